import type { ElementContent, RootContent } from 'hast';

type Node = RootContent | ElementContent;

/** The headings of a text below that of what it stands in: those of an article would be titles among the bookmarks. */
export function headingsBelow<Some extends Node>(nodes: readonly Some[], level: number): Some[] {
  const by = level + 1 - Math.min(highest(nodes), level + 1);
  return by === 0 ? [...nodes] : nodes.map((node) => lowered(node, by));
}

function highest(nodes: readonly Node[]): number {
  const levels = nodes.map((node) =>
    node.type === 'element' ? Math.min(levelOf(node.tagName) ?? 6, highest(node.children)) : 6,
  );
  return Math.min(6, ...levels);
}

function lowered<Some extends Node>(node: Some, by: number): Some {
  if (node.type !== 'element') return node;
  const level = levelOf(node.tagName);
  const tagName = level === undefined ? node.tagName : `h${Math.min(6, level + by)}`;
  return { ...node, tagName, children: node.children.map((child) => lowered(child, by)) };
}

function levelOf(name: string): number | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}

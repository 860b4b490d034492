import type { Element, ElementContent, RootContent } from 'hast';

/** A part of the tree of a text. */
export type Node = RootContent | ElementContent;

/** Elements of a page that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that only hold blocks together. */
const GROUPS = new Set('section div details article aside header footer address'.split(' '));

export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

/** The footnotes of a text. */
export function isNotes(node: Element): boolean {
  return 'dataFootnotes' in node.properties;
}

export function elements(nodes: readonly Node[]): Element[] {
  return nodes.filter((node) => node.type === 'element');
}

/** 1 to 6 of a heading; undefined of anything else. */
export function headingDepth(node: Node): number | undefined {
  const depth = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  return depth === undefined ? undefined : Number(depth);
}

/** The parts of a text: elements that only group others are opened, and words between blocks are a paragraph. */
export function partsOf(nodes: readonly Node[]): Element[] {
  const parts: Element[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    if (run.some((node) => !isBlank(node))) {
      parts.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    }
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'doctype' || node.type === 'comment') continue;
    if (node.type !== 'element' || !isBlock(node)) run.push(node);
    else {
      endRun();
      if (GROUPS.has(node.tagName) && !isNotes(node)) parts.push(...partsOf(node.children));
      else parts.push(node);
    }
  }
  endRun();
  return parts;
}

/** Without the white space of the source around the words. */
export function trimmed(nodes: readonly Node[]): Node[] {
  return nodes.slice(isBlank(nodes[0]) ? 1 : 0, isBlank(nodes.at(-1)) ? -1 : undefined);
}

/** White space and nothing else. */
export function isBlank(node: Node | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

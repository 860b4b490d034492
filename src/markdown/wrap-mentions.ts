import type { Parent, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { BlockMention } from '../text/document.ts';
import { PLACEHOLDER } from './sanitize-schema.ts';
import type { MarkdownBlock } from './text-blocks.ts';

/** A piece of a mention in the tree; a mention that runs across emphasis comes in several. Becomes a placeholder. */
export interface MentionPiece extends Parent {
  type: 'mentionPiece';
  children: Text[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mentionPiece: MentionPiece;
  }
  interface RootContentMap {
    mentionPiece: MentionPiece;
  }
}

/**
 * Puts the mentions into the tree: text nodes are split at the borders of the mentions, and the editor's marks give way
 * to their text. No character is added or lost.
 * @param key a string that no author could have written; placeholders begin with it.
 */
export function wrapMentions(
  tree: Root,
  blocks: MarkdownBlock[],
  mentions: readonly BlockMention[],
  key: string,
): void {
  const replacements = new Map<Text, PhrasingContent[]>();
  const parents = new Set<Parents>();
  let next = 0;
  blocks.forEach((block, index) => {
    const first = next;
    while (mentions[next]?.block === index) next += 1;
    if (next === first) return;
    const here = mentions.slice(first, next).map((mention, offset) => ({ mention, index: first + offset }));
    let from = 0;
    for (const piece of block.pieces) {
      while ((here[from]?.mention.end ?? Number.POSITIVE_INFINITY) <= piece.start) from += 1;
      let to = from;
      while ((here[to]?.mention.start ?? Number.POSITIVE_INFINITY) < piece.end) to += 1;
      if (to === from) continue;
      replacements.set(piece.node, split(piece, here.slice(from, to), key));
      parents.add(piece.parent);
    }
  });
  for (const parent of parents) {
    parent.children = (parent.children as PhrasingContent[]).flatMap((child) =>
      child.type === 'text' ? (replacements.get(child) ?? [child]) : [child],
    ) as never;
  }
  unwrapMarks(tree);
}

function split(
  piece: MarkdownBlock['pieces'][number],
  mentions: { mention: BlockMention; index: number }[],
  key: string,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const { value } = piece.node;
  let at = 0;
  for (const { mention, index } of mentions) {
    const start = Math.max(mention.start - piece.start, 0);
    const end = Math.min(mention.end - piece.start, value.length);
    if (start > at) result.push({ type: 'text', value: value.slice(at, start) });
    const opens = mention.start >= piece.start;
    const closes = mention.end <= piece.end;
    const part = opens ? (closes ? 'whole' : 'start') : closes ? 'end' : 'middle';
    result.push({
      type: 'mentionPiece',
      data: { hName: 'a', hProperties: { [PLACEHOLDER]: `${key}:${index}:${part}` } },
      children: [{ type: 'text', value: value.slice(start, end) }],
    });
    at = end;
  }
  if (at < value.length) result.push({ type: 'text', value: value.slice(at) });
  return result;
}

function unwrapMarks(node: Root | Parents): void {
  node.children = (node.children as PhrasingContent[]).flatMap((child) => {
    if ('children' in child) unwrapMarks(child);
    return child.type === 'textDirective' ? child.children : [child];
  }) as never;
}

import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';

/** Longest derived title, in UTF-16 units, before the ellipsis. */
const LONGEST = 90;

/**
 * A title for a text that has none: its first sentence, or as many whole words of it as fit, with an ellipsis.
 * It is marked as derived wherever it goes, until an editor gives one.
 */
export function deriveTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.+?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
  const bare = sentence.replace(/[.…]$/, '');
  if (bare.length <= LONGEST) return bare;
  const cut = bare.slice(0, LONGEST + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Longest line that passes for a title, in UTF-16 units. */
const LONGEST_TITLE = 160;

/** A line that reads like a title: short, and no sentence that ends in a full stop, a comma or a colon. */
export function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && /\p{L}{2}/u.test(line) && !/[.,;:…]["»”’\s]*$/u.test(line);
}

/** A title for a tree that has none: of its first words, or the name of its file where it holds pictures only. */
export function titleOfTree(tree: Root, fileName: string): string {
  let first = '';
  visit(tree, ['paragraph', 'heading', 'tableCell', 'code'], (node) => {
    first = textOf(node, { includeImageAlt: false }).trim();
    return first === '' ? undefined : EXIT;
  });
  return deriveTitle(first) || fileName.replace(/\.[^.]*$/, '');
}

/** Makes headings begin at the second level: the first is the title’s, which the front matter has. */
export function levelHeadings(tree: Root): void {
  let highest = 6;
  visit(tree, 'heading', ({ depth }) => {
    highest = Math.min(highest, depth);
  });
  visit(tree, 'heading', (heading) => {
    heading.depth = Math.min(6, heading.depth - highest + 2) as typeof heading.depth;
  });
}

import { wordsOf } from '../../../text/search-fold.ts';

/** Words of so many letters or more also stand for longer ones that begin with them, as in the index. */
const PREFIX_FROM = 4;

/** Parts of a page that are no text of its, and that the search does not have (src/views/search-documents.ts). */
const OUTSIDE = '[data-pagefind-ignore], [hidden], script, style';

/**
 * Where phrases stand in the text of a page, whatever their case, accents and apostrophes.
 * @param phrases one or more words each.
 */
export function occurrences(page: HTMLElement, phrases: readonly string[]): Range[] {
  const wanted = phrases.map(wordsOf).filter((words) => words.length > 0);
  const ranges: Range[] = [];
  for (const block of blocksOf(page)) {
    const words = wordsIn(block);
    for (let at = 0; at < words.length; at += 1) {
      const length = longestAt(words, at, wanted);
      const first = words[at];
      const last = words[at + length - 1];
      if (length === 0 || !first || !last) continue;
      const range = document.createRange();
      range.setStart(first.node, first.start);
      range.setEnd(last.node, last.end);
      ranges.push(range);
      at += length - 1;
    }
  }
  return ranges;
}

interface Word {
  folded: string;
  node: Text;
  start: number;
  end: number;
}

/** Runs of text nodes that belong together: of one paragraph, heading, cell or item. */
function blocksOf(page: HTMLElement): Text[][] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const blocks = new Map<Element, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(OUTSIDE)) continue;
    const block = parent.closest('p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, figcaption, div') ?? page;
    const nodes = blocks.get(block);
    if (nodes) nodes.push(node as Text);
    else blocks.set(block, [node as Text]);
  }
  return [...blocks.values()];
}

function wordsIn(nodes: readonly Text[]): Word[] {
  return nodes.flatMap((node) =>
    [...node.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
      folded: wordsOf(word).join(''),
      node,
      start: index,
      end: index + word.length,
    })),
  );
}

/** How many words the longest phrase that stands here has; 0 if none does. */
function longestAt(words: readonly Word[], at: number, phrases: readonly string[][]): number {
  const fits = (phrase: readonly string[]) =>
    phrase.every((wanted, index) => {
      const word = words[at + index]?.folded;
      return word === wanted || (wanted.length >= PREFIX_FROM && word?.startsWith(wanted) === true);
    });
  return Math.max(0, ...phrases.filter(fits).map(({ length }) => length));
}

import type { Range } from '../model/mention.ts';

/** Stands between two blocks. */
const BETWEEN = '\n\n';

/** A text as one string, in which positions count. */
export interface WholeText {
  /** The blocks in which mentions are looked for, parted by blank lines; U+FFFC stands for what is no text. */
  text: string;
  /** Where each block begins, in UTF-16 units. */
  starts: readonly number[];
}

/** The blocks of a text as one: what `articles/ID.txt` holds, and what positions in Web Annotations and BRAT count in. */
export function wholeText(blocks: readonly { text: string }[]): WholeText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  return { text: blocks.map(({ text }) => text).join(BETWEEN), starts };
}

/** Where a range of a block stands in the whole text, in UTF-16 units. */
export function rangeInWhole({ starts }: WholeText, { block, start, end }: Range & { block: number }): Range {
  const from = starts[block];
  if (from === undefined) throw new RangeError(`the text has no block ${block}`);
  return { start: from + start, end: from + end };
}

/**
 * Counts a text in code points, as standards count characters. Positions are asked for in growing order.
 * @returns the number of code points before a position in UTF-16 units.
 */
export function codePointCounter(text: string): (position: number) => number {
  let [at, count] = [0, 0];
  return (position) => {
    if (position < at) [at, count] = [0, 0];
    for (; at < position; at += 1) {
      const code = text.charCodeAt(at);
      // The second half of a pair is counted with its first.
      if (code < 0xdc00 || code > 0xdfff) count += 1;
    }
    return count;
  };
}

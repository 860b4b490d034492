import type { Range } from '../model/mention.ts';

/** A keyword in context. */
export interface KeywordInContext {
  left: string;
  keyword: string;
  right: string;
}

/** How far a line of a concordance reaches on either side, in UTF-16 units. */
const REACH = 90;

/**
 * The line of a concordance for a range of a text: the keyword and what is around it, cut between words.
 * White space is folded to single spaces; where text was cut, an ellipsis says so.
 */
export function keywordInContext(text: string, { start, end }: Range, reach = REACH): KeywordInContext {
  return {
    left: tail(text.slice(Math.max(0, start - reach - 40), start), start > reach + 40, reach),
    keyword: fold(text.slice(start, end)),
    right: head(text.slice(end, end + reach + 40), text.length > end + reach + 40, reach),
  };
}

function tail(text: string, cut: boolean, reach: number): string {
  if (text.length <= reach && !cut) return fold(text).trimStart();
  const from = text.slice(-reach);
  const space = from.search(/\s/);
  return `… ${fold(from.slice(Math.max(space, 0))).trimStart()}`;
}

function head(text: string, cut: boolean, reach: number): string {
  if (text.length <= reach && !cut) return fold(text).trimEnd();
  const to = text.slice(0, reach);
  // From the end: a pattern would try each blank before the last.
  let space = to.length - 1;
  while (space >= 0 && !/\s/.test(to.charAt(space))) space -= 1;
  return `${fold(to.slice(0, space < 0 ? to.length : space)).trimEnd()} …`;
}

/** Two keywords and what is between and around them. */
export interface PairInContext {
  left: string;
  first: string;
  between: string;
  second: string;
  right: string;
}

/** How far a quoted passage reaches before the first keyword and after the second, in UTF-16 units. */
const PAIR_REACH = 70;

/**
 * The passage that shows two ranges of a text, the first of which ends before the second begins; what is between them
 * is cut where it is long.
 */
export function pairInContext(text: string, first: Range, second: Range): PairInContext {
  const before = keywordInContext(text, first, PAIR_REACH);
  const after = keywordInContext(text, second, PAIR_REACH);
  const between = text.slice(first.end, second.start);
  return {
    left: before.left,
    first: before.keyword,
    between: between.length <= 3 * PAIR_REACH ? fold(between) : `${before.right}${after.left.slice(1)}`,
    second: after.keyword,
    right: after.right,
  };
}

/** Line breaks and tabs become spaces; a no-break space is the author's and stays. */
function fold(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
}

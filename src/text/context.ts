import { strictFold } from './fold.ts';

/** How far the words around a name are read, in UTF-16 units. */
const REACH = 120;

/** The words just before and after a range, in lower case, within its sentence. */
export interface WordContext {
  /** In reading order: the last is next to the name. */
  before: string[];
  /** The first is next to the name; empty where a punctuation mark stands between. */
  after: string[];
}

/** Reads the words around a range. `d’` is read as `de`, and the apostrophe of the others goes. */
export function wordContext(text: string, start: number, end: number): WordContext {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const sentence = left.split(/[.!?…;:](?=\s)|[«»“”"()]/u).at(-1) ?? '';
  const clause = /^[^.,!?…;:«»“”"()—–]*/u.exec(right)?.[0] ?? '';
  return { before: words(sentence), after: words(clause) };
}

function words(text: string): string[] {
  const even = strictFold(text).toLowerCase().replace(/\bd'/gu, 'de ');
  return even.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True if the words before end with a phrase, whatever its spaces and apostrophes. */
export function endsWithPhrase(before: readonly string[], phrase: string): boolean {
  const wanted = words(phrase);
  const at = before.length - wanted.length;
  return wanted.length > 0 && at >= 0 && wanted.every((word, index) => before[at + index] === word);
}

/** True if the words after begin with a phrase. */
export function startsWithPhrase(after: readonly string[], phrase: string): boolean {
  const wanted = words(phrase);
  return wanted.length > 0 && wanted.every((word, index) => after[index] === word);
}

import { startsSentence } from './borders.ts';
import { strictFold } from './fold.ts';
import { anyOf, languages } from './languages/registry.ts';

/** How far the words around a name are read, in UTF-16 units. */
const REACH = 120;

/** The words just before and after a range, in lower case, within its sentence. */
export interface WordContext {
  /** In reading order: the last is next to the name. */
  before: string[];
  /** Those of them after the last comma: none where a comma stands right before the name. */
  clause: string[];
  /** The first is next to the name; empty where a punctuation mark stands between. */
  after: string[];
  /** What stands between a comma right after the name and the next sign, and what follows where that is a comma too. */
  aside: string[];
  resumed: string[];
  /** A word with a capital follows at once, in text that is not all capitals: « Washington Post ». */
  capitalFollows: boolean;
  /** The name has the ending of a genitive: « Moskaus Politik », « die Politik Moskaus ». */
  inGenitive?: boolean;
  /** The word with a capital that stands right before, in such text (« M. »), and whether it begins a sentence. */
  capitalBefore: { word: string; opens: boolean } | undefined;
}

/** Reads the words around a range. An elision is read as the word that it stands for, or loses its apostrophe. */
export function wordContext(text: string, start: number, end: number): WordContext {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const sentence = left.split(/[.!?…;:؟؛](?=\s)|[«»“”"()]/u).at(-1) ?? '';
  const clauses = right.split(/([.,!?…;:«»“”"()—–،؛؟])/u, 5);
  const [clause = '', comma, aside = '', closing, resumed = ''] = clauses;
  const mixed = /\p{Ll}/u.test(text.slice(start, end));
  const hasAside = isComma(comma) && clause.trim() === '';
  return {
    before: words(sentence),
    clause: words(sentence.slice(Math.max(sentence.lastIndexOf(','), sentence.lastIndexOf('،')) + 1)),
    after: words(clause),
    aside: hasAside ? words(aside) : [],
    resumed: hasAside && isComma(closing) ? words(resumed) : [],
    capitalFollows: mixed && /^[ \u00A0]\p{Lu}/u.test(right),
    capitalBefore: mixed ? capitalBefore(text, start, left) : undefined,
  };
}

/** The comma, or that of Arabic. */
function isComma(sign: string | undefined): boolean {
  return sign === ',' || sign === '،';
}

function capitalBefore(text: string, start: number, left: string): WordContext['capitalBefore'] {
  const [found, word = ''] =
    /(?<![\p{L}\p{M}\p{N}-])(\p{Lu}[\p{L}\p{M}-]*)(?:(?<=\p{Lu}|\p{Lu}\p{L})\.)?[ \u00A0]$/u.exec(left) ?? [];
  return found === undefined ? undefined : { word, opens: startsSentence(text, start - found.length) };
}

/** Latin letters without ligatures, and signs that part words whatever the fold makes of them. */
const plain = /^[A-Za-zÀ-ÅÇ-ÖØ-Þà-åç-öø-ÿ0-9 \n,'’-]*$/;

const spelledOut: Readonly<Record<string, string>> = Object.assign({}, ...languages.map((one) => one.spelledOut));
const elided = new RegExp(`\\b(${anyOf(Object.keys(spelledOut))})'`, 'gu');

function words(text: string): string[] {
  const folded = plain.test(text) ? text.replaceAll('’', "'") : strictFold(text);
  const even = folded.toLowerCase().replace(elided, (_, word: string) => `${spelledOut[word]} `);
  return even.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Phrases, by their words joined with single spaces; made once for each list. */
const compiled = new WeakMap<readonly string[], { phrases: ReadonlySet<string>; longest: number }>();

function compile(list: readonly string[]) {
  let result = compiled.get(list);
  if (!result) {
    const split = list.map(words);
    const phrases = new Set(split.map((phrase) => phrase.join(' ')));
    result = { phrases, longest: Math.max(0, ...split.map(({ length }) => length)) };
    compiled.set(list, result);
  }
  return result;
}

/** Length in words of the longest phrase of a list that the words before end with, or 0. */
export function longestPhraseBefore(before: readonly string[], list: readonly string[]): number {
  const { phrases, longest } = compile(list);
  for (let length = Math.min(longest, before.length); length > 0; length -= 1) {
    if (phrases.has(before.slice(-length).join(' '))) return length;
  }
  return 0;
}

/** True if the words after begin with a phrase of a list. */
export function phraseAfter(after: readonly string[], list: readonly string[]): boolean {
  const { phrases, longest } = compile(list);
  for (let length = Math.min(longest, after.length); length > 0; length -= 1) {
    if (phrases.has(after.slice(0, length).join(' '))) return true;
  }
  return false;
}

/** True if a word is one of a list. */
export function isOneOf(word: string | undefined, list: readonly string[]): boolean {
  return word !== undefined && compile(list).phrases.has(word);
}

/** True if a phrase of a list stands anywhere among the words. */
export function holdsPhrase(among: readonly string[], list: readonly string[]): boolean {
  return among.some((_, at) => phraseAfter(among.slice(at), list));
}

import type { Range } from '../model/mention.ts';
import { foldUnit, HASH_START, hashLetter, UnitClass, unitClass } from './fold.ts';
import type { Form, FormIndex } from './gazetteer.ts';
import type { Language } from './language.ts';
import { isWordUnit, type Tokens, tokenize } from './tokens.ts';
import { spells } from './verify.ts';

/** A place in a text that spells one or more forms. */
export interface Occurrence extends Range {
  /** All forms that the string spells, of one or several entities. */
  forms: Form[];
}

const NEWLINE = /^[-\u2010][ \t]*\r?\n[ \t]*$/;
const BROKEN = /[-\u2010][ \t]*\r?\n[ \t]*/g;

/** A way through the trie: the tokens that it took and where it ended. */
interface Path {
  state: number;
  /** Index after the last token. */
  next: number;
  /** A word broken by a hyphen at a line end was taken as one. */
  joined: boolean;
}

/**
 * Finds forms in a text: leftmost, then longest. One pass; each word costs one look into a filter unless a form begins
 * with it.
 * @param barred ranges that nothing found may touch, sorted.
 */
export function findOccurrences(text: string, index: FormIndex, barred: readonly Range[]): Occurrence[] {
  const tokens = tokenize(text);
  const found: Occurrence[] = [];
  let bar = 0;
  let at = 0;
  while (at < tokens.count) {
    const start = tokens.starts[at] ?? 0;
    while (bar < barred.length && (barred[bar]?.end ?? 0) <= start) bar += 1;
    const limit = barred[bar]?.start ?? Number.POSITIVE_INFINITY;
    if (start >= limit) {
      at += 1;
      continue;
    }
    const match = longestAt(text, tokens, at, index, limit) ?? afterProclitics(text, tokens, at, index, limit);
    if (match) {
      const floor = Math.max(found.at(-1)?.end ?? 0, barred[bar - 1]?.end ?? 0);
      // An article or a sign before the first word may belong to what stands before.
      found.push(match.occurrence.start < floor ? { ...match.occurrence, start } : match.occurrence);
    }
    at = match ? match.next : at + 1;
  }
  return found;
}

interface Match {
  occurrence: Occurrence;
  next: number;
}

function longestAt(text: string, tokens: Tokens, first: number, index: FormIndex, limit: number): Match | undefined {
  const hash = tokens.hashes[first] ?? 0;
  const broken = isBroken(text, tokens, first);
  if (!broken && !index.automaton.begins(hash)) return undefined;
  return verified(text, tokens, first, tokens.starts[first] ?? 0, hash, index, limit);
}

/** Walks the trie from a word, then verifies from the longest end to the shortest. */
function verified(
  text: string,
  tokens: Tokens,
  first: number,
  start: number,
  firstHash: number,
  index: FormIndex,
  limit: number,
): Match | undefined {
  const { automaton, forms, language } = index;
  const ends: Path[] = [];
  let paths: Path[] = [{ state: 0, next: first, joined: false }];
  while (paths.length > 0) {
    const further: Path[] = [];
    for (const { state, next, joined } of paths) {
      if (next >= tokens.count || (tokens.ends[next] ?? 0) > limit) continue;
      const hash = next === first ? firstHash : (tokens.hashes[next] ?? 0);
      const target = automaton.step(state, hash);
      if (target >= 0) further.push({ state: target, next: next + 1, joined });
      if (isBroken(text, tokens, next)) {
        const whole = automaton.step(state, joinedHash(text, hash, tokens, next));
        if (whole >= 0) further.push({ state: whole, next: next + 2, joined: true });
      }
    }
    for (const path of further) if (automaton.formsAt[path.state]) ends.push(path);
    paths = further;
  }
  ends.sort((a, b) => b.next - a.next);
  for (const { state, next, joined } of ends) {
    const end = tokens.ends[next - 1] ?? 0;
    if (end > limit || !hasBorders(text, start, end, language)) continue;
    const printed = text.slice(start, end);
    const candidate = joined ? printed.replace(BROKEN, '') : printed;
    const context = {
      startsSentence: startsSentence(text, start),
      inCapitals: isCapitalWord(text, tokens, first - 1) || isCapitalWord(text, tokens, next),
    };
    const spelt = (automaton.formsAt[state] ?? []).flatMap((number): Occurrence[] => {
      const form = forms[number];
      if (!form || !spells(candidate, form, context)) return [];
      const range = withSigns(text, start, end, form);
      return range && range.end <= limit ? [{ ...range, forms: [form] }] : [];
    });
    if (spelt.length > 0) return { occurrence: withArticle(text, tokens, first, longest(text, spelt), language), next };
  }
  return undefined;
}

/** The range with the signs that the form has around its words, or undefined where the text lacks them. */
function withSigns(text: string, start: number, end: number, { before, after }: Form): Range | undefined {
  let from = start;
  for (const sign of [...before].reverse()) {
    while (isSpace(text, from - 1)) from -= 1;
    from -= 1;
    if (text.charAt(from) !== sign) return undefined;
  }
  let to = end;
  for (const sign of after) {
    while (isSpace(text, to)) to += 1;
    if (text.charAt(to) !== sign) return undefined;
    to += 1;
  }
  return { start: from, end: to };
}

/** Of the forms that a string spells: those that take most of it, and of these the ones written just as it is printed. */
function longest(text: string, spelt: readonly Occurrence[]): Occurrence {
  const length = Math.max(...spelt.map(({ start, end }) => end - start));
  const most = spelt.filter(({ start, end }) => end - start === length);
  const { start, end } = most[0] ?? { start: 0, end: 0 };
  const forms = most.flatMap((one) => one.forms);
  const printed = text.slice(start, end);
  const exact = forms.filter(({ alias }) => alias.form === printed);
  return { start, end, forms: exact.length > 0 ? exact : forms };
}

/** A capital article within a sentence is part of the name: « le journal Le Monde ». */
function withArticle(text: string, tokens: Tokens, first: number, found: Occurrence, language: Language): Occurrence {
  const start = tokens.starts[first - 1] ?? 0;
  const end = tokens.ends[first - 1] ?? 0;
  if (first === 0 || language.articles.length === 0 || !/^[ \u00A0]$/.test(text.slice(end, found.start))) return found;
  if (!language.articles.includes(text.slice(start, end)) || startsSentence(text, start)) return found;
  const name = text.charAt(found.start);
  return name === name.toLowerCase() ? found : { ...found, start };
}

function isSpace(text: string, at: number): boolean {
  return unitClass(text.charCodeAt(at)) === UnitClass.SPACE && at >= 0 && at < text.length;
}

/** A word that a hyphen breaks at a line end. */
function isBroken(text: string, tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at] ?? 0;
  if (at + 1 >= tokens.count || unitClass(text.charCodeAt(end)) !== UnitClass.HYPHEN) return false;
  if (unitClass(text.charCodeAt(end + 1)) !== UnitClass.SPACE) return false;
  return NEWLINE.test(text.slice(end, tokens.starts[at + 1]));
}

function joinedHash(text: string, hash: number, tokens: Tokens, at: number): number {
  let joined = hash;
  for (let i = tokens.starts[at + 1] ?? 0; i < (tokens.ends[at + 1] ?? 0); i += 1) {
    const code = text.charCodeAt(i);
    if (unitClass(code) === UnitClass.WORD) joined = hashLetter(joined, foldUnit(code));
  }
  return joined;
}

/** A word with letters written onto it, as Arabic writes « and », « in » and « to »: the form begins after them. */
function afterProclitics(text: string, tokens: Tokens, at: number, index: FormIndex, limit: number): Match | undefined {
  const { proclitics } = index.language;
  if (proclitics.length === 0) return undefined;
  let start = tokens.starts[at] ?? 0;
  const end = tokens.ends[at] ?? 0;
  for (let letters = 0; letters < 2 && proclitics.includes(text.charAt(start)); letters += 1) {
    start += 1;
    while (start < end && unitClass(text.charCodeAt(start)) === UnitClass.IGNORED) start += 1;
    if (start >= end) return undefined;
    let hash = HASH_START;
    for (let i = start; i < end; i += 1) {
      const code = text.charCodeAt(i);
      if (unitClass(code) === UnitClass.WORD) hash = hashLetter(hash, foldUnit(code));
    }
    const match = index.automaton.begins(hash) ? verified(text, tokens, at, start, hash, index, limit) : undefined;
    if (match) return match;
  }
  return undefined;
}

/** Whole words: an apostrophe ties a word to a name only where the language elides it, or makes a possessive. */
function hasBorders(
  text: string,
  start: number,
  end: number,
  { elisions, possessives }: FormIndex['language'],
): boolean {
  if (isApostrophe(text, start - 1) && isWordUnit(text, start - 2)) {
    let from = start - 2;
    while (from > 0 && start - from < 12 && isWordUnit(text, from - 1)) from -= 1;
    if (!elisions.includes(text.slice(from, start - 1).toLowerCase())) return false;
  }
  // « d’ » is no name, even where a space was put after it.
  if (isApostrophe(text, end) && elisions.includes(text.slice(start, end).toLowerCase())) return false;
  if (isApostrophe(text, end) && isWordUnit(text, end + 1)) {
    let to = end + 1;
    while (to - end < 12 && isWordUnit(text, to)) to += 1;
    if (!possessives.includes(text.slice(end + 1, to).toLowerCase())) return false;
  }
  return text.charAt(start - 1) !== '_' && text.charAt(end) !== '_';
}

function isApostrophe(text: string, at: number): boolean {
  return at >= 0 && at < text.length && unitClass(text.charCodeAt(at)) === UnitClass.APOSTROPHE;
}

/** True at the start of a text and after the sign that ends a sentence, quotes and brackets passed over. */
function startsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (/[.!?…:]/.test(char)) return true;
    if (!/[\s"'«»“”„‘’([*_–—•-]/.test(char)) return false;
    if (start - at > 40) return false;
  }
  return true;
}

function isCapitalWord(text: string, tokens: Tokens, at: number): boolean {
  if (at < 0 || at >= tokens.count) return false;
  const word = text.slice(tokens.starts[at], tokens.ends[at]);
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

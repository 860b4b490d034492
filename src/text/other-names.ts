import { hasCoordinates } from '../model/collections.ts';
import { startsSentence } from './borders.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { Form, FormIndex } from './form.ts';
import type { Language } from './language.ts';
import { wordsOfAll } from './languages/registry.ts';

const months = new Set(wordsOfAll(({ dates }) => dates.alsoNames));
const beforeLetter = new Set(wordsOfAll((language) => language.beforeLetter));

const LONGEST_MONTH = Math.max(...[...months].map(({ length }) => length));

/** How far before a name is read, in UTF-16 units. */
const REACH = 40;

/** The word right before, and the dot of what is cut short. */
const wordBefore = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}'’-]+)(\.?)[ \u00A0\u202F]$/u;

/**
 * Leaves out the forms that are plainly part of another name: after a courtesy or an initial a word is a family name and
 * no place (« Mme Paris », « J. Paris »), nor is it before an initial (« Paris J. Martin »); a letter that is an initial, a number of a king or the name of nobody is no
 * name of one letter (« X. Bertrand », « Charles X », « M. X »); a side of the world with what it is a side of is none (« au Nord du Canada »); a month with its day or year is none (« in May 2017 »).
 * What an editor tied to conditions is left to them.
 */
export function withoutOtherNames(
  occurrences: readonly PlacedOccurrence[],
  textOf: (occurrence: PlacedOccurrence) => string,
  index: FormIndex,
): readonly PlacedOccurrence[] {
  return occurrences.map((occurrence) => {
    const text = textOf(occurrence);
    const isOwn = (form: Form) => form.exclusion || form.alias.when || !isOther(form, occurrence, text, index);
    // Nothing is made for the common case.
    return occurrence.forms.every(isOwn) ? occurrence : { ...occurrence, forms: occurrence.forms.filter(isOwn) };
  });
}

function isOther({ collection }: Form, { start, end }: PlacedOccurrence, text: string, index: FormIndex): boolean {
  const { language, without } = index;
  if (!without.has('sides') && isSide(text, start, end, language)) return true;
  const letter = end - start === 1 && /\p{Lu}/u.test(text.charAt(start));
  const mayBeMonth = end - start <= LONGEST_MONTH && 'AMJFSONDamjfsond'.includes(text.charAt(start));
  if (mayBeMonth && months.has(text.slice(start, end).toLowerCase()) && isDate(text, start, end)) return true;
  if (!letter && !hasCoordinates(collection)) return false;
  if (!letter && isGivenName(text, end, language)) return true;
  if (!letter && !capitalBefore(text, start)) return language.names.courtesies.includes(longWordBefore(text, start));
  const left = text.slice(Math.max(0, start - REACH), start);
  const [found, before = '', dot = ''] = wordBefore.exec(left) ?? [];
  const isCourtesy = language.names.courtesies.includes(before.toLowerCase()) && (dot !== '' || before.length > 1);
  if (found !== undefined && isCourtesy && /^\p{Lu}|^\p{Lo}/u.test(before)) return true;
  if (found !== undefined && dot !== '' && /^\p{Lu}$|^\p{Lu}-\p{Lu}$/u.test(before) && !startsNext(text, start))
    return true;
  return (
    letter && isNoName(text, end, found === undefined ? undefined : { before, at: start - found.length }, language)
  );
}

const LONGEST_SIDE = 8;

/** « au Nord du Canada », « the North of England »: a direction, where « le Nord » may be a region. */
function isSide(text: string, start: number, end: number, { names }: Language): boolean {
  if (end - start > LONGEST_SIDE || !names.sides.includes(text.slice(start, end).toLowerCase())) return false;
  const [, word = ''] = /^\s+(\p{L}+)(?=[\s’'])/u.exec(text.slice(end, end + LONGEST_SIDE)) ?? [];
  return names.sideOf.includes(word);
}

/** Does the word right before begin with a capital, or in a script without them? */
function capitalBefore(text: string, start: number): boolean {
  let at = start - 2;
  while (at >= 0 && start - at < REACH && text.charCodeAt(at) !== 32) at -= 1;
  const first = text.charAt(at + 1);
  return first !== first.toLowerCase() || (first === first.toUpperCase() && /\p{Lo}/u.test(first));
}

/** Before an initial and a family name a place’s name is a given name: « Vincent J. Martin », but not « à Paris M. Martin ». */
function isGivenName(text: string, end: number, language: Language): boolean {
  if (text.charAt(end) !== ' ' || text.charAt(end + 2) !== '.') return false;
  const initial = text.charAt(end + 1).toLowerCase();
  return /^ \p{Lu}\. \p{Lu}\p{Ll}/u.test(text.slice(end, end + 6)) && !language.names.courtesies.includes(initial);
}

/** The word before, where a single space parts it from the name: « le docteur Paris ». Short ones have a capital or a dot. */
function longWordBefore(text: string, start: number): string {
  const at = text.lastIndexOf(' ', start - 2) + 1;
  return text.charAt(start - 1) === ' ' && start - at > 5 && start - at < REACH ? text.slice(at, start - 1) : '';
}

/** The dot after a letter ends a sentence where a new one plainly begins: it does not before a name. */
function startsNext(text: string, start: number): boolean {
  return /\n\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

function isNoName(
  text: string,
  end: number,
  word: { before: string; at: number } | undefined,
  language: Language,
): boolean {
  // X. Bertrand, X.-Y. Martin
  if (
    /^\.(?:-\p{Lu}\.)?[ \u00A0\u202F]\p{Lu}/u.test(text.slice(end, end + 8)) &&
    !/[.!?…]$/.test(text.slice(end + 1, end + 2))
  )
    return true;
  if (!word) return false;
  if (beforeLetter.has(word.before.toLowerCase())) return true;
  // Charles X; the first word of a sentence is a name only where it is none of the small words that begin one.
  if (!/^\p{Lu}\p{Ll}/u.test(word.before)) return false;
  return !startsSentence(text, word.at) || !language.names.notNames.includes(word.before.toLowerCase());
}

function isDate(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(text.charAt(start))) return false;
  const after = text.slice(end, end + 8);
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /^\s*,?\s*(?:[12]\d{3}|\d{1,2}(?:st|nd|rd|th)?)(?!\d)/u.test(after) ||
    /\d(?:st|nd|rd|th|\.)?\s+(?:of\s+)?$/u.test(before)
  );
}

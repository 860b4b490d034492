import { withoutAccents } from '../fold.ts';
import { looseKey } from '../folded-names.ts';
import type { Language } from '../language.ts';
import { evidenceOf } from './capital-nouns.ts';
import { countriesOf } from './countries.ts';
import { isHyphened, type Word } from './words.ts';

/** How a word is printed through the whole dossier: what a capital at the start of a sentence does not tell. */
export interface Lexicon {
  /** True if the word with a capital is a name by itself, not a common noun or the first word of a sentence. */
  isName(word: Word): boolean;
  /** True if the word may begin a longer name: at the start of a sentence this asks for a reason. */
  mayBegin(word: Word): boolean;
  /** True if the word stands in small letters somewhere: an adjective or a noun. */
  isCommon(lower: string): boolean;
  isNotName(lower: string): boolean;
  /** True for a common noun, in a language that prints them with a capital. */
  isNoun(lower: string): boolean;
  /** True for a people or faith, as noun or adjective. */
  isPeople(lower: string): boolean;
  /** True for a word that tells the kind of a longer name. */
  isClass(lower: string): boolean;
}

interface Prints {
  small: number;
  within: number;
  opening: number;
}

/** Counts how the words of all blocks of a language are printed. */
export function buildLexicon(blocks: readonly (readonly Word[])[], language: Language): Lexicon {
  const { names, capitalNouns } = language;
  const prints = new Map<string, Prints>();
  for (const words of blocks) {
    for (const word of words) {
      const seen = prints.get(word.lower) ?? { small: 0, within: 0, opening: 0 };
      if (!word.capital) seen.small += isHyphened(word) ? 0 : 1;
      else if (word.opens) seen.opening += 1;
      else seen.within += 1;
      prints.set(word.lower, seen);
    }
  }
  const months = language.dates.months.flat();
  // Capitals lose their accents: Etat.
  const notNames = new Set(
    [...names.notNames, ...names.events, ...months].flatMap((word) => [word, withoutAccents(word)]),
  );
  const titles = new Set(names.titles);
  const peoples = new Set(names.peoples);
  // First and last words of longer names, which alone name none: « le Conseil », “the Army”.
  const classes = new Set([names.heads, names.tails, names.classes].flatMap((lists) => Object.values(lists).flat()));
  const countries = countriesOf(language.tag);
  const series = seriesIn(prints.keys());
  const evidence = capitalNouns ? evidenceOf(blocks, language) : undefined;
  const of = (word: Word) => prints.get(word.lower) ?? { small: 0, within: 0, opening: 0 };
  return {
    isName(word) {
      if (!word.capital || word.text.length < 2) return false;
      if (countries.has(looseKey(word.lower)) && word.text.length > 2) return !notNames.has(word.lower);
      if (notNames.has(word.lower) || titles.has(word.lower)) return false;
      if (peoples.has(word.lower) || classes.has(word.lower) || series.has(word.lower)) return false;
      if (word.acronym) return !isRoman(word.text) && (word.text.length < 4 || of(word).small === 0);
      if (evidence) return evidence.isName(word);
      const { small, within } = of(word);
      return within > small;
    },
    mayBegin(word) {
      if (!word.capital || notNames.has(word.lower)) return false;
      if (word.acronym) return !isRoman(word.text);
      if (!word.opens) return true;
      const { small, within } = of(word);
      return small === 0 || within > small / 4;
    },
    isCommon: (lower) => (prints.get(lower)?.small ?? 0) > 0,
    isNotName: (lower) => notNames.has(lower),
    isNoun: (lower) => evidence?.isNoun(lower) ?? false,
    isPeople: (lower) => peoples.has(lower),
    isClass: (lower) => classes.has(lower),
  };
}

/** IV, XX: what follows a name, and none itself. */
function isRoman(text: string): boolean {
  return /^[IVX]{1,6}$/.test(text);
}

/** So many numbers of one letter are a series. */
const SERIES = 4;

/** Things that are told apart by a letter and a number: roads (A7, A10), classes, lines; none of them has a name. */
function seriesIn(words: Iterable<string>): ReadonlySet<string> {
  const numbered = [...words].filter((word) => /^\p{L}{1,2}\d{1,3}$/u.test(word));
  const byLetters = Map.groupBy(numbered, (word) => word.replace(/\d+$/, ''));
  return new Set([...byLetters.values()].filter(({ length }) => length >= SERIES).flat());
}

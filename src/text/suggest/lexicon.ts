import type { Language } from '../language.ts';
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
}

interface Prints {
  small: number;
  within: number;
  opening: number;
}

/** Counts how the words of all blocks of a language are printed. */
export function buildLexicon(blocks: readonly (readonly Word[])[], { names, capitalNouns }: Language): Lexicon {
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
  const notNames = new Set(names.notNames);
  const titles = new Set(names.titles);
  const of = (word: Word) => prints.get(word.lower) ?? { small: 0, within: 0, opening: 0 };
  return {
    isName(word) {
      if (!word.capital || word.text.length < 2 || notNames.has(word.lower) || titles.has(word.lower)) return false;
      if (word.acronym) return true;
      if (capitalNouns) return false;
      const { small, within } = of(word);
      return within > small;
    },
    mayBegin(word) {
      if (!word.capital || notNames.has(word.lower)) return false;
      if (!word.opens || word.acronym) return true;
      const { small, within } = of(word);
      return small === 0 || within > small / 4;
    },
    isCommon: (lower) => (prints.get(lower)?.small ?? 0) > 0,
    isNotName: (lower) => notNames.has(lower),
  };
}

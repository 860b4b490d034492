import type { Language } from '../../language.ts';
import { metonymy } from './metonymy.ts';
import { names } from './names.ts';

/** Arabic. Vowels and tatweel are folded for every text; what is here are the letters written onto a word. */
export const ar: Language = {
  tag: 'ar',
  elisions: [],
  articles: [],
  possessives: [],
  lostPossessives: [],
  hyphenPrefixes: [],
  namingPrefixes: [],
  hyphenSuffixes: [],
  endings: [],
  // Function words, and as they are written without the dots of the last letter or with them: علي for على.
  commonWords: new Set(names.notNames.flatMap((word) => [word, word.replace(/ى$/, 'ي'), word.replace(/ي$/, 'ى')])),
  capitalNouns: false,
  spellings: [],
  // Not the س of the future: it stands before verbs.
  conjunctions: ['و'],
  proclitics: ['و', 'ف', 'ب', 'ل', 'ك'],
  // After « to » the article loses its first letter.
  shortestStem: 4,
  fusions: [{ after: 'ل', from: /^ال/, to: 'ل' }],
  names,
  metonymy,
};

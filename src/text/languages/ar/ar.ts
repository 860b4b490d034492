import type { Language } from '../../language.ts';
import { metonymy } from './metonymy.ts';
import { names } from './names.ts';

/** Arabic. Vowels and tatweel are folded for every text; what is here are the letters written onto a word. */
export const ar: Language = {
  tag: 'ar',
  elisions: [],
  articles: [],
  possessives: [],
  hyphenPrefixes: [],
  namingPrefixes: [],
  hyphenSuffixes: [],
  endings: [],
  commonWords: new Set(),
  capitalNouns: false,
  spellings: [],
  // Not the س of the future: it stands before verbs.
  proclitics: ['و', 'ف', 'ب', 'ل', 'ك'],
  // After « to » the article loses its first letter.
  fusions: [{ after: 'ل', from: /^ال/, to: 'ل' }],
  names,
  metonymy,
};

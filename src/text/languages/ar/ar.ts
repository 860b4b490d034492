import type { LanguageModule } from '../../language.ts';
import { dates } from './dates.ts';
import { furniture } from './furniture.ts';
import { lineEnds } from './line-ends.ts';
import { metonymy } from './metonymy.ts';
import { names } from './names.ts';
import { people } from './people.ts';

/** Arabic. Vowels and tatweel are folded for every text; what is here are the letters written onto a word. */
export const ar: LanguageModule = {
  tag: 'ar',
  possessives: [],
  // Function words, and as they are written without the dots of the last letter or with them: علي for على.
  commonWords: new Set(names.notNames.flatMap((word) => [word, word.replace(/ى$/, 'ي'), word.replace(/ي$/, 'ى')])),
  // Not the س of the future: it stands before verbs.
  conjunctions: ['و'],
  proclitics: ['و', 'ف', 'ب', 'ل', 'ك'],
  // After « to » the article loses its first letter.
  shortestStem: 4,
  fusions: [{ after: 'ل', from: /^ال/, to: 'ل' }],
  names,
  metonymy,
  onNames: '[وفبكلس]{0,3}(?:ال)?',
  dates,
  furniture,
  lineEnds,
  people,
  page: { notes: { heading: 'الحواشي', back: 'العودة إلى الإشارة' }, masked: '[اسم محجوب]' },
};

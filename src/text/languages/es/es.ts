import type { LanguageModule } from '../../language.ts';
import { dates } from './dates.ts';
import { furniture } from './furniture.ts';
import { lineEnds } from './line-ends.ts';
import { people } from './people.ts';

/** Spanish: enough to read originals and to put people in order; for the annotator typography alone counts. */
export const es: LanguageModule = {
  tag: 'es',
  beforeLetter: ['rayos'],
  smallWords: 'el los las que y en un una del con por para se su al no es fue como'.split(' '),
  letters: 'áéíóúñü',
  dates,
  furniture,
  lineEnds,
  people,
};

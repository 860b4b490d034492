import type { LanguageModule } from '../../language.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';

/** Portuguese: enough to read originals and to put people in order; for the annotator typography alone counts. */
export const pt: LanguageModule = {
  tag: 'pt',
  smallWords: 'o os as que e do da em um uma para com não por dos das no na ao'.split(' '),
  letters: 'áâãàçéêíóôõú',
  dates,
  people,
};

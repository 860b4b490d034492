import type { LanguageModule } from '../../language.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';

/** Italian: enough to read originals and to put people in order; for the annotator typography alone counts. */
export const it: LanguageModule = {
  tag: 'it',
  smallWords: 'il di che e la per un una del della non con sono nel gli alla'.split(' '),
  letters: 'àèéìòù',
  dates,
  furniture: { by: ['di'] },
  people,
};

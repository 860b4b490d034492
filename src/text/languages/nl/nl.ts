import type { LanguageModule } from '../../language.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';

/** Dutch: enough to read originals and to put people in order; for the annotator typography alone counts. */
export const nl: LanguageModule = {
  tag: 'nl',
  dates,
  furniture: { by: ['door'] },
  people,
};

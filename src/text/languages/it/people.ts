import type { PeopleWords } from '../../print-words.ts';

/** How Italian names of people are put together. */
export const people: Partial<PeopleWords> = {
  family: ['di', 'della', 'san'],
  called: ['di', 'da'],
};

import type { PeopleWords } from '../../print-words.ts';

/** How Portuguese names of people are put together. */
export const people: Partial<PeopleWords> = {
  called: ['da', 'do', 'dos'],
};

import type { PeopleWords } from '../../print-words.ts';

/** How German names of people are put together. */
export const people: Partial<PeopleWords> = {
  called: ['von', 'zu', 'der', 'den'],
};

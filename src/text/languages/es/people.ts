import type { PeopleWords } from '../../print-words.ts';

/** How Spanish names of people are put together. */
export const people: Partial<PeopleWords> = {
  family: ['de', 'la', 'san'],
  small: ['de'],
  called: ['de', 'la'],
};

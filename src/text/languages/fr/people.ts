import type { PeopleWords } from '../../print-words.ts';

/** How French names of people are put together. */
export const people: Partial<PeopleWords> = {
  family: ['du', 'des', 'la', 'le', 'saint', 'de'],
  small: ['de'],
  article: "d[’']",
  after: ['fils', 'père'],
  numbers: ['1er', 'Ier'],
  called: ['de', 'du', 'des', 'la', 'le'],
};

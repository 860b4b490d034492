import type { PeopleWords } from '../../print-words.ts';

/** How English names of people are put together. */
export const people: Partial<PeopleWords> = {
  family: ['mac'],
  after: ['Jr', 'Jr.', 'Sr', 'Sr.'],
  called: ['of'],
};

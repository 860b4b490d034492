import type { PeopleWords } from '../../print-words.ts';

/** How Dutch names of people are put together: « van Gogh » is under G, « Van Rompuy » under V. */
export const people: Partial<PeopleWords> = {
  family: ['van', 'de'],
  small: ['van', 'de'],
  called: ['van', 'der', 'den', 'de'],
};

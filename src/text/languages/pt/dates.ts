import type { DateWords } from '../../print-words.ts';

/** How Portuguese writes days. */
export const dates: Partial<DateWords> = {
  months: [
    ['janeiro'],
    ['fevereiro'],
    ['março'],
    ['abril'],
    ['maio'],
    ['junho'],
    ['julho'],
    ['agosto'],
    ['setembro'],
    ['outubro'],
    ['novembro'],
    ['dezembro'],
  ],
  of: ['de'],
};

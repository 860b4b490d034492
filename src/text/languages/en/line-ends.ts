import type { LineEndWords } from '../../print-words.ts';

/** By what a hyphen at the end of an English line is told from one of the word. */
export const lineEnds: Partial<LineEndWords> = {
  particles: 'upon on in by under over of the and super cum at to up'.split(' '),
  hanging: ['and', 'or'],
  begins: [
    ...'self well half high low short mid pre cross mother father son daughter brother'.split(' '),
    ...'sister in so then twenty thirty forty fifty sixty seventy eighty ninety vice left'.split(' '),
    ...'right far all one two three four five six seven eight nine ten first second'.split(' '),
  ],
  tell: ['the', 'of', 'and', 'to', 'is', 'that', 'with', 'was', 'for', 'on', 'from', 'who'],
  list: 'an-array-of-english-words',
};

import type { LineEndWords } from '../../print-words.ts';

/** By what a hyphen at the end of a Spanish line is told from one of the word. */
export const lineEnds: Partial<LineEndWords> = {
  particles: 'y del los las e'.split(' '),
  tell: ['el', 'los', 'las', 'que', 'y', 'una', 'por', 'con', 'del', 'para', 'se', 'su'],
};

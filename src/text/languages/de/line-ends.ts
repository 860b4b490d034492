import type { LineEndWords } from '../../print-words.ts';

/** By what a hyphen at the end of a German line is told from one of the word. */
export const lineEnds: Partial<LineEndWords> = {
  particles: 'am an der ob bei vor im und auf'.split(' '),
  hanging: 'und oder bis sowie bzw'.split(' '),
  tell: ['der', 'die', 'das', 'und', 'ist', 'von', 'mit', 'den', 'am', 'nicht', 'ein', 'eine'],
};

import type { LineEndWords } from '../../print-words.ts';

/** Particles of Arabic names in Latin letters: Deir ez-Zor. */
export const lineEnds: Partial<LineEndWords> = {
  particles: 'al el ez ad ar as ash at az ech es er bin ben abu abou ul ol'.split(' '),
};

import type { PeopleWords } from '../../print-words.ts';

/** How Arabic names of people are put together, in either script: « Ben Laden », « al-Assad ». */
export const people: Partial<PeopleWords> = {
  family: ['ben', 'bin', 'ibn', 'abou', 'abu', 'abd', 'abdel', 'abdul', 'عبد', 'أبو', 'بن', 'ابن'],
  article: String.raw`(?:al|el|as|ad|ar|an|at|az)[-‐‑]|ال(?=\p{L}{2})`,
};

import type { Furniture } from '../model/article.ts';

/**
 * Words of the page around an article that come along when one copies it. Matched as whole lines, or as what remains
 * of a date line; a word that is not on this list stays in the text.
 */
const furnitureWords = [
  'Réagissez',
  'Réagir',
  'Commenter',
  'Commentez',
  'Commentaires',
  'Partager',
  'Partagez',
  'Imprimer',
  'Envoyer',
  'Envoyer par e-mail',
  'Lire aussi',
  'Abonnez-vous',
  'Publicité',
];

const known = new Set(furnitureWords.map((word) => word.toLocaleLowerCase('fr')));
const dateLine = /^[ \t]*date[ \t]+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[ \t]+(\S.*?))?[ \t]*$/i;

/** The date line above a text: `date 2017-10 Réagissez`. */
export interface DateLine {
  /** EDTF, as printed. */
  date: string;
  furniture: Furniture;
  /** Words of the line that are no known furniture, and so belong to the text. */
  rest?: string;
}

/** True for a word or line of page furniture. */
export function isFurniture(words: string): boolean {
  return known.has(
    words
      .trim()
      .replace(/[.:…!]+$/, '')
      .trimEnd()
      .toLocaleLowerCase('fr'),
  );
}

/**
 * Reads a date line.
 * @param line its text, without the line ending.
 * @param number its 1-based number in the original.
 */
export function readDateLine(line: string, number: number): DateLine | undefined {
  const match = dateLine.exec(line);
  if (!match?.[1]) return undefined;
  const [, date, words] = match;
  if (words !== undefined && !isFurniture(words)) {
    const exact = line.slice(0, line.lastIndexOf(words)).trim();
    return { date, rest: words, furniture: { exact, line: number, why: 'date line' } };
  }
  const why = words === undefined ? 'date line' : 'date line and page furniture';
  return { date, furniture: { exact: line.trim(), line: number, why } };
}

import type { Furniture } from '../model/article.ts';
import { FURNITURE_LENGTH, furnitureLines, furnitureStarts } from './furniture-rules.ts';

const known = new Set(furnitureLines.map(fold));
const starts = furnitureStarts.map((start) => start.toLocaleLowerCase('fr'));
const dateLine = /^[ \t]*date[ \t]+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[ \t]+(\S.*?))?[ \t]*$/i;

/** The date line above a text: `date 2017-10 Réagissez`. */
export interface DateLine {
  /** EDTF, as printed. */
  date: string;
  furniture: Furniture;
  /** Words of the line that are no known furniture, and so belong to the text. */
  rest?: string;
}

/** A text of so many words that ends as a sentence does may be one of the article. */
const SENTENCE = 10;

/**
 * True for a word, line or short paragraph of page furniture. A whole sentence that leads nowhere is none, unless a label
 * (“Read also:”) begins it: “Subscribe to a truce was what they asked for.”
 * @param leads whether it holds a link, where that is known.
 */
export function isFurniture(words: string, leads = true): boolean {
  const folded = fold(words);
  if (known.has(folded)) return true;
  if (words.length > FURNITURE_LENGTH) return false;
  const lower = words.trim().replaceAll("'", '’').replace(/\s+/g, ' ').toLocaleLowerCase('fr');
  const isSentence = !leads && /[.!?…]["»”’)\]\s]*$/u.test(lower) && lower.split(' ').length >= SENTENCE;
  return starts.some((start) => lower.startsWith(start) && (!isSentence || start.endsWith(':')));
}

function fold(words: string): string {
  return words
    .trim()
    .replace(/[\s.:…!]+$/, '')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('fr');
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

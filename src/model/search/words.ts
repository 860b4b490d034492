/**
 * Words that stand for entries in the index: a page has the word of an entry as often as it mentions it, under whatever
 * name. Pagefind then counts, ranks and combines mentions as it does words. They are of digits, which no stemmer
 * shortens, and none is the beginning of another, since Pagefind takes a word for all that begin with it.
 */
const LETTERS = '-0123456789abcdefghijklmnopqrstuvwxyz';
const OFFSET = 10;

/** Is a word of a page one of these? They stand at the end of its text. */
export function isEntityWord(word: string): boolean {
  return /^zq\d+9[89]/.test(word);
}

function spell(id: string): string {
  return `zq${[...id].map((letter) => LETTERS.indexOf(letter) + OFFSET).join('')}`;
}

/** The word of a mention of an entry. An id is of ASCII letters, digits and hyphens. */
export function mentionWord(id: string): string {
  return `${spell(id)}99`;
}

/** The word that only the entry's own page has. */
export function pageWord(id: string): string {
  return `${spell(id)}98`;
}

/** Id of the part of the index that lists the names of an entry. */
export const NAMES_ID = 'zq-names';

import { searchWords } from './languages/search-words.ts';

/** Stands in the index where the page has nothing: within a joined word. It is no part of a word. */
const JOINER = '\u2060';

/**
 * Signs that stand in the index for what must not part words or belong to them: like the joiner, they are no letters
 * and no white space. None is printed in any text.
 */
const TATWEEL = '\u206A';
const LIGATURE = '\u206B';
const spaces = new Map([
  [' ', '\u206C'],
  ['\u00A0', '\u206D'],
  ['\u202F', '\u206E'],
]);
const spaceOf = new Map([...spaces].map(([space, sign]) => [sign, space]));

const ligatures: Record<string, string> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬆ: 'st',
};
const spelt = new Map(Object.entries(ligatures).map(([ligature, letters]) => [[...letters].join(LIGATURE), ligature]));
const ligature = /[œŒæÆ\uFB00-\uFB04\uFB06]/g;

/**
 * Text as the index has it: Pagefind splits words at white space, takes a sign that stands alone for a word, and knows
 * neither elision, ligatures nor tatweel, so that a search for « hôpital » would miss « l’hôpital », one for « coeur »
 * « cœur », and a phrase every « : » that stands in it. Each is opened with a sign that `unfoldText` recognises. No
 * letter is lost; the presentation forms of Arabic become the letters that they show. A middle dot stays alone: it
 * stands between what is no sentence, such as the cells of a table.
 * @param isTied the text goes on right where a word has ended, as after a tag within a line.
 */
export function foldText(text: string, isTied = false): string {
  const folded = text
    .replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, (form) => form.normalize('NFKC'))
    .replaceAll('\u0640', TATWEEL)
    .replace(/([’'ʼ‘])(?=[\p{L}\p{N}]|$)/gu, `$1${JOINER} `)
    .replace(ligature, (one) => [...(ligatures[one] ?? one)].join(LIGATURE))
    .replace(/(\s)([^\p{L}\p{N}\s·]+)(?=\s|$)/gu, (_, space: string, signs: string) => tied(space) + signs);
  if (isTied) return folded;
  return folded.replace(/^([^\p{L}\p{N}\s·]+)(\s)(?=\S)/u, (_, signs: string, space: string) => signs + tied(space));
}

function tied(space: string): string {
  return spaces.get(space) ?? spaces.get(' ') ?? '';
}

/** Undoes `foldText`: text of the index as its page prints it. */
export function unfoldText(text: string): string {
  return text
    .replace(/(?:\p{L}\u206B)+\p{L}/gu, (letters) => spelt.get(letters) ?? letters)
    .replaceAll(TATWEEL, '\u0640')
    .replace(/[\u206C-\u206E]/g, (sign) => spaceOf.get(sign) ?? sign)
    .replace(/\u2060 ?/g, '');
}

/** What keeps a tag from parting the word or the bracket before it. */
export const joiner = JOINER;

/** Words that an apostrophe ties to the next: alone they would find every word that begins with the same letter. */
const elided = new RegExp(String.raw`(^|[\s«"(])(?:${searchWords.elided.join('|')})[’'ʼ‘](?=[\p{L}\p{N}])`, 'giu');

/** A query as the index must be asked: as `foldText`, and without elided articles. */
export function foldQuery(query: string): string {
  return foldPhrase(query.replace(elided, '$1'));
}

/** The words of a phrase as the index has them, each of them: a phrase is found as it is printed, elisions and all. */
export function foldPhrase(phrase: string): string {
  return phrase
    .replace(/[’'ʼ‘]/g, ' ')
    .replaceAll('\u0640', '')
    .replace(ligature, (one) => ligatures[one] ?? one)
    .replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, (form) => form.normalize('NFKC'))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}

/** A string as words to compare names by: case, accents, apostrophes, hyphens and other signs folded. */
export function wordsOf(text: string): string[] {
  // Most names, and thousands are read when the search starts.
  if (/^[A-Za-z0-9 -]*$/.test(text)) return text.toLowerCase().split(/[ -]+/).filter(Boolean);
  return foldQuery(text)
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u0640\u200B-\u200F\u2060.]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

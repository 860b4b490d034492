/** Stands in the index where the page has something else: a joined word, or a ligature. It is no part of a word. */
const JOINER = '\u2060';

const ligatures: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };
const spelt = new Map(Object.entries(ligatures).map(([ligature, [a, b]]) => [`${a}${JOINER}${b}`, ligature]));

/**
 * Text as the index has it: Pagefind splits words at white space and knows neither elision nor ligatures, so that a
 * search for « hôpital » would miss « l’hôpital », and one for « coeur » « cœur ». Both are opened with a sign that
 * `unfold` recognises. No letter is lost.
 */
export function foldText(text: string): string {
  return text
    .replace(/([’'ʼ‘])(?=[\p{L}\p{N}]|$)/gu, `$1${JOINER} `)
    .replace(/[œŒæÆ]/g, (ligature) => [...(ligatures[ligature] ?? ligature)].join(JOINER));
}

/** Undoes `foldText`: text of the index as its page prints it. */
export function unfoldText(text: string): string {
  return text.replace(/[oa]\u2060e/gi, (pair) => spelt.get(pair) ?? pair).replace(/\u2060 ?/g, '');
}

/** What keeps a tag from parting the word or the bracket before it. */
export const joiner = JOINER;

/** Words that an apostrophe ties to the next: alone they would find every word that begins with the same letter. */
const elided = /(^|[\s«"(])(?:[ldjmntsc]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'ʼ‘](?=[\p{L}\p{N}])/giu;

/** A query as the index must be asked: as `foldText`, and without elided articles. */
export function foldQuery(query: string): string {
  return query
    .replace(elided, '$1')
    .replace(/[’'ʼ‘]/g, ' ')
    .replace(/[œæŒÆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\s+/g, ' ')
    .trim();
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

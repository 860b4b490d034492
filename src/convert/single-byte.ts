/** In order of preference: of two readings that are equally good the first counts. */
const candidates = [
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'windows-1256',
  'windows-1251',
  'koi8-r',
] as const;

/** Letters with accents of French, German, Spanish, Italian and their neighbours. */
const common = new Set('éèêëàâäçîïôöùûüßœæñáíóúìòãõåøÉÈÊÀÂÄÇÎÔÖÙÛÜŒÆÑÁÍÓÚÅØ');
const quotes = new Set('’‘“”„«»–—…\u00A0\u202F€·•°§');

/** So many characters beyond ASCII are enough to tell. */
const SAMPLE = 4000;

/**
 * The encoding, of one byte a character, in which the bytes look most like words: accents stand within words and in
 * lower case after lower case, signs stand between words, letters of one script stand together.
 * `iso-8859-1` is the answer where no byte needs windows-1252.
 */
export function detectSingleByte(bytes: Uint8Array): string {
  let best: string = candidates[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const score = plausibility(new TextDecoder(encoding).decode(bytes));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best === 'windows-1252' && !bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'iso-8859-1' : best;
}

function plausibility(text: string): number {
  let score = 0;
  let seen = 0;
  for (let at = 0; at < text.length && seen < SAMPLE; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    seen += 1;
    score += charactersWorth(text[at] ?? '', text[at - 1] ?? ' ', text[at + 1] ?? ' ');
  }
  return score;
}

/** How well a character beyond ASCII sits between its neighbours; 2 is as usual, below 0 is odd. */
function charactersWorth(character: string, before: string, after: string): number {
  if (/[\u0080-\u009F\uFFFD\p{Co}\p{Cn}]/u.test(character)) return -10;
  if (/\p{Script=Latin}/u.test(character)) {
    if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -2;
    if (/\p{Script=Arabic}|\p{Script=Cyrillic}/u.test(before + after)) return -2;
    return common.has(character) ? 2 : 0.3;
  }
  if (/\p{L}/u.test(character)) {
    if (/[a-z]/i.test(before + after)) return -2;
    if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -2;
    return /[^\p{ASCII}]/u.test(before + after) && /\p{L}/u.test(before + after) ? 1.8 : -0.5;
  }
  const within = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (character === '’') return 2;
  if (quotes.has(character)) return within && !'–—\u00A0\u202F'.includes(character) ? -0.5 : 1.5;
  return within ? -2 : -0.3;
}

import { languageOf, lettersOf } from './language-letters.ts';

/** In order of preference: of two readings that are equally good the first counts. */
const candidates = [
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'windows-1256',
  'iso-8859-6',
  'windows-1251',
  'koi8-r',
] as const;

/** The encoding that bytes look like, and how sure that is. */
export interface Detected {
  encoding: string;
  /** No other encoding reads the bytes nearly as well. */
  isCertain: boolean;
  /** The other encodings in which the bytes might be, the likeliest first. */
  rivals: string[];
}

/** Letters with accents of French, German, Spanish, Italian and their neighbours. */
const common = new Set('éèêëàâäçîïôöùûüßœæñáíóúìòãõåøÉÈÊÀÂÄÇÎÔÖÙÛÜŒÆÑÁÍÓÚÅØ');
const quotes = new Set('’‘“”„«»–—…\u00A0\u202F€·•°§');

/** So many characters beyond ASCII are enough to tell. */
const SAMPLE = 4000;

/** By so much another reading must be better than that of the commonest encoding, in the units of `worthOf`. */
const MARGIN = 3;

/** So few bytes beyond ASCII prove nothing where no letter of the text’s own language is among them. */
const FEW = 4;

/** So many words of another script show that a text is written in it. */
const WORDS = 3;

/**
 * The encoding, of one byte a character, in which the bytes look most like words of the language that the rest is in:
 * its own letters stand within words, in lower case after lower case; signs stand between words, letters of one script
 * together. One stray byte in a text that has no letters beyond ASCII proves nothing: it is read in the commonest
 * encoding. `iso-8859-1` is the answer where no byte needs windows-1252.
 */
export function detectSingleByte(bytes: Uint8Array): Detected {
  const own = lettersOf(languageOf(new TextDecoder('windows-1252').decode(bytes.subarray(0, 20_000))));
  const readings = candidates
    .map((encoding) => ({ encoding: encoding as string, ...readingOf(new TextDecoder(encoding).decode(bytes), own) }))
    .filter(({ score }, index) => index === 0 || score > -5);
  const usual = readings[0];
  const [best = usual] = readings.toSorted((a, b) => b.score - a.score);
  if (!usual || !best) return { encoding: 'windows-1252', isCertain: false, rivals: [] };
  const proves = best.count >= FEW || best.own > usual.own;
  const chosen = best.score >= usual.score + MARGIN && proves ? best : usual;
  const others = readings.filter((one) => one !== chosen && one.text !== chosen.text);
  const near = others.filter(
    ({ score, own }) => own >= chosen.own && score > chosen.score - Math.max(MARGIN, chosen.count / 2),
  );
  const isPunctuation = chosen.score >= chosen.count * 1.5;
  const isWhole = chosen.score >= chosen.count && (chosen.count >= FEW || chosen.own > 0 || isPunctuation);
  const isCertain = isWhole && (near.length === 0 || isPunctuation);
  const rivals = others.filter((one) => one.score > 0 || near.includes(one));
  const isLatin1 = chosen.encoding === 'windows-1252' && !bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  return {
    encoding: isLatin1 ? 'iso-8859-1' : chosen.encoding,
    isCertain,
    rivals: isCertain ? [] : rivals.toSorted((a, b) => b.score - a.score).map(({ encoding }) => encoding),
  };
}

interface Reading {
  /** The characters beyond ASCII, in their order. */
  text: string;
  /** How much they look like words; 2 each is as usual. */
  score: number;
  count: number;
  /** How many of them are letters of the text’s own language. */
  own: number;
}

function readingOf(text: string, own: ReadonlySet<string> | undefined): Reading {
  const reading: Reading = { text: '', score: 0, count: 0, own: 0 };
  for (let at = 0; at < text.length && reading.count < SAMPLE; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const character = text[at] ?? '';
    reading.count += 1;
    reading.text += character;
    reading.score += worthOf(character, text[at - 1] ?? ' ', text[at + 1] ?? ' ', own);
    if (own?.has(character)) reading.own += 1;
  }
  const words = text.match(/[\p{Script=Arabic}\p{Script=Cyrillic}]{2,}/gu)?.length ?? 0;
  const isForeign = /[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(reading.text);
  return isForeign && words < WORDS ? { ...reading, score: -10 } : reading;
}

/** How well a character beyond ASCII sits between its neighbours; 2 is as usual, below 0 is odd. */
function worthOf(character: string, before: string, after: string, own: ReadonlySet<string> | undefined): number {
  if (/[\u0080-\u009F\uFFFD\p{Co}\p{Cn}]/u.test(character)) return -10;
  if (/\p{Script=Latin}/u.test(character)) {
    if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -2;
    if (/\p{Script=Arabic}|\p{Script=Cyrillic}/u.test(before + after)) return -2;
    if (own !== undefined && !own.has(character)) return common.has(character) ? 0.5 : 0;
    return common.has(character) ? 2 : 0.3;
  }
  if (/\p{L}/u.test(character)) {
    if (/[a-z]/i.test(before + after)) return -2;
    if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -2;
    return /[^\p{ASCII}]/u.test(before + after) && /\p{L}/u.test(before + after) ? 1.8 : -0.5;
  }
  const within = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  // Nobody writes the sign for any currency; bytes that mean another sign look like it.
  if (character === '¤') return -2;
  if (character === '’') return 2;
  // A bullet stands between blanks.
  if (character === '•' && /\p{L}/u.test(before + after)) return -0.5;
  if (quotes.has(character)) return within && !'–—\u00A0\u202F'.includes(character) ? -0.5 : 1.5;
  return within ? -2 : -0.3;
}

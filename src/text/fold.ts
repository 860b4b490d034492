/**
 * Folding: what two spellings of the same name may differ in. The loose fold (case, accents, typography, ligatures)
 * finds candidates by hash; `verify.ts` then holds a candidate against the form as it is written.
 */

/** What a UTF-16 unit is to the tokenizer. */
export const UnitClass = {
  OTHER: 0,
  SPACE: 1,
  HYPHEN: 2,
  APOSTROPHE: 3,
  WORD: 4,
  EXPANDS: 5,
  IGNORED: 6,
  INVISIBLE: 7,
  /** `¬`, by which scanned print shows a word broken at a line end. */
  BREAK: 8,
} as const;

const classes = new Uint8Array(65536);
/** Loose fold of a unit of class WORD: its base letter in lower case. */
const folds = new Uint16Array(65536);
/** Letters that fold to several, by those asked for: ligatures, sharp s, syllables of Hangul. */
const expansions = new Map<number, readonly number[]>();

/** Signs that print nothing: soft hyphens, joiners, marks of direction, variation selectors, the byte order mark. For a character class. */
export const invisible = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF';
/** At a line end it is printed, and is a hyphen like the others. */
export const SOFT_HYPHEN = 0xad;
/** Hyphens, the oblique one of Fraktur among them. For a character class. */
export const hyphens = '\\-\\u2010\\u2011\\u2E17\\uFE63\\uFF0D';

const isInvisible = new RegExp(`[${invisible}]`);
const isIgnored = new RegExp(`[${invisible}\\u0640]|\\p{M}`, 'u');
const isHyphen = new RegExp(`[${hyphens}]`);

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ĳ: 'ij', ǳ: 'dz', ﬅ: 'st', ٱ: 'ا' };

for (let code = 0; code < 65536; code += 1) {
  if (code >= 0xd800 && code <= 0xdfff) continue;
  // Most of the plane is Han and Hangul, of which this is known; all the rest is asked for.
  if ((code >= 0x3400 && code < 0x4dc0) || (code >= 0x4e00 && code < 0xa000)) {
    classes[code] = UnitClass.WORD;
    folds[code] = code;
  } else if (code >= 0xac00 && code <= 0xd7a3) classes[code] = UnitClass.EXPANDS;
  else classify(code);
}

function classify(code: number): void {
  const char = String.fromCharCode(code);
  if (char === '¬') classes[code] = UnitClass.BREAK;
  else if (isInvisible.test(char)) classes[code] = UnitClass.INVISIBLE;
  else if (isIgnored.test(char)) classes[code] = UnitClass.IGNORED;
  else if (/\s/u.test(char)) classes[code] = UnitClass.SPACE;
  else if (isHyphen.test(char)) classes[code] = UnitClass.HYPHEN;
  else if (/['’‘ʼʹ′＇`´]/u.test(char)) classes[code] = UnitClass.APOSTROPHE;
  else if (/[\p{L}\p{N}]/u.test(char)) {
    const base = looseLetters(char);
    classes[code] = base.length === 1 ? UnitClass.WORD : UnitClass.EXPANDS;
    if (base.length === 1) folds[code] = base.charCodeAt(0);
  }
}

// Letters beyond the basic plane are rare: the first half of a pair stands for them, the second adds nothing to the hash.
// U+1F000 to U+1FBFF are pictures and flags, which part words.
for (let code = 0xd800; code <= 0xdfff; code += 1) {
  const isPicture = code >= 0xd83c && code <= 0xd83e;
  classes[code] = code >= 0xdc00 ? UnitClass.IGNORED : isPicture ? UnitClass.OTHER : UnitClass.WORD;
  folds[code] = code;
}

function looseLetters(char: string): string {
  const letters = [...bareLetters(char)].map((letter) => ligatures[letter] ?? (letter === 'ſ' ? 's' : letter)).join('');
  return letters.replace(/[^\p{L}\p{N}]/gu, '') || char;
}

/** Class of the unit at an offset; see `UnitClass`. */
export function unitClass(code: number): number {
  return classes[code] ?? 0;
}

/** Loose fold of a unit of class WORD. */
export function foldUnit(code: number): number {
  return folds[code] ?? code;
}

/** The letters that a unit of class EXPANDS stands for. */
export function expandUnit(code: number): readonly number[] {
  const known = expansions.get(code);
  if (known) return known;
  const letters = classes[code] === UnitClass.EXPANDS ? [...looseLetters(String.fromCharCode(code))] : [];
  const made = letters.map((letter) => letter.charCodeAt(0));
  expansions.set(code, made);
  return made;
}

/** FNV-1a over folded letters, 32 bits. */
export const HASH_START = 0x811c9dc5;

export function hashLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** FNV-1a over all UTF-16 units of a text as they are: 32 bits, without a sign. */
export function hashText(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashLetter(hash, text.charCodeAt(at));
  return hash >>> 0;
}

/** Goes on with the hash of a word over the letters of a range of a text; what is no letter is passed over. */
export function hashLetters(hash: number, text: string, start: number, end: number): number {
  let result = hash;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classes[code];
    if (kind === UnitClass.WORD) result = hashLetter(result, folds[code] ?? code);
    else if (kind === UnitClass.EXPANDS) for (const letter of expandUnit(code)) result = hashLetter(result, letter);
  }
  return result;
}

/** Words that strict folding leaves as they are: Latin letters without ligatures, single spaces between. */
const plain = /^[A-Za-zÀ-ÅÇ-ÖØ-Þà-åç-öø-ÿ]+(?: [A-Za-zÀ-ÅÇ-ÖØ-Þà-åç-öø-ÿ]+)*$/;

/** What the strict fold leaves out: what is invisible, tatweel, the vowels of Arabic. */
const nothing = new RegExp(`[${invisible}\\u0640\\u0610-\\u061A\\u064B-\\u065F\\u0670]`, 'g');
const gaps = new RegExp(`[\\s${hyphens}]+`, 'gu');

/**
 * Strict fold of a short string: typography gone, case and accents kept. Ligatures are spelt out; spaces and hyphens
 * are one space; apostrophes are one sign; what is invisible goes, a word broken at a line end is whole, and the dots
 * of an acronym go. In Arabic script the vowels go.
 */
export function strictFold(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/(?<=\p{Ll})¬[ \t]*\r?\n[ \t]*(?=\p{Lu})/gu, ' ')
    .replace(/¬[ \t]*\r?\n[ \t]*/g, '')
    .replace(nothing, '')
    .replace(/[ﬀ-ﬆ\uFB50-\uFDFF\uFE70-\uFEFC]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[œæßŒÆſĳ]/g, spellOut)
    .replace(/[’‘ʼʹ′＇`´]/g, "'")
    .replace(/(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}])(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{N}])/gu, (dotted) =>
      dotted.replaceAll('.', ''),
    )
    .replace(gaps, ' ')
    .replace(/ ?([.,;:!?/&]) ?/g, '$1')
    .replace(/[أإآٱ]/g, 'ا');
}

const spelt: Record<string, string> = { œ: 'oe', æ: 'ae', Œ: 'Oe', Æ: 'Ae', ß: 'ss', ſ: 's', ĳ: 'ij' };

function spellOut(letter: string): string {
  return spelt[letter] ?? letter;
}

/** Accents gone, case kept. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A text as it is looked for by people: case, accents and the look of letters count for nothing; nothing else changes. */
export function bareLetters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}

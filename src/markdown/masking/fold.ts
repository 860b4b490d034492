import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumber } from '../../convert/character-references.ts';
import { bareLetters, hyphens, invisible } from '../../text/fold.ts';

/** A text folded for masking, with the range of the text that each unit of the fold comes from. */
export interface FoldedText {
  folded: string;
  /** Half-open UTF-16 offsets into the text. */
  starts: number[];
  ends: number[];
}

/** Stands in the fold where a capital follows a small letter: PierreRoux is two words, and may be one. */
export const HUMP = '\u0001';

/** What may stand between the words of a name, or in their place: spaces, hyphens, dots, apostrophes, underscores. */
const gap = new RegExp(`[\\s.'’‘ʼʹ′＇\`´_+${hyphens}]`, 'u');
/** What prints nothing, the vowels of Arabic, and the backslash before a sign of Markdown. */
const nothing = new RegExp(`[${invisible}\\u0640\\\\]|\\p{M}`, 'u');
const ligatures: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ĳ: 'ij',
  ſ: 's',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
};
const arabic: Record<string, string> = { ٱ: 'ا', ى: 'ي', ة: 'ه' };

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([0-9a-z]{2,31}));/iy;
const percent = /(?:%[0-9a-f]{2})+/iy;
const unicodeEscape = /\\u([0-9a-f]{4})/iy;
const spaceEscape = /\\[nrt]/y;

/**
 * Folds a text so that all spellings of a name are one: case, accents, ligatures and typography gone, and character
 * references, percent signs of addresses and escapes read as what they stand for.
 * @param inCode the text is JSON or a script, where `\n` is a line end.
 */
export function foldForMask(text: string, inCode = false): FoldedText {
  const result: FoldedText = { folded: '', starts: [], ends: [] };
  let before = '';
  const add = (letters: string, start: number, end: number) => {
    result.folded += letters;
    for (let unit = 0; unit < letters.length; unit += 1) {
      result.starts.push(start);
      result.ends.push(end);
    }
  };
  for (let at = 0; at < text.length; ) {
    const { characters, end } = readAt(text, at, inCode);
    for (const character of characters) {
      if (nothing.test(character)) continue;
      if (gap.test(character)) {
        if (!result.folded.endsWith(' ')) add(' ', at, end);
        else result.ends[result.ends.length - 1] = end;
      } else {
        if (isCapital(character) && /\p{Ll}/u.test(before)) add(HUMP, at, at);
        add(lettersOf(character), at, end);
      }
      before = character;
    }
    at = end;
  }
  return result;
}

/** The characters that stand, or are written in a code of letters, at an offset. */
function readAt(text: string, at: number, inCode: boolean): { characters: string; end: number } {
  const sign = text[at];
  if (sign === '&') {
    const [whole, hexadecimal, decimal, named] = matchAt(reference, text, at) ?? [];
    const numbered = hexadecimal ?? decimal;
    const characters = named
      ? decodeNamedCharacterReference(named) || ''
      : numbered && decodeNumber(numbered, hexadecimal ? 16 : 10);
    if (whole && characters) return { characters, end: at + whole.length };
  }
  if (sign === '%') {
    const character = percentEncoded(matchAt(percent, text, at)?.[0] ?? '');
    if (character) return { characters: character, end: at + 3 * Buffer.byteLength(character) };
  }
  if (sign === '\\' && inCode) {
    if (matchAt(spaceEscape, text, at)) return { characters: ' ', end: at + 2 };
    const code = matchAt(unicodeEscape, text, at)?.[1];
    if (code) return { characters: String.fromCharCode(Number.parseInt(code, 16)), end: at + 6 };
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { characters: character, end: at + character.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The first character of a run of percent signs, or undefined where it is no UTF-8. */
function percentEncoded(run: string): string | undefined {
  const lead = Number.parseInt(run.slice(1, 3), 16);
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  try {
    return decodeURIComponent(run.slice(0, 3 * length)) || undefined;
  } catch {
    return undefined;
  }
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function lettersOf(character: string): string {
  return [...bareLetters(character)].map((letter) => ligatures[letter] ?? arabic[letter] ?? letter).join('');
}

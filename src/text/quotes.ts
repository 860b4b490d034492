import type { Range } from '../model/mention.ts';
import { UnitClass, unitClass } from './fold.ts';

/** Texts folded into one in which quotes are looked for, and the way back to where a unit of it stands. */
export class QuoteText {
  /** The folded text: begins and ends with a space, and has one between two blocks. */
  readonly folded: string;
  readonly #blocks: Int32Array;
  readonly #offsets: Int32Array;

  constructor(folded: string, blocks: readonly number[], offsets: readonly number[]) {
    this.folded = folded;
    this.#blocks = Int32Array.from(blocks);
    this.#offsets = Int32Array.from(offsets);
  }

  /** Index in the folded text of the first unit that stands at or after an offset of the first block. */
  indexOf(offset: number): number {
    const index = this.#offsets.findIndex((at, unit) => this.#blocks[unit] === 0 && at >= offset);
    return index < 0 ? this.folded.length - 1 : index;
  }

  /** Where a range of the folded text stands, unless it cuts a word or runs over two blocks. */
  wholeWords(start: number, end: number): (Range & { block: number }) | undefined {
    const block = this.#blocks[start] ?? -1;
    if (block < 0 || this.#blocks[end - 1] !== block) return undefined;
    if (this.#isLetter(start) && this.#isLetter(start - 1)) return undefined;
    if (this.#isMark(end) || (this.#isLetter(end - 1) && this.#isLetter(end))) return undefined;
    return { block, start: this.#offsets[start] ?? 0, end: (this.#offsets[end - 1] ?? 0) + 1 };
  }

  #isLetter(index: number): boolean {
    const code = this.folded.charCodeAt(index);
    // The first half of a surrogate pair says what the pair is.
    const isSecond = code >= 0xdc00 && code <= 0xdfff;
    const kind = unitClass(isSecond ? this.folded.charCodeAt(index - 1) : code);
    return kind === UnitClass.WORD || kind === UnitClass.EXPANDS || (kind === UnitClass.IGNORED && !isSecond);
  }

  #isMark(index: number): boolean {
    return unitClass(this.folded.charCodeAt(index)) === UnitClass.IGNORED;
  }
}

/**
 * Folds texts for quotes: apostrophes, hyphens and white space become one sign of their kind, runs of white space one
 * space, what is invisible goes, and accents stand apart from their letters (NFD). Case and ligatures stay.
 */
export function foldQuotes(texts: readonly string[]): QuoteText {
  const pieces = [' '];
  const blocks = [-1];
  const offsets = [-1];
  const add = (letters: string, block: number, offset: number) => {
    if (letters === ' ' && pieces.at(-1) === ' ') return;
    if (letters !== '') pieces.push(letters);
    for (let i = 0; i < letters.length; i += 1) {
      blocks.push(block);
      offsets.push(offset);
    }
  };
  texts.forEach((text, block) => {
    for (let at = 0; at < text.length; at += 1) add(foldSign(text, at), block, at);
    add(' ', -1, -1);
  });
  return new QuoteText(pieces.join(''), blocks, offsets);
}

function foldSign(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 128 && code !== 39 && code !== 45 && code > 32) return text.charAt(at);
  const kind = unitClass(code);
  if (kind === UnitClass.INVISIBLE) return '';
  if (kind === UnitClass.SPACE) return ' ';
  if (kind === UnitClass.HYPHEN) return '-';
  if (kind === UnitClass.APOSTROPHE) return "'";
  return code >= 0xd800 && code <= 0xdfff ? text.charAt(at) : text.charAt(at).normalize('NFD');
}

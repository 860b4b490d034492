import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumber } from '../convert/character-references.ts';
import type { Range } from '../model/mention.ts';

/**
 * Where each UTF-16 unit of a text node's value stands in the Markdown source. The two differ where the source has an
 * escape (`\*`), a character reference (`&eacute;`) or a line prefix (`> `).
 */
export interface Alignment {
  /** Source range of a half-open range of the value; both in UTF-16 units. */
  toSource(start: number, end: number): Range;
  /** Source offset after the last unit of the value. */
  readonly end: number;
}

const characterReference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([0-9A-Za-z]{1,31}));/y;
const asciiPunctuation = /[!-/:-@[-`{-~]/;

/**
 * Aligns the value of a text node with the source it was parsed from.
 * @param start source offset at which the node begins.
 * @returns the alignment, or undefined where value and source cannot be the same text.
 */
export function alignWithSource(value: string, source: string, start: number): Alignment | undefined {
  if (source.startsWith(value, start) && !value.includes('\\') && !value.includes('&')) {
    return { toSource: (from, to) => ({ start: start + from, end: start + to }), end: start + value.length };
  }
  const starts = new Uint32Array(value.length);
  const ends = new Uint32Array(value.length);
  let at = start;
  let unit = 0;
  while (unit < value.length) {
    const read = readUnit(value, unit, source, at);
    if (!read) return undefined;
    for (let i = 0; i < read.units; i += 1) {
      starts[unit + i] = read.start;
      ends[unit + i] = read.end;
    }
    unit += read.units;
    at = read.next;
  }
  return {
    toSource: (from, to) => ({
      start: starts[from] ?? at,
      end: to > from ? (ends[to - 1] ?? at) : (starts[from] ?? at),
    }),
    end: at,
  };
}

interface ReadUnit extends Range {
  /** How many units of the value this piece of source gives. */
  units: number;
  /** Source offset at which the next piece begins. */
  next: number;
}

function readUnit(value: string, unit: number, source: string, at: number): ReadUnit | undefined {
  const wanted = value[unit];
  const found = source[at];
  if (wanted === '\n' || wanted === '\r') return readLineEnding(value, unit, source, at);
  if (found === '\\' && wanted && source[at + 1] === wanted && asciiPunctuation.test(wanted)) return piece(at, at + 2);
  const reference = found === '&' ? readReference(value, unit, source, at) : undefined;
  if (reference) return reference;
  if (found === wanted || (found === '\0' && wanted === '\uFFFD')) return piece(at, at + 1);
  return undefined;
}

function piece(start: number, end: number): ReadUnit {
  return { start, end, units: 1, next: end };
}

function readReference(value: string, unit: number, source: string, at: number): ReadUnit | undefined {
  characterReference.lastIndex = at;
  const match = characterReference.exec(source);
  const decoded = match && decode(match).find((one) => one !== '' && value.startsWith(one, unit));
  if (!match || !decoded) return undefined;
  const end = at + match[0].length;
  return { start: at, end, units: decoded.length, next: end };
}

/** A line ending, which may be written as `&#10;`, drops the blanks before it, and what follows begins after the indentation and the quote marks. */
function readLineEnding(value: string, unit: number, source: string, from: number): ReadUnit | undefined {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  const ending = ['\r\n', '\n', '\r'].find((one) => source.startsWith(one, at) && value.startsWith(one, unit));
  const read = ending === undefined ? readReference(value, unit, source, at) : piece(at, at + ending.length);
  if (!read) return undefined;
  const units = ending?.length ?? read.units;
  return { ...read, units, next: lineStart(value, unit + units, source, read.end) };
}

/**
 * Where the text of a line begins in the source. A `>` that stands there may be a quote mark or the text's own: the
 * last place counts from which the source gives the signs that the value goes on with.
 */
function lineStart(value: string, unit: number, source: string, from: number): number {
  let end = from;
  while (isLinePrefix(source[end])) end += 1;
  for (let start = end; start >= from; start -= 1) if (readsOn(value, unit, source, start)) return start;
  return end;
}

/** True if the source gives the value up to the first unit that is no sign of a line's beginning. */
function readsOn(value: string, from: number, source: string, start: number): boolean {
  let at = start;
  for (let unit = from; unit < value.length; ) {
    if (value[unit] === '\n' || value[unit] === '\r') return true;
    const read = readUnit(value, unit, source, at);
    if (!read) return false;
    if (!isLinePrefix(value[unit])) return true;
    unit += read.units;
    at = read.next;
  }
  return true;
}

function isLinePrefix(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t' || sign === '>';
}

/** What a reference may have been read as; titles and addresses are read without our reading of numbers. */
function decode([, hexadecimal, decimal, named]: RegExpExecArray): string[] {
  if (named) return [decodeNamedCharacterReference(named) || ''];
  return [decodeNumber(hexadecimal ?? decimal ?? '', hexadecimal ? 16 : 10), '\uFFFD'];
}

import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/** So many places are shown in full. */
const SHOWN = 3;

/** Characters of the text shown on each side of a byte. */
const AROUND = 12;

/** Tells that an encoding is a guess: the bytes in question, and what else they could be. */
export function doubt(bytes: Uint8Array, file: string, encoding: string, rivals: readonly string[]): Diagnostic {
  const at = placesOf(bytes, (byte) => byte >= 0x80);
  const shown = at.slice(0, SHOWN).map((place) => {
    const others = rivals
      .map((rival) => [rival, wordAt(bytes, place, rival)] as const)
      .filter(([, word]) => word !== wordAt(bytes, place, encoding))
      .map(([rival, word]) => `“${word}” in ${rival}`);
    const line = `line ${lineOf(bytes, place)}`;
    const read = `byte ${hex(bytes[place])} is read as “${wordAt(bytes, place, encoding)}”`;
    return [`${line}: ${read}`, ...others.slice(0, 3)].join(', would be ');
  });
  const more = at.length > SHOWN ? `; and ${at.length - SHOWN} more` : '';
  const message = `read as ${encoding}, which nothing declares and the bytes do not prove. ${shown.join('; ')}${more}`;
  return diagnose('encoding-doubtful', message, { file, line: lineOf(bytes, at[0] ?? 0) });
}

/** The bytes that are no UTF-8, and what they would be in the commonest encoding of one byte a character. */
export function brokenPlaces(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8') return '';
  const places = brokenUtf8(bytes);
  const shown = places.slice(0, SHOWN).map((place) => {
    const word = wordAt(bytes, place, 'windows-1252');
    return `line ${lineOf(bytes, place)}: byte ${hex(bytes[place])}, “${word}” in windows-1252`;
  });
  return shown.length > 0 ? ` (${shown.join('; ')})` : '';
}

/** Where bytes begin that no sequence of UTF-8 holds. */
function brokenUtf8(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length && found.length < SHOWN; ) {
    const length = sequenceAt(bytes, at);
    if (length === 0) found.push(at);
    at += Math.max(1, length);
  }
  return found;
}

/** Length of the well-formed sequence at a place; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0) return 0;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

function placesOf(bytes: Uint8Array, test: (byte: number) => boolean): number[] {
  const places: number[] = [];
  for (const [at, byte] of bytes.entries()) if (test(byte)) places.push(at);
  return places;
}

/** The word that a byte stands in. */
function wordAt(bytes: Uint8Array, place: number, encoding: string): string {
  const name = encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
  const decode = (from: number, to: number) => new TextDecoder(name).decode(bytes.subarray(Math.max(0, from), to));
  const before = /\S*$/.exec(decode(place - AROUND, place))?.[0] ?? '';
  const after = /^\S*/.exec(decode(place + 1, place + 1 + AROUND))?.[0] ?? '';
  return `${before}${decode(place, place + 1)}${after}`;
}

function lineOf(bytes: Uint8Array, place: number): number {
  return new TextDecoder('latin1').decode(bytes.subarray(0, place)).split(/\r\n|\n|\r/).length;
}

function hex(byte = 0): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

import { decodePage } from '../rtf/code-pages.ts';

/** A run of the text that lies in one piece in the file. */
export interface Piece {
  /** Of its first character in the text, and of the one behind its last. */
  start: number;
  end: number;
  /** Offset of its first byte. */
  offset: number;
  /** Bytes of a character: 1 or 2. */
  width: 1 | 2;
}

/**
 * The pieces of the text, from the table that names them.
 * @param longest characters that there may be.
 */
export function piecesIn(table: Buffer, longest: number): Piece[] {
  let at = 0;
  while (table[at] === 1 && at + 3 <= table.length) at += 3 + table.readUInt16LE(at + 1);
  if (table[at] !== 2 || at + 5 > table.length) return [];
  const list = table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1));
  const count = Math.floor((list.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [list.readUInt32LE(index * 4), list.readUInt32LE(index * 4 + 4)];
    const place = list.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = isNarrow ? Math.floor((place & 0x3fffffff) / 2) : place & 0x3fffffff;
    if (start >= end || end > longest || start < (pieces.at(-1)?.end ?? 0)) continue;
    pieces.push({ start, end, offset, width: isNarrow ? 1 : 2 });
  }
  return pieces;
}

/** The characters of a piece; a byte that is missing is none. */
export function textOf({ start, end, offset, width }: Piece, bytes: Buffer): string {
  const raw = bytes.subarray(offset, offset + (end - start) * width);
  const text = width === 2 ? raw.toString('utf16le') : decodePage(raw, 1252);
  return text.padEnd(end - start, '\0');
}

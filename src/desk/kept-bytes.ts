import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { move } from '../content/move.ts';
import { workFolder } from '../content/work-folder.ts';

/**
 * The bytes of an original or a picture, told by their digest: they are never all in memory. While a step is undone
 * they lie in `.reperes/desk/bytes/`, under that name.
 */
export interface KeptBytes {
  sha256: string;
  size: number;
}

/** Bytes that are read at once. */
const PIECE = 1024 * 1024;

/** Tells what a file holds. */
export function keptBytes(path: string): KeptBytes {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, 'r');
  let size = 0;
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
      size += read;
    }
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest('hex'), size };
}

/** Does a file hold these bytes? */
export function holdsBytes(path: string, { sha256, size }: KeptBytes): boolean {
  return existsSync(path) && statSync(path).size === size && keptBytes(path).sha256 === sha256;
}

/** Takes a file out of the content folder; its bytes are kept. */
export function putAway(content: string, path: string, kept: KeptBytes): void {
  move(path, placeOf(content, kept));
}

/**
 * Brings the bytes of a file back to its place.
 * @returns false where they are kept no more.
 */
export function bringBack(content: string, path: string, kept: KeptBytes): boolean {
  const from = placeOf(content, kept);
  if (!holdsBytes(from, kept)) return false;
  move(from, path);
  return true;
}

/** Forgets bytes that no step brings back any more. */
export function forgetBytes(content: string, kept: KeptBytes): void {
  rmSync(placeOf(content, kept), { force: true });
}

function placeOf(content: string, { sha256 }: KeptBytes): string {
  return join(workFolder(content), 'desk', 'bytes', sha256);
}

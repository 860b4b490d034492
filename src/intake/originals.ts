import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { namesIn } from '../content/write-file.ts';
import { safeFileName } from '../model/file-name.ts';

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Longest name of a file, in bytes of UTF-8: that of the usual file systems. */
const LONGEST_NAME = 255;

/**
 * The name that an original has, or gets, in `sources/`: its own, or with the first digits of its digest before the
 * ending where another original has that name. Signs that Windows cannot unpack are not in it. Originals are never changed and never overwritten.
 */
export function nameInSources(name: string, bytes: Uint8Array, sha256: string, folder: string): string {
  const [safe, marked] = possibleNames(name, sha256);
  const taken = new Map(namesIn(folder).map((one) => [one.toLowerCase(), one]));
  // On Windows and macOS two names that differ by case only are one file.
  const isFree = (one: string) => {
    const there = taken.get(one.toLowerCase());
    return there === undefined || (there === one && holds(join(folder, one), bytes));
  };
  return [safe, marked].find(isFree) ?? marked;
}

/** True if an original that is in `sources/` came under this name. */
export function isCalled({ file, sha256 }: { file: string; sha256: string }, name: string): boolean {
  return file === name || possibleNames(name, sha256).includes(file);
}

/** The name of an original with the first digits of its digest, which no other has. */
export function markedName(name: string, sha256: string): string {
  return possibleNames(name, sha256)[1];
}

function possibleNames(name: string, sha256: string): [safe: string, marked: string] {
  const safe = safeFileName(name.replace(/^\.+/, '')) || 'original';
  const end = extname(safe);
  const stem = safe.slice(0, safe.length - end.length);
  return [fitting(stem, end), fitting(stem, `-${sha256.slice(0, 8)}${end}`)];
}

/** A stem and an ending as the name of a file; a stem that is too long loses its last characters. */
function fitting(stem: string, end: string): string {
  if (Buffer.byteLength(stem + end) <= LONGEST_NAME) return stem + end;
  const characters = [...stem];
  while (characters.length > 1 && Buffer.byteLength(characters.join('') + end) > LONGEST_NAME) characters.pop();
  return characters.join('') + end;
}

/** True if a file is there with just these bytes. */
export function holds(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
}

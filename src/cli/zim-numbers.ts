import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** What a file of Xapian begins with, before the version (2 bytes) and the random number (16 bytes) that it gives itself. */
const XAPIAN = Buffer.from('\x0f\rXapian Glass', 'latin1');
const AFTER_VERSION = XAPIAN.length + 2;

/** The UUID of a ZIM file follows magic number and version; the place of its MD5 is the last field of the header. */
const UUID = 8;
const CHECKSUM_PLACE = 72;
const LENGTH = 16;
const CHUNK = 4 * 1024 * 1024;

/**
 * Replaces the random numbers in a ZIM file, its own and those of its two indexes, by a digest of all else, and its MD5
 * with them: the same content gives the same numbers. Format: https://wiki.openzim.org/wiki/ZIM_file_format
 * @param path of a file as zimwriterfs writes it, changed in place.
 */
export function settleZimNumbers(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const place = Buffer.alloc(8);
    readSync(file, place, 0, 8, CHECKSUM_PLACE);
    const end = Number(place.readBigUInt64LE());
    const places = [UUID, ...indexNumbers(file, end)];
    for (const one of places) writeSync(file, Buffer.alloc(LENGTH), 0, LENGTH, one);
    const content = digestOf(file, end, createHash('sha256'));
    for (const [which, one] of places.entries()) {
      const number = createHash('sha256').update(content).update(String(which)).digest();
      writeSync(file, number, 0, LENGTH, one);
    }
    writeSync(file, digestOf(file, end, createHash('md5')), 0, LENGTH, end);
  } finally {
    closeSync(file);
  }
}

/** Where the indexes of a ZIM file, which are not compressed, have their numbers. */
function indexNumbers(file: number, end: number): number[] {
  const found: number[] = [];
  const chunk = Buffer.alloc(CHUNK);
  for (let start = 0; start < end; start += CHUNK - XAPIAN.length) {
    const part = chunk.subarray(0, readSync(file, chunk, 0, Math.min(CHUNK, end - start), start));
    for (let at = part.indexOf(XAPIAN); at >= 0; at = part.indexOf(XAPIAN, at + 1))
      found.push(start + at + AFTER_VERSION);
  }
  return [...new Set(found)];
}

function digestOf(file: number, end: number, digest: Hash): Buffer {
  const chunk = Buffer.alloc(CHUNK);
  for (let start = 0; start < end; start += CHUNK) {
    digest.update(chunk.subarray(0, readSync(file, chunk, 0, Math.min(CHUNK, end - start), start)));
  }
  return digest.digest();
}

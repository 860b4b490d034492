import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The name that an original has, or gets, in `sources/`: its own, or with the first digits of its digest before the
 * ending where another original has that name. Originals are never changed and never overwritten.
 */
export function nameInSources(name: string, bytes: Uint8Array, sha256: string, folder: string): string {
  const end = extname(name);
  const safe = name.replace(/[/\\\0]/g, '-').replace(/^\.+/, '') || `original${end}`;
  const marked = `${safe.slice(0, safe.length - end.length)}-${sha256.slice(0, 8)}${end}`;
  return [safe, marked].find((one) => !existsSync(join(folder, one)) || holds(join(folder, one), bytes)) ?? marked;
}

/** True if a file is there with just these bytes. */
export function holds(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import type { Edition } from '../site-check/edition.ts';

/**
 * The date of every file: the same folder gives the same bytes, whenever and wherever it is packed. Zip keeps local
 * time, so the date is made of local numbers.
 */
const DATE = new Date(2000, 0, 1);

/** What is compressed already. */
const packed = /\.(?:woff2?|png|jpe?g|gif|webp|avif|zip|epub|gz|pagefind|pf_\w+|mp[34]|pdf)$/i;

/** What the zip format holds without its 64-bit extension, which fflate does not write. */
const MOST_FILES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;

export interface Archive {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/**
 * Packs an edition into a zip archive, file after file in the order of their paths.
 * @param folder the one folder in the archive, in which all files stand.
 * @throws DiagnosticError if the archive would be too large for the format.
 */
export async function writeZip(path: string, folder: string, edition: Edition): Promise<Archive> {
  if (edition.size > MOST_FILES) throw tooLarge(`${edition.size} files, a zip archive holds ${MOST_FILES}`);
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  const out = openSync(path, 'w');
  let bytes = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      hash.update(chunk);
      for (let from = 0; from < chunk.length; ) from += writeSync(out, chunk, from);
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw tooLarge('more than 4 GB');
    });
    const names = [...edition.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    for (const name of names) {
      const file = packed.test(name) ? new ZipPassThrough(`${folder}/${name}`) : new ZipDeflate(`${folder}/${name}`);
      file.mtime = DATE;
      zip.add(file);
      file.push(readFileSync(edition.get(name) ?? name), true);
    }
    zip.end();
  } finally {
    closeSync(out);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function tooLarge(found: string): DiagnosticError {
  return new DiagnosticError([diagnose('archive-size', `the offline edition is too large: ${found}`)]);
}

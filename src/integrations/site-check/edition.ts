import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A form in which the site goes out: paths in it, with `/`, and the files on disk that stand there. */
export type Edition = ReadonlyMap<string, string>;

/** All files below a folder, as an edition; in order of their paths, so that what is made of it is always the same. */
export async function editionOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const prefix = folder.endsWith(sep) ? folder : folder + sep;
  const named = files.map((file) => [file.slice(prefix.length).split(sep).join('/'), file] as const);
  return new Map(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

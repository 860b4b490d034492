import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cacheFolder, NO_CACHE_VARIABLE } from '../../../dossier/cache-folder.ts';

/** Where resized pictures are kept from one build to the next; undefined where nothing can be, or may be. */
function pictureFolder(dossier: string): string | undefined {
  if (process.env[NO_CACHE_VARIABLE] === '1') return undefined;
  try {
    // Their names hold a digest of the picture and our recipe; another sharp may give other bytes.
    return join(cacheFolder(dossier), `pictures-${sharp.versions.sharp}`);
  } catch {
    return undefined;
  }
}

/** The bytes of a picture of the site: as an earlier build left them, else as `make` makes them now. */
export async function keptPicture(dossier: string, name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const folder = pictureFolder(dossier);
  if (folder === undefined) return make();
  const path = join(folder, name);
  if (existsSync(path)) return readFile(path);
  const bytes = await make();
  try {
    await mkdir(folder, { recursive: true });
    // Whole or not at all, whoever else writes or stops.
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch {
    // A full or locked disk costs time at the next build, nothing else.
  }
  return bytes;
}

/** Removes the kept pictures that the site no longer has. */
export async function forgetOthers(dossier: string, names: readonly string[]): Promise<void> {
  const folder = pictureFolder(dossier);
  if (folder === undefined || !existsSync(folder)) return;
  const wanted = new Set(names);
  const others = (await readdir(folder)).filter((name) => !wanted.has(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
}

import { constants, existsSync, lstatSync, realpathSync } from 'node:fs';
import { chmod, copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { contentFolder, displayPath } from '../content/content-folder.ts';
import { publishedDrawing } from '../content/drawings.ts';
import { withheldOriginals } from '../content/withheld-originals.ts';
import { tellProblems } from '../dossier/build-events.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { publishedMedium, publishedName } from '../views/urls.ts';
import { copyCut } from './cut-originals.ts';

/** Folders of the content that the site holds as they are: the originals, and pictures. */
export const copied = ['sources', 'media'];

/**
 * Copies the originals and pictures, byte for byte, so that a reader can hold the text against its source; what could run
 * when it is opened gets the name of a text, and drawings lose it. Of originals with private parts, where they are published,
 * there is a copy without these.
 */
export async function copyOriginals(out: string): Promise<void> {
  for (const folder of copied) {
    const from = join(contentFolder(), folder);
    if (!existsSync(from)) continue;
    const withheld = folder === 'sources' ? withheldOriginals(contentFolder()) : new Set<string>();
    // Systems and programs leave files whose names begin with a dot.
    const isPublished = (name: string) => !name.startsWith('.') && !withheld.has(name);
    const filter = (path: string) => path === from || (isPublished(basename(path)) && isHeld(path, from));
    await cp(from, join(out, folder), { recursive: true, dereference: true, filter });
    await openFolders(join(out, folder));
  }
  await disarm(join(out, 'sources'));
  if (existsSync(join(out, 'sources'))) await copyCut(contentFolder(), join(out, 'sources'));
  await disarmMedia(join(out, 'media'), join(contentFolder(), 'media'));
}

/**
 * What a link leads to is published as a file of its own, unless that lies elsewhere on this machine.
 * @throws DiagnosticError `unsafe-input` for a symbolic link that leads out of the folder.
 */
function isHeld(path: string, folder: string): true {
  if (!lstatSync(path).isSymbolicLink()) return true;
  if (existsSync(path) && realpathSync(path).startsWith(realpathSync(folder) + sep)) return true;
  const hint = 'Put the file itself there: what lies elsewhere on this machine is not published.';
  const message = 'it is a symbolic link that leads out of its folder, and is not followed';
  throw new DiagnosticError([diagnose('unsafe-input', message, { file: displayPath(path) }, hint)]);
}

/** A dossier may be closed to writing, and copied folders are as those they were copied from; a site goes on being made. */
async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

/** Gives web pages among the originals the name of a text. */
async function disarm(folder: string): Promise<void> {
  const files = existsSync(folder) ? await readdir(folder) : [];
  for (const file of files.filter((one) => publishedName(one) !== one)) await move(folder, file, publishedName(file));
}

/** The same for `media/`, but for drawings, which pages show: they lose what could run. */
async function disarmMedia(folder: string, from: string): Promise<void> {
  const files = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  for (const { name, parentPath } of files.filter((one) => one.isFile())) {
    if (!/\.svg$/i.test(name)) {
      if (publishedMedium(name) !== name) await move(parentPath, name, publishedMedium(name));
      continue;
    }
    const path = join(parentPath, name);
    const file = displayPath(join(from, relative(folder, path)));
    const { bytes, removed } = readDrawing(await readFile(path), file);
    if (removed.length === 0) continue;
    await writeFile(path, bytes);
    const message = `it is published without ${removed.join(', ')}, which would run or load something`;
    tellProblems([diagnose('drawing-cleaned', message, { file })]);
  }
}

/** @throws DiagnosticError `image-unusable` for what no browser could show. */
function readDrawing(bytes: Uint8Array, file: string): ReturnType<typeof publishedDrawing> {
  try {
    return publishedDrawing(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^(\d+):(\d+): /, 'line $1, column $2: ') : '';
    throw new DiagnosticError([diagnose('image-unusable', `no browser can show this drawing: ${reason}`, { file })]);
  }
}

async function move(folder: string, name: string, to: string): Promise<void> {
  await copyFile(join(folder, name), join(folder, to), constants.COPYFILE_EXCL);
  await rm(join(folder, name));
}

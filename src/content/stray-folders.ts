import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames } from '../model/collections.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { nearestOf } from '../model/edit-distance.ts';
import { displayPath, isMarkdownFile } from './content-folder.ts';

/** The folders of a dossier that a build reads. */
const folders = ['articles', ...collectionNames, 'pages', 'media', 'sources'];

/** A warning for each folder with Markdown in it whose name is all but one that is read, such as `page`. */
export function strayFolders(contentFolder: string): Diagnostic[] {
  const names = new Set(
    listed(contentFolder)
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  );
  return [...names].toSorted().flatMap((name) => {
    const meant = name.startsWith('.') || folders.includes(name) ? undefined : nearestOf(name, folders);
    if (meant === undefined || isSame(contentFolder, name, meant) || !holdsText(join(contentFolder, name))) return [];
    const message = `nothing reads this folder; did you mean ${meant}/?`;
    return [diagnose('folder-ignored', message, { file: displayPath(join(contentFolder, name)) })];
  });
}

/** Some systems take `Pages` for `pages`. */
function isSame(contentFolder: string, name: string, meant: string): boolean {
  return name.toLowerCase() === meant && existsSync(join(contentFolder, meant));
}

function holdsText(folder: string): boolean {
  return listed(folder).some(({ name }) => isMarkdownFile(name) && !/^readme\./i.test(name));
}

function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

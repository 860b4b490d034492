import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Of } from '../intake/originals.ts';
import { type Input, readInput } from '../intake/read-input.ts';
import type { Content, FileChange } from './changes.ts';
import { keptBytes } from './kept-bytes.ts';

// What an intake does to the content folder, so that it can be undone.

/** Folders whose files an intake writes. */
const WRITTEN = ['articles', 'sources', 'media', 'conflicts', 'removed'];

/** What the folders of an intake hold: the bytes of articles, of others only that they are there. */
export function snapshot(folder: string): Map<string, Content> {
  const found = new Map<string, Content>();
  for (const path of filesIn(folder)) {
    const isText = path.startsWith('articles/');
    found.set(path, isText ? readFileSync(join(folder, path), 'utf8') : '');
  }
  return found;
}

/**
 * What the folders held before an intake that was stopped: all that is there now but what it has made of these originals.
 * A file that somebody else has put there since is none of them.
 * @param known paths of what was there before it.
 */
export function snapshotBefore(folder: string, known: readonly string[], inputs: readonly Input[]) {
  const [paths, digests] = [new Set(known), inputs.map((input) => sha256Of(readInput(input).bytes))];
  const isMade = (path: string, content: Content) => {
    if (paths.has(path)) return false;
    if (path.startsWith('articles/')) return digests.some((one) => String(content).includes(one));
    return path.startsWith('sources/') && digests.includes(keptBytes(join(folder, path)).sha256);
  };
  return new Map([...snapshot(folder)].filter(([path, content]) => !isMade(path, content)));
}

function filesIn(folder: string): string[] {
  return WRITTEN.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/** What an intake has changed: new files, and articles that were brought up to date. */
export function changesSince(folder: string, before: ReadonlyMap<string, Content>): FileChange[] {
  return filesIn(folder).flatMap((path): FileChange[] => {
    const full = join(folder, path);
    const old = before.get(path);
    const isText = path.startsWith('articles/');
    if (old !== undefined && !isText) return [];
    const after = isText ? readFileSync(full, 'utf8') : keptBytes(full);
    return old === after ? [] : [{ path, before: old, after }];
  });
}

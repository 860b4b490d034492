import { type FSWatcher, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { isNoContent } from '../content/work-folder.ts';

/**
 * Tells of changes in a dossier, whoever makes them: another window, an editor, git.
 * @returns what ends the watching.
 */
export function watchDossier(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher;
  try {
    watcher = watch(folder, { recursive: true }, (_, name) => {
      if (name === null || (!isNoContent(folder, join(folder, name)) && !basename(name).startsWith('.'))) changed();
    });
  } catch {
    // A system that cannot watch: each action holds the files against what it knows all the same.
    return () => {};
  }
  // Folders may vanish while they are watched.
  watcher.on('error', () => {});
  return () => watcher.close();
}

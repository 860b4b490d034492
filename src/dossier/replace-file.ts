import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts new bytes in the place of a file, all or none: they are written beside it and take its name at the end. The mode
 * stays, and a symbolic link goes on leading to the file.
 * @throws if the disk is full or the folder cannot be written; the file is then as it was.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  const fresh = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  try {
    const file = openSync(fresh, 'w', statSync(target).mode);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Moves a file or a folder, to another disk too: there it is copied whole first, then put in its place. A file that is
 * at that place is replaced.
 * @throws the error of the system where it cannot be; then nothing of it is at the new place.
 */
export function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const part = `${to}.part`;
    try {
      cpSync(from, part, { recursive: true });
      renameSync(part, to);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
    rmSync(from, { recursive: true });
  }
}

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { displayPath } from './content-folder.ts';

/** Files that are being written; the loader of a dossier reads none that is called so. */
const temporary = /^\.reperes-(\d+)-.*\.part$/;

/**
 * Writes a file that is not there yet: whole, or not at all, whatever happens meanwhile.
 * @throws DiagnosticError `exists` if the file is there by then, `write-failed` for a full disk or a closed folder.
 */
export function writeNew(path: string, bytes: Uint8Array | string): void {
  writeBeside(path, bytes, (part) => {
    try {
      // Unlike a rename, a link never takes the place of a file that appeared meanwhile.
      linkSync(part, path);
      unlinkSync(part);
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || existsSync(path)) {
        throw new DiagnosticError([diagnose('exists', 'the file is there already', { file: displayPath(path) })]);
      }
      // File systems without links, such as those of memory cards.
      renameSync(part, path);
    }
  });
}

/**
 * Puts new bytes in the place of a file: all of them, or the old ones stay. So does its mode, and a symbolic link goes on
 * leading to it.
 * @param check is called right before the new bytes take their place; what it throws keeps the old ones.
 * @throws DiagnosticError `write-failed` for a full disk or a closed folder.
 */
export function replaceFile(path: string, bytes: Uint8Array | string, check?: () => void): void {
  writeBeside(existsSync(path) ? realpathSync(path) : path, bytes, (part, target) => {
    chmodSync(part, statSync(target).mode);
    check?.();
    renameSync(part, target);
  });
}

/** Takes away what a run left half-written when it was killed; such files are hidden and nothing reads them. */
export function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = temporary.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** The names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}

/** The name of the part is short, whatever that of the file: file systems allow 255 bytes. */
function writeBeside(path: string, bytes: Uint8Array | string, place: (part: string, path: string) => void): void {
  const part = join(dirname(path), `.reperes-${process.pid}-${randomBytes(4).toString('hex')}.part`);
  let begun = false;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(part, 'w');
    begun = true;
    try {
      const buffer = Buffer.from(bytes as Uint8Array);
      for (let at = 0; at < buffer.length; ) at += writeSync(file, buffer, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(part, path);
  } catch (error) {
    if (begun) rmSync(part, { force: true });
    if (error instanceof DiagnosticError || codeOf(error) === undefined) throw error;
    throw new DiagnosticError([diagnose('write-failed', reasonOf(error), { file: displayPath(path) })]);
  }
}

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EFBIG: 'the file would be larger than is allowed here',
    EACCES: 'the folder may not be written to',
    EPERM: 'the folder may not be written to',
    EROFS: 'the disk may only be read',
    ENOTDIR: 'a file stands where a folder should be',
    EEXIST: 'a file stands where a folder should be',
  };
  return `cannot be written: ${reasons[codeOf(error) ?? ''] ?? (error as Error).message}`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

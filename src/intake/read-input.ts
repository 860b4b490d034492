import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, posix, resolve, sep } from 'node:path';
import { Archive, type Bytes } from '../convert/archive.ts';
import type { SourceFile } from '../convert/format.ts';
import { LARGEST_FILE, refuseLarger } from '../convert/limits.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { decodePercent } from '../model/percent.ts';
import { systemReason } from '../model/system-reason.ts';

/** An original that is to be converted; nothing of it is read yet. */
export interface Input {
  /** Path for a person; within an archive `pile.zip/a/b.html`. */
  label: string;
  /** File name without folders. */
  name: string;
  /** Plain data, by which another process reads it too. */
  from: Origin;
}

/** Where an original lies. */
export type Origin =
  /** A file, and the folder that pictures of it may come from (the file itself: those of its own folder). */
  | { path: string; root: string }
  /** A member of an archive, by its path as the archive has it. */
  | { archive: string; stored: string };

/**
 * Reads an original.
 * @throws DiagnosticError if it cannot be read, or is too large.
 */
export function readInput({ label, name, from }: Input): SourceFile {
  return { name, bytes: bytesOf(from, label), sibling: siblingsOf(from, label) };
}

function bytesOf(from: Origin, label: string): Uint8Array {
  if ('path' in from) {
    refuseLarger(reading(label, () => statSync(from.path)).size, LARGEST_FILE, 'the file', label);
    return reading(label, () => readFileSync(from.path));
  }
  const bytes = archiveAt(from.archive, label).read(from.stored);
  if (!bytes) throw new DiagnosticError([diagnose('file-unreadable', 'the archive does not hold it', { file: label })]);
  return bytes;
}

/** What reads the pictures beside an original; nothing that lies elsewhere. */
export function siblingsOf(from: Origin, label: string): (address: string) => Uint8Array | undefined {
  if ('archive' in from) {
    const at = (path: string) => (from.stored.includes('\\') ? path.replaceAll('/', '\\') : path);
    const folder = posix.dirname(from.stored.replaceAll('\\', '/'));
    return (address) => {
      try {
        return archiveAt(from.archive, label).read(at(posix.join(folder, pathOf(address))));
      } catch (error) {
        // A picture that is too large or damaged is missing, and told as such.
        if (error instanceof DiagnosticError) return undefined;
        throw error;
      }
    };
  }
  const { path, root } = from;
  const folder = dirname(path);
  return (address) => {
    try {
      const bounds = realpathSync(root === path ? folder : root) + sep;
      // A symbolic link may lead anywhere.
      const other = realpathSync(resolve(folder, pathOf(address)));
      return other.startsWith(bounds) && statSync(other).size <= LARGEST_FILE ? readFileSync(other) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** The archive that was read last, whose directory need not be read again for each of its files. */
let last: { path: string; archive: Archive } | undefined;

/**
 * An archive on the disk, read part by part.
 * @throws DiagnosticError if it is none, or beyond bounds.
 */
export function archiveAt(path: string, label: string): Archive {
  if (last?.path !== path) last = { path, archive: new Archive(onDisk(path, label), label) };
  return last.archive;
}

function onDisk(path: string, label: string): Bytes {
  return {
    size: reading(label, () => statSync(path)).size,
    read: (start, end) =>
      reading(label, () => {
        const file = openSync(path, 'r');
        try {
          const bytes = new Uint8Array(end - start);
          const count = readSync(file, bytes, 0, bytes.length, start);
          return bytes.subarray(0, count);
        } finally {
          closeSync(file);
        }
      }),
  };
}

/** The path in a relative address: without query, and with its signs decoded. */
function pathOf(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  return decodePercent(path);
}

/** Reads, and says in everyday words why the system refused. @throws DiagnosticError `file-unreadable`. */
export function reading<T>(label: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file: label })]);
  }
}

import { unzipSync } from 'fflate';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/** Largest original, and largest member of an archive, in bytes: a book with pictures is smaller. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Largest archive once unpacked, in bytes. */
const LARGEST_ARCHIVE = 1024 * 1024 * 1024;

/** Bytes that a person reads as a size. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

/** A file in an archive, by the sizes that its directory states; nothing is unpacked yet. */
export interface Member {
  /** Path in the archive, as it stands there. */
  path: string;
  size: number;
}

/**
 * Lists a zip archive (or a Word or OpenDocument file, which are such).
 * @throws DiagnosticError `convert-failed` for what is no archive, `too-large` for what would unpack beyond bounds.
 */
export function listArchive(bytes: Uint8Array, file: string): Member[] {
  const members: Member[] = [];
  unpack(bytes, file, ({ name, originalSize }) => {
    if (!name.endsWith('/')) members.push({ path: name, size: originalSize });
    return false;
  });
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total <= LARGEST_ARCHIVE) return members;
  const message = `unpacks to ${megabytes(total)}, more than ${megabytes(LARGEST_ARCHIVE)}`;
  throw new DiagnosticError([diagnose('too-large', message, { file })]);
}

/**
 * Unpacks one file of an archive.
 * @returns its bytes, or nothing where it is not there.
 * @throws DiagnosticError `too-large`, or `convert-failed` for a damaged archive.
 */
export function readMember(bytes: Uint8Array, path: string, file: string): Uint8Array | undefined {
  return unpack(bytes, file, ({ name, originalSize }) => {
    if (name !== path) return false;
    if (originalSize <= LARGEST_FILE) return true;
    const message = `${path} unpacks to ${megabytes(originalSize)}, more than ${megabytes(LARGEST_FILE)}`;
    throw new DiagnosticError([diagnose('too-large', message, { file })]);
  })[path];
}

function unpack(bytes: Uint8Array, file: string, filter: (info: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    const message = `the archive cannot be read: ${(error as Error).message}`;
    throw new DiagnosticError([diagnose('convert-failed', message, { file })]);
  }
}

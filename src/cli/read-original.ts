import { readFileSync } from 'node:fs';
import { type DecodedSource, decodeSource } from '../convert/decode.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { systemReason } from '../model/system-reason.ts';

/**
 * Reads a text file in whatever encoding it has.
 * @throws DiagnosticError `file-unreadable` for what is not there or is a folder, `file-encoding` for what is no text.
 */
export function readOriginal(file: string): DecodedSource {
  return decodeSource(readBytes(file), file);
}

/**
 * The bytes of a file.
 * @throws DiagnosticError `file-unreadable` for what is not there or is a folder.
 */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file })]);
  }
}

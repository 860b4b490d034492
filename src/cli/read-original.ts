import { readFileSync } from 'node:fs';
import { type DecodedSource, decodeSource } from '../convert/decode.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/**
 * Reads a text file in whatever encoding it has.
 * @throws DiagnosticError `file-unreadable` for what is not there or is a folder, `file-encoding` for what is no text.
 */
export function readOriginal(file: string): DecodedSource {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', (error as Error).message, { file })]);
  }
  return decodeSource(bytes, file);
}

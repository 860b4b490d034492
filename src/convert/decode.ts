import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 where a byte order mark says so. The mark is not part of the text.
 * @throws DiagnosticError `file-encoding` with the line of the first byte that is not UTF-8.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    const message = `the bytes are not ${encoding.toUpperCase()}`;
    throw new DiagnosticError([diagnose('file-encoding', message, { file, line: firstBadLine(bytes, encoding) })]);
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** 1-based line of the first line feed after which the bytes no longer decode. */
function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length && encoding === 'utf-8'; at += 1) {
    if (bytes[at] !== 10 && at < bytes.length - 1) continue;
    try {
      decoder.decode(bytes.subarray(start, at + 1));
    } catch {
      return line;
    }
    start = at + 1;
    line += 1;
  }
  return line;
}

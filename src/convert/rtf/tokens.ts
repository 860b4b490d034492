import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';

/** A piece of an RTF file; `at` is the offset of its first byte. */
export type Token =
  | { type: 'open'; at: number }
  | { type: 'close'; at: number }
  /** `\name` or `\name12`. */
  | { type: 'word'; name: string; value: number | undefined; at: number }
  /** `\~` and the like. */
  | { type: 'symbol'; name: string; at: number }
  /** `\'e9` */
  | { type: 'byte'; value: number; at: number }
  /** Bytes of text, as they stand. */
  | { type: 'text'; bytes: Uint8Array; at: number }
  /** What `\bin` announces. */
  | { type: 'binary'; bytes: Uint8Array; at: number };

const [BACKSLASH, OPEN, CLOSE, LINE_FEED, RETURN, MINUS, SPACE, QUOTE] = [92, 123, 125, 10, 13, 45, 32, 39];

/** Longest name and number of a control word. */
const [LONGEST_NAME, LONGEST_NUMBER] = [32, 10];

/**
 * The pieces of an RTF file in their order, line ends of the file left out.
 * @throws DiagnosticError `convert-failed` where it announces more bytes than it holds.
 */
export function* tokensOf(bytes: Uint8Array, file: string): Generator<Token, void> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN || byte === CLOSE) {
      yield { type: byte === OPEN ? 'open' : 'close', at };
      at += 1;
    } else if (byte === LINE_FEED || byte === RETURN || byte === 0) {
      at += 1;
    } else if (byte === BACKSLASH) {
      const [token, next] = control(bytes, at, file);
      yield token;
      at = next;
    } else {
      const start = at;
      while (at < bytes.length && !isMark(bytes[at])) at += 1;
      yield { type: 'text', bytes: bytes.subarray(start, at), at: start };
    }
  }
}

/** 1-based line of an offset. */
export function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === LINE_FEED) line += 1;
  return line;
}

function isMark(byte: number | undefined): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === LINE_FEED || byte === RETURN || byte === 0;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** What a backslash begins, and the offset behind it. */
function control(bytes: Uint8Array, at: number, file: string): [Token, number] {
  const first = bytes[at + 1];
  if (first === QUOTE) {
    const value = Number.parseInt(latin1(bytes.subarray(at + 2, at + 4)), 16);
    return [{ type: 'byte', value: Number.isNaN(value) ? 63 : value, at }, at + 4];
  }
  if (!isLetter(first)) return [{ type: 'symbol', name: String.fromCharCode(first ?? SPACE), at }, at + 2];
  let end = at + 1;
  while (isLetter(bytes[end]) && end - at <= LONGEST_NAME) end += 1;
  const name = latin1(bytes.subarray(at + 1, end));
  const number = end;
  if (bytes[end] === MINUS && isDigit(bytes[end + 1])) end += 1;
  while (isDigit(bytes[end]) && end - number <= LONGEST_NUMBER) end += 1;
  const value = end > number ? Number(latin1(bytes.subarray(number, end))) : undefined;
  if (bytes[end] === SPACE) end += 1;
  if (name !== 'bin') return [{ type: 'word', name, value, at }, end];
  const length = Math.max(0, value ?? 0);
  if (length > bytes.length - end) {
    const message = `the RTF announces ${length} bytes of a picture or an object, and ${bytes.length - end} are left`;
    throw new DiagnosticError([diagnose('convert-failed', message, { file, line: lineOf(bytes, at) })]);
  }
  return [{ type: 'binary', bytes: bytes.subarray(end, end + length), at }, end + length];
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

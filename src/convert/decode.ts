import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { linesOf } from './characters.ts';
import { brokenPlaces, doubt } from './encoding-doubts.ts';
import type { Choice } from './format.ts';
import { detectSingleByte } from './single-byte.ts';

/** An original read as text, and what is to be told of it. */
export interface DecodedSource extends Pick<DecodedText, 'text' | 'encoding'> {
  diagnostics: Diagnostic[];
  /** Why it was read in this encoding. */
  chosen: Choice;
}

/** What is known of the encoding of an original. */
export interface Encodings {
  /** The one that the file names. */
  declared?: string | undefined;
  /** The one that whoever converts it names: it counts before all others. */
  given?: string | undefined;
}

/** Bytes read as text. */
interface DecodedText {
  /** Without byte order mark. */
  text: string;
  /** The encoding's name, lower case, as in the Encoding Standard; `utf-32le` and `utf-32be` beside. */
  encoding: string;
  /** 1-based lines with bytes that the encoding cannot hold; U+FFFD stands for each. */
  broken: number[];
  source: string;
  certainty: Choice['certainty'];
  /** Other encodings in which the bytes might be. */
  rivals?: string[];
}

/** How bytes were read, before it is said why. */
type Reading = Pick<DecodedText, 'text' | 'encoding' | 'broken'>;

const marks: readonly [encoding: string, ...mark: number[]][] = [
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** So many well-formed sequences for one broken byte, and the text is UTF-8 that was damaged. */
const WELL_FORMED_FOR_BROKEN = 3;

/**
 * Reads bytes as text: by byte order mark, then by what they declare, then by what they look like. A declaration that
 * the bytes contradict (well-formed UTF-8 that calls itself ISO-8859-1) does not count.
 * @throws DiagnosticError `file-encoding` for bytes that are no text, with the line of the first that is none.
 */
function decodeText(bytes: Uint8Array, file: string, { declared, given }: Encodings): DecodedText {
  if (given !== undefined) {
    return { ...decodeWith(given, withoutMark(bytes)), source: 'the command line', certainty: 'certain' };
  }
  const marked = marks.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked)
    return { ...decodeWith(marked[0], withoutMark(bytes)), source: 'its byte order mark', certainty: 'certain' };
  const wide = guessWide(bytes);
  if (wide) return { ...decodeWith(wide, bytes), source: 'its bytes', certainty: 'likely' };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) {
    refuseBinary(utf8, file);
    // ISO-2022-JP and UTF-7 are ASCII bytes with another meaning; only a declaration tells.
    const ascii = declared !== undefined && /^iso-2022/i.test(declared) ? strictly(declared, bytes) : undefined;
    if (ascii !== undefined && declared) return asDeclared(ascii, declared);
    return {
      text: utf8,
      encoding: 'utf-8',
      broken: [],
      source: 'its bytes, all of which are UTF-8',
      certainty: 'certain',
    };
  }
  if (mostlyUtf8(bytes)) {
    return { ...decodeWith('utf-8', bytes), source: 'its bytes, most of which are UTF-8', certainty: 'likely' };
  }
  const own = declared && !/^(?:utf|us-ascii|ascii|unicode)/i.test(declared) ? strictly(declared, bytes) : undefined;
  if (own !== undefined && declared) return asDeclared(own, declared);
  const { encoding, isCertain, rivals } = detectSingleByte(bytes);
  const decoded = decodeWith(encoding, bytes);
  refuseBinary(decoded.text, file);
  return { ...decoded, source: 'what its bytes look like', certainty: isCertain ? 'likely' : 'doubtful', rivals };
}

function asDeclared(text: string, declared: string): DecodedText {
  return { text, encoding: declared.toLowerCase(), broken: [], source: 'what the file declares', certainty: 'certain' };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = marks.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked ? bytes.subarray(marked.length - 1) : bytes;
}

/**
 * Reads the bytes of an original, and tells where some of them are lost, or may be read wrongly.
 * @throws DiagnosticError `file-encoding` for bytes that are no text.
 */
export function decodeSource(bytes: Uint8Array, file: string, encodings: Encodings = {}): DecodedSource {
  const { text, encoding, broken, source, certainty, rivals = [] } = decodeText(bytes, file, encodings);
  const chosen: Choice = { value: encoding, source, certainty, rivals: rivals.map((value) => ({ value })) };
  const diagnostics: Diagnostic[] = [];
  if (broken.length > 0) {
    const lost = `bytes that are not ${encoding}; U+FFFD stands for each, ${linesOf(broken)}`;
    const places = brokenPlaces(bytes, encoding);
    diagnostics.push(diagnose('bytes-lost', lost + places, { file, line: broken[0] }));
  }
  if (certainty === 'doubtful') diagnostics.push(doubt(bytes, file, encoding, rivals));
  return { text, encoding, diagnostics, chosen };
}

/**
 * The name of an encoding as it is written in reports.
 * @throws DiagnosticError `usage` for a name that no browser knows.
 */
export function encodingNamed(name: string): string {
  if (/^utf-32(?:le|be)$/i.test(name)) return name.toLowerCase();
  if (/^iso-8859-1$/i.test(name)) return 'iso-8859-1';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    const hint =
      'Known are utf-8, utf-16le, windows-1252, iso-8859-15, macintosh, windows-1256 and all others of browsers.';
    throw new DiagnosticError([diagnose('usage', `no encoding is called “${name}”`, {}, hint)]);
  }
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWith(encoding: string, bytes: Uint8Array): Reading {
  const name = encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
  const text = encoding.startsWith('utf-32') ? decodeUtf32(bytes, encoding) : new TextDecoder(name).decode(bytes);
  return { text, encoding, broken: linesWith(text, '\uFFFD') };
}

/** TextDecoder knows no UTF-32; feeds of old servers have it. */
function decodeUtf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    text += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code);
  }
  return text;
}

/**
 * UTF-16 or UTF-32 without a mark: the upper half of each unit is one of few values, zero among them, and the lower
 * half is not.
 */
function guessWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  const at = (step: number, rest: number, test: (byte: number) => boolean) => {
    const column = sample.filter((_, index) => index % step === rest);
    return column.filter(test).length / column.length;
  };
  const zero = (byte: number) => byte === 0;
  if (at(4, 0, zero) > 0.9 && at(4, 1, zero) > 0.9 && at(4, 3, zero) < 0.1) return 'utf-32be';
  if (at(4, 3, zero) > 0.9 && at(4, 2, zero) > 0.9 && at(4, 0, zero) < 0.1) return 'utf-32le';
  // Latin, Greek, Cyrillic, Hebrew and Arabic letters, and general punctuation.
  const upper = (byte: number) => byte <= 6 || byte === 0x20;
  const even = at(2, 0, upper);
  const odd = at(2, 1, upper);
  if (even > 0.9 && odd < 0.6) return 'utf-16be';
  if (odd > 0.9 && even < 0.6) return 'utf-16le';
  return undefined;
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const wellFormed = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return wellFormed >= broken * WELL_FORMED_FOR_BROKEN;
}

/** Pictures, programs and the like: many control characters. */
function refuseBinary(text: string, file: string): void {
  const sample = text.slice(0, 8192);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const control = sample.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  if (control <= 8 || control < sample.length * 0.05) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first of them tells the line
  const line = sample.slice(0, sample.search(/[\0-\x08\x0e-\x1f]/)).split('\n').length;
  const hint = 'Save the article as a text, or as one of the formats that docs/convert.md lists.';
  throw new DiagnosticError([diagnose('file-encoding', 'the bytes are no text', { file, line }, hint)]);
}

function linesWith(text: string, wanted: string): number[] {
  if (!text.includes(wanted)) return [];
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.includes(wanted) ? [index + 1] : []));
}

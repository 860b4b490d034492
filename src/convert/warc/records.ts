import { constants, gunzipSync } from 'node:zlib';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { megabytes } from '../limits.ts';

/** Largest web archive once unpacked, in bytes. */
export const LARGEST_PAGES = 256 * 1024 * 1024;

/** A record of a web archive (WARC 1.0, 1.1). */
export interface WarcRecord {
  /** `response`, `request`, `warcinfo`… */
  type: string;
  /** Address that it was got from. */
  url: string;
  /** By lower-case name. */
  headers: ReadonlyMap<string, string>;
  /** What it holds: for a response, the head of HTTP too. */
  block: Buffer;
}

/** Records, and whether the file ends in the middle of one. */
export interface WarcRecords {
  records: WarcRecord[];
  isCut: boolean;
}

/**
 * The records of a web archive, packed (.warc.gz) or not.
 * @throws DiagnosticError `convert-failed` for what is none, `too-large` for what unpacks beyond bounds.
 */
export function recordsIn(packed: Uint8Array, file: string): WarcRecords {
  const bytes = unpacked(packed, file);
  const records: WarcRecord[] = [];
  for (let at = 0; ; ) {
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
    if (at >= bytes.length) return { records, isCut: false };
    if (bytes.toString('latin1', at, at + 5) !== 'WARC/') {
      if (records.length > 0) return { records, isCut: true };
      throw new DiagnosticError([diagnose('convert-failed', 'it does not begin with a record of WARC', { file })]);
    }
    const head = headAt(bytes, at);
    const length = Number(head?.headers.get('content-length') ?? Number.NaN);
    if (!head || !Number.isInteger(length) || length < 0 || head.end + length > bytes.length) {
      if (records.length > 0) return { records, isCut: true };
      const message = head
        ? `its first record announces ${head.headers.get('content-length')} bytes, and ${bytes.length - head.end} are there`
        : 'the head of its first record does not end';
      throw new DiagnosticError([diagnose('convert-failed', message, { file })]);
    }
    const { headers, end } = head;
    const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    records.push({ type: headers.get('warc-type') ?? '', url, headers, block: bytes.subarray(end, end + length) });
    at = end + length;
  }
}

/** The lines `Name: value` at an offset, and the offset behind the blank line below them. */
export function headAt(
  bytes: Buffer,
  at: number,
): { first: string; headers: Map<string, string>; end: number } | undefined {
  const long = bytes.indexOf('\r\n\r\n', at, 'latin1');
  const short = bytes.indexOf('\n\n', at, 'latin1');
  const isLong = long >= 0 && (short < 0 || long < short);
  const stop = isLong ? long : short;
  if (stop < 0) return undefined;
  const [first = '', ...lines] = bytes
    .toString('utf8', at, stop)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([^:]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      return name && value !== undefined ? [[name.toLowerCase(), value]] : [];
    }),
  );
  return { first, headers, end: stop + (isLong ? 4 : 2) };
}

function unpacked(packed: Uint8Array, file: string): Buffer {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  try {
    // What is cut is read as far as it goes.
    return gunzipSync(packed, { maxOutputLength: LARGEST_PAGES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isLarge = code === 'ERR_BUFFER_TOO_LARGE';
    const told = isLarge
      ? `unpacks to more than ${megabytes(LARGEST_PAGES)}; the largest that is read has ${megabytes(LARGEST_PAGES)}`
      : `it cannot be unpacked: ${message}`;
    throw new DiagnosticError([diagnose(isLarge ? 'too-large' : 'convert-failed', told, { file })]);
  }
}

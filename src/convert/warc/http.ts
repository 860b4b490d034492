import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { LARGEST_FILE } from '../limits.ts';
import { headAt, type WarcRecord } from './records.ts';

/** What a server sent. */
export interface Response {
  url: string;
  /** Without its charset, lower case. */
  type: string;
  /** As it was meant: put together, and unpacked. */
  body(): Buffer | undefined;
}

const unpack: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: LARGEST_FILE }),
  'x-gzip': (bytes) => gunzipSync(bytes, { maxOutputLength: LARGEST_FILE }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: LARGEST_FILE }),
  deflate: (bytes) => {
    try {
      return inflateSync(bytes, { maxOutputLength: LARGEST_FILE });
    } catch {
      return inflateRawSync(bytes, { maxOutputLength: LARGEST_FILE });
    }
  },
};

/** What a record of a web archive holds of a page or a picture; nothing for other records, and for what was not found. */
export function responseOf({ type, url, headers, block }: WarcRecord): Response | undefined {
  if (!/^https?:/i.test(url)) return undefined;
  if (type === 'resource') return { url, type: bare(headers.get('content-type')), body: () => block };
  if (type !== 'response') return undefined;
  const head = headAt(block, 0);
  if (!head || !/^HTTP\/[\d.]+ 20[0-6]\b/.test(head.first)) return undefined;
  return {
    url,
    type: bare(head.headers.get('content-type')),
    body: () => decoded(block.subarray(head.end), head.headers),
  };
}

function bare(type: string | undefined): string {
  return (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Undoes what was done for the way; a body that cannot be unpacked, or is larger than may be, is none. */
function decoded(bytes: Buffer, headers: ReadonlyMap<string, string>): Buffer | undefined {
  // Some archives keep the header and store the body put together already.
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? (unchunked(bytes) ?? bytes) : bytes;
  const packed = (headers.get('content-encoding') ?? '').toLowerCase().trim();
  const open = unpack[packed];
  if (!open) return whole;
  try {
    return open(whole);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' || packed !== 'gzip' ? undefined : whole;
  }
}

function unchunked(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at, 'latin1');
    const size = /^\s*([0-9a-f]{1,7})\s*(?:;.*)?$/i.exec(end < 0 ? '' : bytes.toString('latin1', at, end))?.[1];
    if (size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    if (end + 2 + length > bytes.length) return Buffer.concat([...pieces, bytes.subarray(end + 2)]);
    pieces.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

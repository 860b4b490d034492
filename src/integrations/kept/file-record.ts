import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileFacts } from '../site-pass/file-facts.ts';

/** A finished file of the site: its bytes as an archive holds them, and what the check wants to know of it. */
export type FinishedFile = FileFacts & Required<Pick<FileFacts, 'packed'>>;

/** Length of a key, a SHA-256 in base64url. */
const KEY_LENGTH = 43;
/** After the key: how long the facts are, in bytes. */
const LENGTH = 4;
const START = KEY_LENGTH + LENGTH;

/** A finished file as bytes that can be stored. */
export function recordOf(key: string, { packed, ...facts }: FinishedFile): Uint8Array {
  const { content, ...others } = packed;
  // The links of a page are many, and much alike.
  const head = deflateRawSync(JSON.stringify({ ...facts, packed: others }), { level: 1 });
  const record = Buffer.allocUnsafe(START + head.length + content.length);
  record.write(key, 'latin1');
  record.writeUInt32LE(head.length, KEY_LENGTH);
  head.copy(record, START);
  record.set(content, START + head.length);
  return record;
}

/** The key of a record. */
export function keyOfFile(record: Uint8Array): string {
  return view(record).toString('latin1', 0, KEY_LENGTH);
}

/** The file of a record. @throws if these bytes are no record. */
export function fileOf(record: Uint8Array): FinishedFile {
  const bytes = view(record);
  const end = START + bytes.readUInt32LE(KEY_LENGTH);
  const { packed, ...facts } = JSON.parse(inflateRawSync(bytes.subarray(START, end)).toString('utf8'));
  return { ...facts, packed: { ...packed, content: bytes.subarray(end) } };
}

/** The bytes of a file, as they stand in the site. */
export function bytesOf({ packed: { content, isDeflated } }: FinishedFile): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(isDeflated ? inflateRawSync(content) : content);
}

function view(record: Uint8Array): Buffer<ArrayBuffer> {
  return Buffer.from(record.buffer as ArrayBuffer, record.byteOffset, record.byteLength);
}

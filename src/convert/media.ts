import { createHash } from 'node:crypto';
import type { Medium } from './format.ts';

/** First bytes of the kinds of picture that browsers show and that carry no script. */
const kinds: readonly [extension: string, ...signature: (number | undefined)[]][] = [
  ['png', 0x89, 0x50, 0x4e, 0x47],
  ['jpg', 0xff, 0xd8, 0xff],
  ['gif', 0x47, 0x49, 0x46, 0x38],
  ['webp', 0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  ['avif', undefined, undefined, undefined, undefined, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66],
];

/**
 * A picture as it goes into `media/`, named by its own bytes.
 * @returns nothing for what is no picture that browsers show.
 */
export function mediumOf(bytes: Uint8Array): Medium | undefined {
  const kind = kinds.find(([, ...signature]) =>
    signature.every((byte, at) => byte === undefined || bytes[at] === byte),
  );
  if (!kind) return undefined;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { name: `${digest}.${kind[0]}`, bytes };
}

/** The bytes of a `data:` address. */
export function bytesOfDataUrl(address: string): Uint8Array | undefined {
  const match = /^data:[^,;]*(?:;[^,;]*)*?(;base64)?,(.*)$/s.exec(address);
  if (!match) return undefined;
  const [, base64, data = ''] = match;
  if (base64) return Buffer.from(data, 'base64');
  // What is encoded there is bytes, not UTF-8.
  const characters = data.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(characters, 'latin1');
}

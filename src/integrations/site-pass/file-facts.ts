import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Packed } from '../../export/zip.ts';
import { makeRelative } from '../relative-urls.ts';
import { linksOf, type PageLinks, type PlacedLinks } from '../site-check/links.ts';
import { withPolicy } from './policy.ts';

/** A file of the finished site. */
export interface SiteFile {
  /** Its path in the site, with `/`. */
  path: string;
  /** Its path on the disk. */
  file: string;
  /** True for what Astro wrote: its addresses from the root are made relative. */
  isAstros: boolean;
  /** True if it goes into the archive. */
  isArchived: boolean;
}

/** What everything that comes after the pages wants to know of a file: plain data, which threads can hand over. */
export interface FileFacts {
  bytes: number;
  /** SHA-256, the first 16 hexadecimal digits. */
  digest: string;
  /** Of a page or a style sheet. */
  links?: PageLinks;
  /** Of what goes into the archive. */
  packed?: Packed;
}

/** What is compressed already. */
const compressed = /\.(?:woff2?|png|jpe?g|gif|webp|avif|zip|epub|gz|pagefind|pf_\w+|mp[34]|pdf)$/i;

/** Reads a file of the site, once; mends its addresses, which may write it. */
export function factsOfFile({ path, file, isAstros, isArchived }: SiteFile): FileFacts {
  let bytes = readFileSync(file);
  let links: PageLinks | undefined;
  if (/\.(?:html|css)$/.test(path)) {
    const before = bytes.toString('utf8');
    const text = isAstros ? finished(path, before) : before;
    if (text !== before) {
      bytes = Buffer.from(text);
      writeFileSync(file, bytes);
    }
    links = unplaced(linksOf(path, text));
  }
  return {
    bytes: bytes.length,
    digest: digestOf(bytes),
    ...(links ? { links } : {}),
    ...(isArchived ? { packed: pack(path, bytes) } : {}),
  };
}

/** What is known of a page that is finished, and goes into the archive. */
export function factsOfText(path: string, text: string, bytes: Buffer): FileFacts {
  return {
    bytes: bytes.length,
    digest: digestOf(bytes),
    links: unplaced(linksOf(path, text)),
    packed: pack(path, bytes),
  };
}

/** Links as they are handed on and kept: a page with a fault is read again for its place. */
function unplaced({ faults, targets, anchors }: PlacedLinks): PageLinks {
  return { faults, targets, anchors };
}

/** What Astro wrote, as it is published. */
export function finished(path: string, text: string): string {
  const relative = makeRelative(path, text);
  return path.endsWith('.html') ? withPolicy(relative) : relative;
}

/** By what a copy of the site knows whether a file has changed. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function pack(path: string, bytes: Buffer): Packed {
  const isDeflated = !compressed.test(path);
  const packed = isDeflated ? deflateRawSync(bytes) : bytes;
  // A buffer of its own, which can be handed over without a copy.
  return { crc: crc32(bytes), isDeflated, content: Uint8Array.from(packed) };
}

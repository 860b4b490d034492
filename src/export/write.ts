import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportFile } from './format.ts';

/** A file that was written. */
export interface WrittenFile {
  path: string;
  bytes: number;
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 18;

/**
 * Writes files of an export below a folder, one piece after the other.
 * @returns each file once it is whole, in their order.
 * @throws if two have the same path, or one stands in the folder already: nothing of it is overwritten.
 */
export async function* writeFiles(folder: string, files: Iterable<ExportFile>): AsyncGenerator<WrittenFile> {
  for (const { path, pieces } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const file = openSync(target, 'wx');
    let bytes = 0;
    let waiting: Uint8Array[] = [];
    let size = 0;
    const write = () => {
      const all = Buffer.concat(waiting);
      for (let at = 0; at < all.length; ) at += writeSync(file, all, at);
      bytes += all.length;
      waiting = [];
      size = 0;
    };
    try {
      for await (const piece of pieces()) {
        const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
        waiting.push(buffer);
        size += buffer.length;
        if (size >= CHUNK) write();
      }
      write();
    } finally {
      closeSync(file);
    }
    yield { path, bytes };
  }
}

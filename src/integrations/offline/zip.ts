import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Packed, ZipPieces } from '../../export/zip.ts';

export interface Archive {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Writes a zip archive into a file, piece by piece. */
export class ZipWriter {
  readonly #out: number;
  readonly #hash: Hash = createHash('sha256');
  readonly #zip = new ZipPieces();
  #bytes = 0;

  private constructor(out: number) {
    this.#out = out;
  }

  /** Begins an archive at a path, whose folder need not be there. */
  static async at(path: string): Promise<ZipWriter> {
    await mkdir(dirname(path), { recursive: true });
    return new ZipWriter(openSync(path, 'w'));
  }

  /**
   * Adds a file.
   * @param name its path in the archive, with `/`.
   * @param size its bytes before they were compressed.
   */
  add(name: string, size: number, packed: Packed): void {
    this.#zip.add(name, size, packed);
    this.#write();
  }

  /** Writes the list of files, which ends an archive. */
  end(): Archive {
    this.#zip.end();
    this.#write();
    this.close();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file, finished or not. */
  close(): void {
    closeSync(this.#out);
  }

  #write(): void {
    for (const bytes of this.#zip.take()) {
      this.#hash.update(bytes);
      for (let from = 0; from < bytes.length; ) from += writeSync(this.#out, bytes, from);
      this.#bytes += bytes.length;
    }
  }
}

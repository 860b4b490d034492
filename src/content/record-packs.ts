import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file of records, as it lies in the cache. It is named by its digest: what is in it never changes. */
interface Pack {
  name: string;
  records: Uint8Array[];
}

/** About how many bytes a pack has at most, before it is compressed: some hundred readings. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Smaller packs are put together when something is written. */
const SMALL_BYTES = 1024 * 1024;

const packName = /^[\w-]{43}\.pack$/;

/**
 * Records on disk, a few hundred a file, since thousands of small files are slow to open. Files are written whole under
 * names of their own and never changed, so that builds that are killed, or run side by side, spoil nothing. What cannot
 * be read, or is not what its name says, counts as absent; where the disk refuses, nothing is kept.
 */
export class RecordPacks {
  readonly #findFolder: () => string | undefined;
  readonly #spare: number;
  readonly #deflates: boolean;
  #folder: string | undefined;
  #packs: Pack[] = [];
  #damaged: string[] = [];

  /**
   * @param folder is asked for when it is first needed; undefined where nothing can be kept.
   * @param options.spare so many records that nobody asked for are kept besides as many as were: another edition may
   * want them.
   * @param options.deflates false where records are compressed already.
   */
  constructor(folder: () => string | undefined, { spare = 500, deflates = true } = {}) {
    this.#findFolder = folder;
    this.#spare = spare;
    this.#deflates = deflates;
  }

  /** All records of the folder. */
  load(): Uint8Array[] {
    const folder = this.#findFolder();
    this.#folder = folder;
    if (folder === undefined) return [];
    const names = quietly(() => readdirSync(folder).filter((name) => packName.test(name))) ?? [];
    for (const name of names.toSorted()) {
      const records = quietly(() => readPack(join(folder, name), name, this.#deflates));
      if (records) this.#packs.push({ name, records });
      else this.#damaged.push(name);
    }
    // Tells others that this folder is in use.
    quietly(() => utimesSync(folder, new Date(), new Date()));
    return this.#packs.flatMap(({ records }) => records);
  }

  /** Writes records at once, so that nobody need keep them until the end: packs of their own, which `save` leaves alone. */
  append(records: Uint8Array[]): void {
    const folder = this.#folder;
    if (folder === undefined || records.length === 0) return;
    quietly(() => {
      mkdirSync(folder, { recursive: true });
      for (const some of chunked(records)) writePack(folder, some, this.#deflates);
    });
  }

  /**
   * Adds records to those that were loaded.
   * @param used those of `load` that are of use still; what is of none is dropped when there is too much of it.
   */
  save(fresh: readonly Uint8Array[], used: ReadonlySet<Uint8Array>): void {
    const all = this.#packs.reduce((sum, { records }) => sum + records.length, 0);
    const live = this.#packs.reduce((sum, { records }) => sum + records.filter((one) => used.has(one)).length, 0);
    const folder = this.#folder;
    const isCrowded = all - live > live + this.#spare;
    if (folder === undefined || (fresh.length === 0 && !isCrowded)) return;
    const written = isCrowded ? this.#packs : this.#packs.filter(({ records }) => sizeOf(records) < SMALL_BYTES);
    const kept = written.flatMap(({ records }) => (isCrowded ? records.filter((one) => used.has(one)) : records));
    quietly(() => {
      mkdirSync(folder, { recursive: true });
      const made = chunked([...kept, ...fresh]).map((records) => writePack(folder, records, this.#deflates));
      const names = new Set(made.map(({ name }) => name));
      const gone = [...written.map(({ name }) => name), ...this.#damaged].filter((name) => !names.has(name));
      for (const name of gone) quietly(() => rmSync(join(folder, name), { force: true }));
      this.#packs = [...this.#packs.filter((pack) => !written.includes(pack)), ...made];
      this.#damaged = [];
    });
  }
}

/** A pack is the digest's own preimage: reading it is holding it against its name. */
function readPack(path: string, name: string, isDeflated: boolean): Uint8Array[] | undefined {
  const bytes = readFileSync(path);
  if (`${hash('sha256', bytes, 'base64url')}.pack` !== name) return undefined;
  const content = isDeflated ? inflateRawSync(bytes) : bytes;
  const records: Uint8Array[] = [];
  for (let at = 0; at < content.length; ) {
    const length = content.readUInt32LE(at);
    records.push(content.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return records;
}

function writePack(folder: string, records: Uint8Array[], deflates: boolean): Pack {
  const parts = records.flatMap((record) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(record.length);
    return [length, record];
  });
  const content = Buffer.concat(parts);
  const bytes = deflates ? deflateRawSync(content, { level: 1 }) : content;
  const name = `${hash('sha256', bytes, 'base64url')}.pack`;
  const part = join(folder, `.${randomBytes(8).toString('hex')}.part`);
  try {
    writeFileSync(part, bytes);
    renameSync(part, join(folder, name));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return { name, records };
}

function sizeOf(records: readonly Uint8Array[]): number {
  return records.reduce((sum, { length }) => sum + length, 0);
}

function chunked(records: readonly Uint8Array[]): Uint8Array[][] {
  const chunks: Uint8Array[][] = [];
  let bytes = 0;
  for (const record of records) {
    const last = chunks.at(-1);
    if (last && bytes + record.length <= MOST_BYTES) {
      last.push(record);
      bytes += record.length;
    } else {
      chunks.push([record]);
      bytes = record.length;
    }
  }
  return chunks;
}

/** A cache that cannot be read or written costs time and nothing else. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

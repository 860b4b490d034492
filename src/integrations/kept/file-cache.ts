import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DOSSIER_FILE } from '../../content/find-dossier.ts';
import { RecordPacks } from '../../content/record-packs.ts';
import { NO_CACHE_VARIABLE, versionedCache } from '../../dossier/cache-folder.ts';
import { type FinishedFile, fileOf, keyOfFile, recordOf } from './file-record.ts';

/** So many bytes are held back before they are written. */
const MOST_FRESH = 16 * 1024 * 1024;

/** Finished files of a site, by the digest of all that they were made from; from build to build. */
export class FileCache {
  readonly #packs: RecordPacks;
  readonly #records = new Map<string, Uint8Array>();
  readonly #fresh = new Map<string, Uint8Array>();
  #freshBytes = 0;
  readonly #used = new Set<Uint8Array>();

  /** @param dossier the folder that keeps them. */
  constructor(dossier: string) {
    // Another edition has as many pages again.
    this.#packs = new RecordPacks(() => versionedCache(dossier, 'site', 'site'), { deflates: false });
    for (const record of this.#packs.load()) this.#records.set(keyOfFile(record), record);
  }

  /** The cache of a command; undefined where it was told `--no-cache`. */
  static ofCommand(dossier: string): FileCache | undefined {
    const isKept = process.env[NO_CACHE_VARIABLE] !== '1' && existsSync(join(dossier, DOSSIER_FILE));
    return isKept ? new FileCache(dossier) : undefined;
  }

  /** The file of a key, if an earlier build has finished it. */
  get(key: string): FinishedFile | undefined {
    const record = this.#records.get(key);
    if (!record) return undefined;
    this.#used.add(record);
    return fileOf(record);
  }

  /** Takes a file that was made now. */
  add(key: string, file: FinishedFile): void {
    if (this.#records.has(key) || this.#fresh.has(key)) return;
    const record = recordOf(key, file);
    this.#fresh.set(key, record);
    this.#freshBytes += record.length;
    if (this.#freshBytes < MOST_FRESH) return;
    this.#packs.append([...this.#fresh.values()]);
    this.#fresh.clear();
    this.#freshBytes = 0;
  }

  /** Writes what is new. */
  save(): void {
    this.#packs.save([...this.#fresh.values()], this.#used);
    this.#fresh.clear();
  }
}

import type { RecordPacks } from './record-packs.ts';

/** Length of a key, a SHA-256 in base64url. */
const KEY_LENGTH = 43;

/** Values that JSON carries, by the digest of all that they were made from; where there are packs, from run to run. */
export class StoredValues {
  readonly #packs: RecordPacks | undefined;
  #records: Map<string, Uint8Array> | undefined;
  readonly #values = new Map<string, unknown>();
  readonly #fresh = new Map<string, Uint8Array>();
  readonly #used = new Set<Uint8Array>();

  constructor(packs?: RecordPacks) {
    this.#packs = packs;
  }

  /** The value of a key, or undefined if it is not known. */
  get(key: string): unknown {
    if (this.#values.has(key)) return this.#values.get(key);
    const record = this.#load().get(key);
    if (!record) return undefined;
    const value: unknown = JSON.parse(
      Buffer.from(record.buffer, record.byteOffset, record.length).toString('utf8', KEY_LENGTH),
    );
    this.#used.add(record);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: object | null): void {
    this.#values.set(key, value);
    if (this.#packs) this.#fresh.set(key, Buffer.from(key + JSON.stringify(value)));
  }

  /** Writes what is new. */
  save(): void {
    this.#packs?.save([...this.#fresh.values()], this.#used);
    for (const record of this.#fresh.values()) this.#used.add(record);
    this.#fresh.clear();
  }

  #load(): Map<string, Uint8Array> {
    this.#records ??= new Map((this.#packs?.load() ?? []).map((record) => [keyOf(record), record]));
    return this.#records;
  }
}

function keyOf(record: Uint8Array): string {
  return Buffer.from(record.buffer, record.byteOffset, Math.min(KEY_LENGTH, record.length)).toString('latin1');
}

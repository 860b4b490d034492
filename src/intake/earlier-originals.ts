import { readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { namesIn, writeNew } from '../content/write-file.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { Composing } from './conversion.ts';
import type { Converter } from './converter.ts';
import { holds, isCalled, sha256Of } from './originals.ts';

/** Stands in `sources/` while an original is taken in: killed in between, a run has not yet made all of its articles. */
const open = (sha256: string) => `.reperes-open-${sha256}`;

/** An original of an earlier run. */
interface Original {
  name: string;
  path: string;
  size: number;
}

/**
 * The originals that earlier runs took in: an article of one of these that is not there any more was removed by
 * somebody. Knows the folders as they were before this run.
 */
export class EarlierOriginals {
  readonly #sources: string;
  readonly #originals: Original[];
  readonly #unfinished: ReadonlySet<string>;
  readonly #items = new Map<string, Promise<ReadonlySet<string>>>();

  /** @param folders where originals lie; the first is that of the dossier’s articles. */
  constructor(folders: readonly [sources: string, ...others: string[]]) {
    [this.#sources] = folders;
    const names = folders.map((folder) => ({ folder, names: namesIn(folder) }));
    this.#unfinished = new Set(names.flatMap((one) => one.names).filter((name) => name.startsWith(open(''))));
    this.#originals = names.flatMap(({ folder, names }) =>
      names
        .filter((name) => !name.startsWith('.'))
        .map((name) => ({ name, path: join(folder, name), size: sizeOf(join(folder, name)) })),
    );
  }

  /** Were these very bytes taken in, and all their articles made? */
  has(bytes: Uint8Array, sha256: string): boolean {
    if (this.#unfinished.has(open(sha256))) return false;
    return this.#originals.some(({ path, size }) => size === bytes.length && holds(path, bytes));
  }

  /** Did an earlier original of the same name, as one of the same feed, hold an article with this id? */
  async hadItem(name: string, item: string, composing: Composing, converter: Converter): Promise<boolean> {
    const end = extname(name);
    const mark = Buffer.from(item);
    const escaped = Buffer.from(item.replaceAll('&', '&amp;'));
    for (const original of this.#originals.filter((one) => extname(one.name) === end)) {
      if (original.name !== name && !/-[0-9a-f]{8}(?:\.\w+)?$/.test(original.name)) continue;
      const bytes = readFileSync(original.path);
      // Reading a feed takes long; most do not even hold the id.
      if (!bytes.includes(mark) && !bytes.includes(escaped)) continue;
      const sha256 = sha256Of(bytes);
      if (!isCalled({ file: original.name, sha256 }, name) || this.#unfinished.has(open(sha256))) continue;
      const items = this.#items.get(original.path) ?? itemsOf(original, bytes, composing, converter);
      this.#items.set(original.path, items);
      if ((await items).has(item)) return true;
    }
    return false;
  }

  /** Says that an original is being taken in. */
  begin(sha256: string): void {
    const path = join(this.#sources, open(sha256));
    if (sizeOf(path) < 0) writeNew(path, '');
  }

  /** Says that all articles of an original are made. */
  finish(sha256: string): void {
    const path = join(this.#sources, open(sha256));
    if (sizeOf(path) >= 0) rmSync(path, { force: true });
  }
}

/** Bytes of a file; less than nothing where there is none. */
function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : -1;
}

async function itemsOf(
  { name, path }: Original,
  bytes: Uint8Array,
  composing: Composing,
  converter: Converter,
): Promise<ReadonlySet<string>> {
  const input = { label: name, name, from: { path, root: path } };
  try {
    const articles = await converter.convert({ input, name, bytes, composing });
    return new Set(articles.flatMap(({ item }) => item ?? []));
  } catch (error) {
    if (error instanceof DiagnosticError) return new Set();
    throw error;
  }
}

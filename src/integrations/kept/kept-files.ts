import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteContent } from '../../views/dossier-content.ts';
import { pathOf } from '../../views/urls.ts';
import { SiteLinks } from '../site-check/check.ts';
import type { FileFacts } from '../site-pass/file-facts.ts';
import type { FileCache } from './file-cache.ts';
import { bytesOf, type FinishedFile } from './file-record.ts';

/** What is made from the dossier and our sources alone: pages, and pictures that we draw. */
const made = /\.html$|^(?:icons\/[^/]*|social-image)\.png$/;

/** What is the same for every dossier. */
const ours = /^icons\//;

/** It is filled in at the end of each build; an archive has another. */
const download = pathOf({ page: 'download' });

/**
 * The files of one build: pages, and the search as a whole, that an earlier build has finished are taken from it, and not
 * made, read or compressed again; the others are kept for the next.
 */
export class KeptFiles {
  readonly #cache: FileCache | undefined;
  readonly #content: SiteContent;
  readonly #settings: string;
  readonly #out: string;
  /** What is known of files before anybody reads them: they were taken, or were made as they are published. */
  readonly #known = new Map<string, FileFacts>();
  /** Their links: those of thousands of pages, page by page, would fill the memory. */
  readonly links = new SiteLinks();
  #takenPages = 0;
  /** Keys of the files that are made now, by their paths. */
  readonly #keys = new Map<string, string>();
  #search: { key: string; isTaken: boolean; files: string[] } | undefined;

  /**
   * @param cache undefined where nothing is kept.
   * @param settings what bears on every page besides the dossier.
   * @param out the folder of the site.
   */
  constructor(cache: FileCache | undefined, content: SiteContent, settings: string, out: string) {
    this.#cache = cache;
    this.#content = content;
    this.#settings = settings;
    this.#out = out;
  }

  /** What is known of files that need not be read, by their paths. */
  get known(): ReadonlyMap<string, FileFacts> {
    return this.#known;
  }

  /** Number of pages that were taken. */
  get takenPages(): number {
    return this.#takenPages;
  }

  /**
   * Takes a page or a picture.
   * @param handed of a page of one text, what it is made from.
   * @returns undefined if it must be made; it is kept under its path then (`add`).
   */
  take(path: string, handed?: string): FinishedFile | undefined {
    if (!this.#cache || !made.test(path) || `/${path}`.endsWith(`/${download}`)) return undefined;
    const key = ours.test(path)
      ? hash('sha256', path, 'base64url')
      : this.#content.digestOf(path, this.#settings, handed);
    const page = this.#cache.get(key);
    if (page) {
      this.#know(path, page);
      if (path.endsWith('.html')) this.#takenPages += 1;
    } else this.#keys.set(path, key);
    return page;
  }

  /**
   * Takes what is known of a file that was copied.
   * @param bytes all of it.
   */
  takeCopied(path: string, bytes: Uint8Array): void {
    const key = hash('sha256', `copy ${path} ${hash('sha256', bytes, 'base64url')}`, 'base64url');
    const known = this.#cache?.get(key);
    if (known) this.#know(path, known);
    else this.#keys.set(path, key);
  }

  /** Keeps a page that was made now as it is published. */
  addMade(path: string, facts: FileFacts): void {
    this.add(path, facts, false);
    this.#know(path, facts);
  }

  #know(path: string, { links, ...facts }: FileFacts): void {
    if (links) this.links.add(join(this.#out, path), links);
    this.#known.set(path, facts);
  }

  /**
   * Takes the search.
   * @param digest of all that it is made from.
   * @returns false if it must be made.
   */
  takeSearch(digest: string): boolean {
    const key = hash('sha256', `search ${digest}`, 'base64url');
    const list = this.#cache?.get(key);
    const paths: string[] = list ? JSON.parse(Buffer.from(bytesOf(list)).toString('utf8')) : [];
    const files = paths.map((path) => [path, this.#cache?.get(keyOfPart(key, path))] as const);
    const isTaken = files.length > 0 && files.every(([, file]) => file);
    if (isTaken) for (const [path, file] of files) if (file) this.#know(path, file);
    this.#search = { key, isTaken, files: paths };
    return isTaken;
  }

  /** Puts the search that was taken into the built folder. */
  writeSearch(out: string): void {
    for (const path of this.#search?.files ?? []) {
      const file = this.#known.get(path);
      mkdirSync(dirname(join(out, path)), { recursive: true });
      if (file?.packed) writeFileSync(join(out, path), bytesOf({ ...file, packed: file.packed }));
    }
  }

  /** Keeps a file that was made now, once it is finished. @param isOfSearch true for one of the search. */
  add(path: string, { packed, ...facts }: FileFacts, isOfSearch: boolean): void {
    if (isOfSearch && this.#search && !this.#search.isTaken && packed) {
      this.#search.files.push(path);
      this.#cache?.add(keyOfPart(this.#search.key, path), { ...facts, packed });
      return;
    }
    const key = this.#keys.get(path);
    this.#keys.delete(path);
    // One with a fault of its own is read again wherever it is told.
    if (key && packed && !facts.links?.faults.length) this.#cache?.add(key, { ...facts, packed });
  }

  /** Writes what is new. @param isWhole false if the build did not come to its end: then the search is not kept. */
  save(isWhole: boolean): void {
    if (isWhole && this.#search && !this.#search.isTaken && this.#search.files.length > 0) {
      const list = Buffer.from(JSON.stringify(this.#search.files));
      const packed = { crc: 0, isDeflated: false, content: Uint8Array.from(list) };
      this.#cache?.add(this.#search.key, { bytes: list.length, digest: '', packed });
    }
    this.#cache?.save();
  }
}

function keyOfPart(key: string, path: string): string {
  return hash('sha256', `${key} ${path}`, 'base64url');
}

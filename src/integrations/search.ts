import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { SEARCH_FILES, type SearchFiles } from '../model/search/files.ts';
import type { SearchDocument } from '../views/search-documents.ts';
import { withDigest } from './digest-names.ts';
import { bundleEngine } from './search-engine.ts';
import { filesToScripts } from './search-files.ts';
import { htmlForIndex } from './search-html.ts';

/** Pages whose text lies in one file; one file a page would make thousands of a large dossier. */
const MAX_FRAGMENT_FILES = 500;

/** Documents that Pagefind is handed before it has answered for the first of them, so that it never waits. */
const AHEAD = 64;

/** An index that has been handed all its documents. */
type Fed = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** The search of a site, made while its pages are. */
export class SearchIndex {
  readonly #fed: Promise<Fed>;

  private constructor(fed: Promise<Fed>) {
    this.#fed = fed;
    // A fault is told to whoever finishes the index.
    fed.catch(() => undefined);
  }

  /**
   * Begins one index of documents, whatever their languages.
   * @param lang the language by whose rules words are cut to their stems.
   */
  static of(documents: AsyncIterable<SearchDocument>, lang: string): SearchIndex {
    return new SearchIndex(feed(documents, lang));
  }

  /**
   * Writes the index into `pagefind/` of a built folder, and the engine that reads it; `search-files.js` names what the
   * engine begins with.
   * @throws if Pagefind reports an error.
   */
  async finish(out: string): Promise<void> {
    const index = await this.#fed;
    const folder = join(out, 'pagefind');
    // The pages have put the names there; Pagefind would take the folder for an old one of its own.
    const raw = join(out, 'pagefind-raw');
    const { errors } = await index.writeFiles({ outputPath: raw });
    if (errors.length > 0) throw new Error(`the search index could not be written: ${errors.join('; ')}`);
    await pagefind.close();
    await writeFile(join(raw, 'engine.js'), await bundleEngine(await filesToScripts(raw)));
    await rename(join(folder, 'names.js'), join(raw, 'names.js'));
    await rm(folder, { recursive: true });
    await rename(raw, folder);
    const files = await nameByDigest(folder);
    await writeFile(join(out, SEARCH_FILES), `globalThis.reperesSearchFiles=${JSON.stringify(files)}\n`);
  }
}

async function feed(documents: AsyncIterable<SearchDocument>, lang: string): Promise<Fed> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: lang.split('-')[0] ?? lang,
    keepIndexUrl: true,
    maxFragments: MAX_FRAGMENT_FILES,
  });
  if (!index) throw new Error(`the search index could not be begun: ${errors.join('; ')}`);
  const add = async (document: SearchDocument) => {
    const { errors: faults } = await index.addHTMLFile({
      sourcePath: document.path,
      content: htmlForIndex(document),
    });
    if (faults.length > 0) throw new Error(`${document.path} could not be indexed: ${faults.join('; ')}`);
  };
  const under: Promise<void>[] = [];
  for await (const document of documents) {
    under.push(add(document));
    if (under.length >= AHEAD) await under.shift();
  }
  await Promise.all(under);
  return index;
}

/** Digests of Pagefind's own, as in `index/fr_4f75f6c.pf_index.js`. */
const named = /_[0-9a-f]{7,}\.pf_\w+\.js$/;

/** Gives a digest to the names that have none. @returns names without `.js`, old and new. */
async function nameByDigest(folder: string): Promise<SearchFiles> {
  const files: SearchFiles = {};
  for (const file of (await readdir(folder)).toSorted()) {
    if (!file.endsWith('.js') || named.test(file)) continue;
    const fresh = withDigest(file, await readFile(join(folder, file), 'utf8'));
    await rename(join(folder, file), join(folder, fresh));
    files[file.slice(0, -'.js'.length)] = fresh.slice(0, -'.js'.length);
  }
  return files;
}

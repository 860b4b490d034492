import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { SEARCH_FILES, type SearchFiles } from '../client/search/file-names.ts';
import { atStage } from '../dossier/build-events.ts';
import { withDigest } from './digest-names.ts';
import { bundleEngine } from './search-engine.ts';
import { filesToScripts } from './search-files.ts';
import { htmlForIndex } from './search-html.ts';

/** Pages whose text lies in one file; one file a page would make thousands of a large dossier. */
const MAX_FRAGMENT_FILES = 500;

/**
 * Writes the search of a built folder into `pagefind/`: the index of all pages that have an element
 * `data-pagefind-body`, in one index whatever their languages, and the engine that reads it; `search-files.js` names what
 * the engine begins with.
 * @param pages paths below the built folder, with `/`.
 * @returns the number of pages indexed.
 * @throws if Pagefind reports an error.
 */
export async function indexForSearch(out: string, pages: readonly string[], lang: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: lang.split('-')[0] ?? lang,
    keepIndexUrl: true,
    maxFragments: MAX_FRAGMENT_FILES,
  });
  if (!index) throw new Error(`the search index could not be begun: ${errors.join('; ')}`);
  let count = 0;
  for (const [number, page] of pages.entries()) {
    atStage('search', number + 1, pages.length);
    const html = await readFile(join(out, page), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const added = await index.addHTMLFile({ sourcePath: page, content: htmlForIndex(html, page) });
    if (added.errors.length > 0) throw new Error(`${page} could not be indexed: ${added.errors.join('; ')}`);
    count += 1;
  }
  const folder = join(out, 'pagefind');
  // The pages have put the names there; Pagefind would take the folder for an old one of its own.
  const raw = join(out, 'pagefind-raw');
  const written = await index.writeFiles({ outputPath: raw });
  if (written.errors.length > 0) throw new Error(`the search index could not be written: ${written.errors.join('; ')}`);
  await pagefind.close();
  await writeFile(join(raw, 'engine.js'), await bundleEngine(await filesToScripts(raw)));
  await rename(join(folder, 'names.js'), join(raw, 'names.js'));
  await rm(folder, { recursive: true });
  await rename(raw, folder);
  const files = await nameByDigest(folder);
  await writeFile(join(out, SEARCH_FILES), `globalThis.reperesSearchFiles=${JSON.stringify(files)}\n`);
  return count;
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

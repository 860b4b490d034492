import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What Pagefind writes for pages that are not ours: its ready-made interfaces, its loader, its worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$|^wasm\.unknown\.|^pagefind\.js$/;

/**
 * Turns the files of an index into classic scripts, which a page may load from disk as well as over HTTP: each hands
 * the bytes of one file, in Base64, to whoever asked for it (src/site/client/search/files.ts). What the search does not use
 * is left out.
 * @param folder the index as Pagefind wrote it; afterwards it holds scripts and nothing else.
 * @returns the text of `pagefind.js`.
 */
export async function filesToScripts(folder: string): Promise<string> {
  const engine = await readFile(join(folder, 'pagefind.js'), 'utf8');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
    if (!unused.test(name)) {
      const bytes = await readFile(path);
      await writeFile(`${path}.js`, `reperesFile(${JSON.stringify(name)},"${bytes.toString('base64')}")\n`);
    }
    await rm(path);
  }
  return engine;
}

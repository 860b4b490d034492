import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepsGoing } from '../../content/content-folder.ts';
import { atStage, tellFacts, tellProblems } from '../../dossier/build-events.ts';
import { type Diagnostic, DiagnosticError } from '../../model/diagnostic.ts';
import type { DossierConfig } from '../../model/dossier.ts';
import { fileSize } from '../../model/file-size.ts';
import { chosenFormats, EDITIONS, formatOf } from '../../model/formats.ts';
import { SEARCH_FILES } from '../../model/search/files.ts';
import { archiveName, archivePath, fillKey, formPaths, pathOf } from '../../views/urls.ts';
import { bundleServiceWorker } from '../client-scripts.ts';
import type { KeptFiles } from '../kept/kept-files.ts';
import { checkEdition, SiteLinks } from '../site-check/check.ts';
import { type Edition, editionOf } from '../site-check/edition.ts';
import { type FileFacts, factsOfFile, finished, type SiteFile } from '../site-pass/file-facts.ts';
import { passFiles } from '../site-pass/pass.ts';
import { fillPage } from './fill.ts';
import { writeList } from './list.ts';
import { type Archive, ZipWriter } from './zip.ts';

/**
 * Where Astro renders what stands only in the archive: its README, and what its download page says there. An archive
 * cannot hold its own size and digest.
 */
const ARCHIVE_ONLY = 'offline-edition';

/** What the host alone has: a script that only its download page calls, and what is an archive itself. */
const HOST_ONLY = /^assets\/offline\.\w+\.js$|^downloads\/|^editions\/.*\.epub$/;

/**
 * Moves the files that stand only in the archive out of the built folder, before anything is made of it.
 * @returns the folder that holds them now.
 */
export async function takeArchiveOnly(out: string): Promise<string> {
  const from = join(out, ARCHIVE_ONLY);
  if (!existsSync(from)) throw new Error(`the build wrote no ${ARCHIVE_ONLY}/`);
  const aside = await mkdtemp(join(tmpdir(), 'reperes-'));
  // Whatever becomes of the build.
  process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
  await cp(from, aside, { recursive: true });
  await rm(from, { recursive: true });
  return aside;
}

interface Parts {
  archiveOnly: string;
  astros: ReadonlySet<string>;
  forms: ReadonlyMap<string, number>;
  indexed: Promise<unknown>;
  kept: KeptFiles;
}

/**
 * Reads every file of the finished site once, and makes of what was read the check, the archive, the download page that
 * names its size and digest, and the service worker with its list.
 * @param parts.archiveOnly what `takeArchiveOnly` gave.
 * @param parts.astros paths of the files that Astro wrote, of which pages and style sheets get relative addresses.
 * @param parts.forms sizes of the files of other forms, by their paths in the site.
 * @param parts.kept what an earlier build has finished is not read; the rest is kept for the next.
 * @param parts.indexed settles when the search is in the folder; the other files are read meanwhile.
 * @throws DiagnosticError if the check finds a fault.
 */
export async function finishEditions(
  out: string,
  { archiveOnly, astros, forms, indexed, kept }: Parts,
  config: DossierConfig,
): Promise<void> {
  const added = await editionOf(archiveOnly);
  const download = pathOf({ page: 'download' });
  const sizes = sizesOf(forms, config);
  const offline = added.get(download);
  if (offline) await writeFile(offline, fillPage(await readFile(offline, 'utf8'), sizes, 'some'));
  const toRead = (edition: Edition) =>
    [...edition]
      .map(([path, file]) => ({
        path,
        file,
        isAstros: added.get(path) === file || astros.has(path),
        isArchived: !HOST_ONLY.test(path),
      }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const early = [...(await editionOf(out))].filter(([path]) => path !== download && !isOfSearch(path));

  const links = { both: kept.links, archive: new SiteLinks(), host: new SiteLinks() };
  const facts = new Map<string, Pick<FileFacts, 'digest' | 'bytes'>>();
  const zip = await ZipWriter.at(join(out, archivePath(config.title)));
  const folder = archiveName(config.title);
  const read = async (stage: 'files' | 'search', files: readonly SiteFile[]) => {
    let done = 0;
    for await (const [{ path, file }, found] of passFiles(files, kept.known)) {
      const { digest, bytes, links: own, packed } = found;
      done += 1;
      atStage(stage, done, files.length);
      const isAdded = added.get(path) === file;
      if (own) links[isAdded ? 'archive' : 'both'].add(file, own);
      if (!isAdded) {
        // Forms of the whole dossier are for other programs; a browser that keeps the site needs none of them.
        if (!path.startsWith(EDITIONS)) facts.set(path, { digest, bytes });
        kept.add(path, found, stage === 'search');
      }
      if (packed) zip.add(`${folder}/${path}`, bytes, packed);
    }
  };
  let archive: Archive;
  let isWhole = false;
  try {
    await read('files', toRead(new Map([...early, ...added])));
    atStage('search', 0);
    await indexed;
    const site = await editionOf(out);
    await read('search', toRead(new Map([...site].filter(([path]) => isOfSearch(path)))));
    const archived = new Map([...site, ...added]);
    for (const path of archived.keys()) if (HOST_ONLY.test(path)) archived.delete(path);
    isWhole = true;
    refuse(checkEdition(archived, [links.both, links.archive]));
  } finally {
    archive = zip.end();
    kept.save(isWhole);
  }

  tellFacts({ archive: { file: archivePath(config.title), ...archive } });
  const file = join(out, download);
  const page = finished(download, await readFile(file, 'utf8'));
  const size = [...facts.values()].reduce((sum, { bytes }) => sum + bytes, Buffer.byteLength(page));
  const filled = fillPage(page, {
    'archive-size': fileSize(archive.bytes, config.lang),
    'archive-sha256': archive.sha256,
    'site-size': fileSize(size, config.lang),
    ...sizes,
  });
  await writeFile(file, filled);
  const own = factsOfFile({ path: download, file, isAstros: false, isArchived: false });
  if (own.links) links.host.add(file, own.links);
  facts.set(download, own);

  await writeList(out, facts);
  await writeFile(join(out, 'sw.js'), await bundleServiceWorker());
  refuse(checkEdition(await editionOf(out), [links.both, links.host]));
}

/** What the download pages say of the files of forms that they list: each size by its key. */
function sizesOf(forms: ReadonlyMap<string, number>, config: DossierConfig): Record<string, string> {
  const listed = chosenFormats(config).filter((name) => !formatOf(name).isUnlisted);
  const paths = listed.flatMap((name) => formPaths(name, config.title));
  return Object.fromEntries(paths.map((path) => [fillKey(path), fileSize(forms.get(path) ?? 0, config.lang)]));
}

/** What comes into the folder when the search is finished, and before that is not to be read. */
function isOfSearch(path: string): boolean {
  return /^pagefind(?:-raw)?\//.test(path) || path === SEARCH_FILES;
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  // A link to what was left out leads nowhere: a site that was asked for all the same says so in the end.
  if (keepsGoing()) tellProblems(diagnostics);
  else if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
}

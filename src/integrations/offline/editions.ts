import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSize } from '../../client/sizes.ts';
import { archiveName, archivePath, pathOf } from '../../dossier/urls.ts';
import { type Diagnostic, DiagnosticError } from '../../model/diagnostic.ts';
import type { DossierConfig } from '../../model/dossier.ts';
import { bundleServiceWorker } from '../client-scripts.ts';
import { makeRelative } from '../relative-urls.ts';
import { checkEdition } from '../site-check/check.ts';
import { editionOf, factsReader } from '../site-check/edition.ts';
import { fillPage } from './fill.ts';
import { writeList } from './list.ts';
import { writeZip } from './zip.ts';

/**
 * Where Astro renders what stands only in the archive: its README, and what its download page says there. An archive
 * cannot hold its own size and digest.
 */
const ARCHIVE_ONLY = 'offline-edition';

/** What the host alone has: a script that only its download page calls. */
const HOST_ONLY = /^assets\/offline\.\w+\.js$/;

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
  await makeRelative(aside, [...(await editionOf(aside)).keys()]);
  return aside;
}

/**
 * Checks the finished site and makes its offline editions: the archive, the download page that names its size and
 * digest, and the service worker with its list.
 * @param archiveOnly what `takeArchiveOnly` gave.
 * @throws DiagnosticError if the check finds a fault, or the archive would be too large.
 */
export async function finishEditions(out: string, archiveOnly: string, config: DossierConfig): Promise<void> {
  const factsOf = factsReader();
  const site = await editionOf(out);
  const archived = new Map([...site, ...(await editionOf(archiveOnly))]);
  for (const path of archived.keys()) if (HOST_ONLY.test(path)) archived.delete(path);
  refuse(checkEdition(archived, factsOf));

  const path = archivePath(config.title);
  const archive = await writeZip(join(out, path), archiveName(config.title), archived);
  const page = join(out, pathOf({ page: 'download' }));
  const filled = fillPage(await readFile(page, 'utf8'), {
    'archive-size': fileSize(archive.bytes, config.lang),
    'archive-sha256': archive.sha256,
    'site-size': fileSize(await totalSize(site.values()), config.lang),
  });
  await writeFile(page, filled);

  await writeList(out, site);
  await writeFile(join(out, 'sw.js'), await bundleServiceWorker());
  refuse(checkEdition(await editionOf(out), factsOf));
}

function refuse(diagnostics: Diagnostic[]): void {
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
}

async function totalSize(files: Iterable<string>): Promise<number> {
  let total = 0;
  for (const file of files) total += (await stat(file)).size;
  return total;
}

import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT_VARIABLE, contentFolder, isMarkdownFile } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import type { StoredValues } from '../content/stored-values.ts';
import { atStage, tellFacts } from '../dossier/build-events.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { collectionNames } from '../model/collections.ts';
import { searchDocuments } from '../views/search-documents.ts';
import { searchNames } from '../views/search-names.ts';
import { readBuiltDossier } from './built-dossier.ts';
import { bundleClientScripts, clientScripts } from './client-scripts.ts';
import { DEV_ERRORS_MODULE } from './dev-error-page.ts';
import { devServer } from './dev-server.ts';
import { writeForms } from './editions.ts';
import { FileCache } from './kept/file-cache.ts';
import { KeptFiles } from './kept/kept-files.ts';
import { finishEditions, takeArchiveOnly } from './offline/editions.ts';
import { copyOriginals } from './originals.ts';
import { packageImports, packageNamesTakenBack } from './package-imports.ts';
import { SearchIndex } from './search.ts';
import { handoverPath, readDocuments, writeDocuments } from './search-handover.ts';
import { sharedContent } from './shared-content.ts';
import type { Bench } from './text-pages/pool.ts';
import { pageMaker } from './text-pages/text-pages.ts';

/** Above so many Markdown files of content, all pages share one style sheet. */
const SMALL = 100;

/** What the beginning of a build leaves to its end. */
interface Build {
  fields: StoredValues;
  cutCopies: StoredValues;
  dossier: Dossier;
  kept: KeptFiles;
  /** Undefined where the search of an earlier build is taken. */
  index: SearchIndex | undefined;
  /** Number of pages that the search finds. */
  searched: number;
}

/**
 * All that Repères adds to Astro: one entry point, so that what calls Astro only wires.
 * @param options.content path of the dossier, where no command has named one.
 */
export function reperes({ content }: { content?: string } = {}): AstroIntegration {
  if (content !== undefined) process.env[CONTENT_VARIABLE] ??= content;
  let [handover, out] = ['', ''];
  let routes: ReadonlyMap<string, unknown> = new Map();
  let build: Build | undefined;
  return {
    name: 'reperes',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command === 'dev') injectScript('page', `import '${DEV_ERRORS_MODULE}';`);
        updateConfig({
          output: 'static',
          // A page is a file: read from disk, a folder would show its listing.
          build: { format: 'file', assets: 'assets', inlineStylesheets: isSmall(contentFolder()) ? 'always' : 'never' },
          devToolbar: { enabled: false },
          vite: {
            plugins: [
              packageImports(),
              sharedContent(),
              packageNamesTakenBack(),
              clientScripts(command),
              ...(command === 'dev' ? [devServer()] : []),
            ],
            build: { assetsInlineLimit: 0 },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        handover = handoverPath(config.cacheDir);
        out = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages }) => {
        // Astro fills them in later.
        routes = pages;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { dossier, content, fields, cutCopies } = await readBuiltDossier();
        const documents = writeDocuments(handover, searchDocuments(dossier));
        // Astro bundles before it makes the first page.
        atStage('pages', 0);
        const kept = new KeptFiles(
          FileCache.ofCommand(contentFolder()),
          content,
          String(isSmall(contentFolder())),
          out,
        );
        const making = { content, kept, out, styles: () => stylesOf(routes) };
        setPrerenderer((astros) => pageMaker(astros, making));
        const { lang } = readConfig(contentFolder());
        const isSearchKept = kept.takeSearch(digestOf([documents.digest, lang, searchNames(content)]));
        // Pagefind works in a process of its own while pages are rendered.
        const index = isSearchKept ? undefined : SearchIndex.of(readDocuments(handover), lang);
        build = { dossier, fields, cutCopies, kept, index, searched: documents.count };
      },
      'astro:build:done': async () => {
        const archiveOnly = await takeArchiveOnly(out);
        const files = (await readdir(out, { recursive: true })).map((file) => file.split(sep).join('/'));
        await mkdir(join(out, 'assets'), { recursive: true });
        const scripts = await bundleClientScripts();
        for (const { file, text } of scripts.values()) await writeFile(join(out, 'assets', file), text);
        if (!build) throw new Error('the build ended before it began');
        const { dossier, fields, cutCopies, kept, index, searched } = build;
        await copyOriginals(out, { fields, cutCopies, copied: (path, bytes) => kept.takeCopied(path, bytes) });
        // Before anything lists the files; what is made now comes in aside.
        if (!index) await takeSearch(kept, out);
        const indexed = index ? index.finish(out) : Promise.resolve();
        // What fails there is told where it is waited for.
        indexed.catch(() => undefined);
        const forms = await writeForms(out, dossier);
        const parts = { archiveOnly, astros: new Set(files), forms, indexed, kept };
        await finishEditions(out, parts, readConfig(contentFolder()));
        const html = files.filter((file) => file.endsWith('.html'));
        tellFacts({ pages: html.length, keptPages: kept.takenPages, search: searched });
      },
    },
  };
}

/** The style sheets of the routes, by Astro's keys. */
function stylesOf(routes: ReadonlyMap<string, unknown>): Bench['styles'] {
  return [...routes].map(([key, data]) => [key, (data as { styles: unknown[] }).styles]);
}

/** Puts the search of an earlier build where Astro has put its names alone. */
async function takeSearch(kept: KeptFiles, out: string): Promise<void> {
  await rm(join(out, 'pagefind'), { recursive: true });
  kept.writeSearch(out);
}

function digestOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

/**
 * Is the dossier so small that a reader opens few of its pages? Then each carries its styles (7 KB gzipped), and is drawn
 * a round trip to the host sooner.
 */
function isSmall(content: string): boolean {
  const folders = ['articles', ...collectionNames]
    .map((name) => join(content, name))
    .filter((path) => existsSync(path));
  const files = folders.flatMap((folder) => readdirSync(folder));
  return files.filter(isMarkdownFile).length <= SMALL;
}

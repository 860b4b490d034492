import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder } from '../dossier/content-folder.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { loadDossier } from '../dossier/load.ts';
import { articlePage, dossierPage, entityPage } from '../dossier/pages.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';

/** What a loader puts into a collection. */
interface CollectionEntry {
  id: string;
  data: object;
  html?: string;
}

/** The three collections are made of one dossier, read once; in dev it is read again after each change. */
let current: Dossier | undefined;

function dossier(): Dossier {
  if (!current) {
    current = loadDossier(contentFolder());
    const warnings = current.diagnostics.filter(({ severity }) => severity === 'warning');
    for (const warning of warnings) console.error(formatDiagnostic(warning));
  }
  return current;
}

/** Articles: page data and the annotated text. */
export function articleLoader(): Loader {
  return loader('articles', (all) =>
    all.articles.map((article) => ({
      id: article.id,
      data: articlePage(all, article),
      html: article.rendered.html,
    })),
  );
}

/** Entries of all collections of the glossary: page data and the annotated definition. */
export function entityLoader(): Loader {
  return loader('entities', (all) =>
    all.entities.map((entity) => ({ id: entity.id, data: entityPage(all, entity), html: entity.rendered.html })),
  );
}

/** One entry, `dossier`: what the pages that show the whole dossier are made from. */
export function dossierPageLoader(): Loader {
  return loader('dossier', (all) => [{ id: 'dossier', data: dossierPage(all) }]);
}

/** A loader that throws: a fault in the content stops the build, and nothing is left out silently. */
function loader(name: string, entries: (dossier: Dossier) => CollectionEntry[]): Loader {
  return {
    name: `reperes-${name}`,
    async load(context) {
      fill(context, entries(dossier()));
      watch(context, () => fill(context, entries(dossier())));
    },
  };
}

function fill({ store }: LoaderContext, entries: readonly CollectionEntry[]): void {
  store.clear();
  for (const { id, data, html } of entries) {
    store.set({ id, data: data as Record<string, unknown>, ...(html === undefined ? {} : { rendered: { html } }) });
  }
}

/** In dev: a change in the content folder reads it anew; a fault is printed and the last good state stays. */
function watch({ watcher, logger }: LoaderContext, refill: () => void): void {
  if (!watcher) return;
  const folder = resolve(contentFolder());
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder)) return;
    current = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        refill();
      } catch (error) {
        logger.error(error instanceof Error ? error.message : String(error));
      }
    }, 50);
  });
}

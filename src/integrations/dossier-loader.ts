import type { Loader } from 'astro/loaders';
import { contentFolder } from '../dossier/content-folder.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { loadDossier } from '../dossier/load.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { type SiteCollection, siteCollections } from './collections.ts';

/** The three collections are made of one dossier, read once. */
let current: Dossier | undefined;

function dossier(): Dossier {
  if (!current) {
    current = loadDossier(contentFolder());
    const warnings = current.diagnostics.filter(({ severity }) => severity === 'warning');
    for (const warning of warnings) console.error(formatDiagnostic(warning));
  }
  return current;
}

/**
 * A loader that throws: a fault in the content stops the build, and nothing is left out silently. In dev it loads
 * nothing, because pages read src/integrations/dev-content.ts there.
 */
export function dossierLoader(collection: SiteCollection): Loader {
  return {
    name: `reperes-${collection}`,
    async load({ store, watcher }) {
      store.clear();
      if (watcher) return;
      for (const { id, data, html } of siteCollections[collection](dossier())) {
        store.set({ id, data: data as Record<string, unknown>, ...(html === undefined ? {} : { rendered: { html } }) });
      }
    },
  };
}

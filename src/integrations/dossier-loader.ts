import type { Loader } from 'astro/loaders';
import { builtEdition, contentFolder, keepsGoing } from '../content/content-folder.ts';
import { StoredValues } from '../content/stored-values.ts';
import { atStage, tellFacts, tellProblems } from '../dossier/build-events.ts';
import { damagedPictures } from '../dossier/checks/picture-files.ts';
import { compareOriginals } from '../dossier/checks/source-text.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readGoodParts } from '../dossier/good-parts.ts';
import { loadDossier } from '../dossier/load.ts';
import { commandMemory, type DossierMemory } from '../dossier/memory.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { searchDocuments } from '../views/search-documents.ts';
import { type SiteCollection, siteCollections } from './collections.ts';
import { handoverPath, writeDocuments } from './search-handover.ts';

/** The collections are made of one dossier, read once. */
let current: Dossier | undefined;
let memory: DossierMemory | undefined;

function dossier(): Dossier {
  if (!current) {
    memory = commandMemory(contentFolder());
    current = keepsGoing() ? goodDossier(memory) : loadDossier(contentFolder(), memory, builtEdition());
    tellFacts(countsOf(current));
    tellProblems(current.diagnostics.filter(({ severity }) => severity === 'warning'));
  }
  return current;
}

/** What has no error; the rest is told. */
function goodDossier(memory: DossierMemory): Dossier {
  const { dossier, faults, leftOut } = readGoodParts(contentFolder(), memory, builtEdition(), { entries: false });
  tellFacts({ leftOut: leftOut.map(({ file }) => file) });
  tellProblems(faults);
  return dossier;
}

function countsOf({ articles, entities, occurrences }: Dossier) {
  return {
    articles: articles.length,
    entries: entities.length,
    mentions: [...occurrences.values()].reduce((sum, { length }) => sum + length, 0),
    ambiguous: articles.reduce((sum, { reading }) => sum + reading.ambiguous.length, 0),
  };
}

/** Before the pages are rendered: a fault is told with its file, and all of them at once. */
async function refuseDamagedPictures(): Promise<void> {
  const damaged = await damagedPictures(dossier());
  if (damaged.length > 0) throw new DiagnosticError(damaged);
}

/** By id of article: is its text that of the original? In dev nobody waits for it, and pages do not say. */
async function originalTexts(all: Dossier): Promise<Map<string, boolean>> {
  const compared = await compareOriginals(all, memory?.originals ?? new StoredValues());
  // Astro bundles before it makes the first page.
  atStage('pages', 0);
  return new Map([...compared].map(([{ id }, differences]) => [id, differences.length === 0]));
}

/**
 * A loader that throws: a fault in the content stops the build, and nothing is left out silently. In dev it loads
 * nothing, because pages read src/integrations/dev-content.ts there.
 */
export function dossierLoader(collection: SiteCollection): Loader {
  return {
    name: `reperes-${collection}`,
    async load({ store, watcher, config }) {
      store.clear();
      if (watcher) return;
      if (collection === 'dossier') {
        await refuseDamagedPictures();
        writeDocuments(handoverPath(config.cacheDir), searchDocuments(dossier()));
      }
      const texts = collection === 'articles' ? await originalTexts(dossier()) : new Map<string, boolean>();
      for (const { id, data, html } of siteCollections[collection](dossier())) {
        const isOriginalText = texts.get(id);
        store.set({
          id,
          data: { ...data, ...(isOriginalText === undefined ? {} : { isOriginalText }) },
          ...(html === undefined ? {} : { rendered: { html } }),
        });
      }
    },
  };
}

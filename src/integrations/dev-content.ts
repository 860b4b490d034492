import { contentFolder } from '../dossier/content-folder.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { loadDossier } from '../dossier/load.ts';
import { newMemory } from '../dossier/memory.ts';
import { type Diagnostic, DiagnosticError, formatDiagnostic } from '../model/diagnostic.ts';
import { type SiteCollection, siteCollections } from './collections.ts';

/** An entry as Astro's store of collections holds it. */
interface StoredEntry {
  id: string;
  readonly data: object;
  rendered?: { html: string };
}

/** Where the dossier stands: errors of the last reading, and whether there is a good state to show. */
export interface DevState {
  errors: Diagnostic[];
  isReady: boolean;
}

const memory = newMemory();
const collections = new Map<string, Map<string, StoredEntry>>();
let told = new Set<string>();

/**
 * In dev this module stands for Astro's store of collections (`astro:data-layer-content`), so it is evaluated in the
 * module graph of the pages, and the map is the one that they read: a reading of the dossier shows in them at once,
 * without the way through a file of all collections, which takes seconds for a large dossier.
 */
export default collections;

/**
 * Reads the content folder again. With errors the last good state stays.
 * @returns the errors, all of them.
 */
export function readAgain(): DevState {
  try {
    const dossier = loadDossier(contentFolder(), memory);
    for (const name of Object.keys(siteCollections) as SiteCollection[]) collections.set(name, stored(name, dossier));
    tell(dossier.diagnostics.filter(({ severity }) => severity === 'warning'));
    return { errors: [], isReady: true };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    tell(error.diagnostics);
    return { errors: error.diagnostics.filter(({ severity }) => severity === 'error'), isReady: collections.size > 0 };
  }
}

function stored(name: SiteCollection, dossier: Dossier): Map<string, StoredEntry> {
  const entries = siteCollections[name](dossier).map((entry): [string, StoredEntry] => [
    entry.id,
    {
      id: entry.id,
      get data() {
        return entry.data;
      },
      ...(entry.html === undefined ? {} : { rendered: { html: entry.html } }),
    },
  ]);
  return new Map(entries);
}

/** Prints what was not there at the last reading. */
function tell(diagnostics: readonly Diagnostic[]): void {
  const lines = new Set(diagnostics.map(formatDiagnostic));
  for (const line of lines) if (!told.has(line)) console.error(line);
  told = lines;
}

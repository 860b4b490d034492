import { builtEdition, contentFolder, keepsGoing } from '../content/content-folder.ts';
import type { StoredValues } from '../content/stored-values.ts';
import { tellFacts, tellProblems } from '../dossier/build-events.ts';
import { damagedPictures } from '../dossier/checks/picture-files.ts';
import { compareOriginals } from '../dossier/checks/source-text.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readGoodParts } from '../dossier/good-parts.ts';
import { loadDossier } from '../dossier/load.ts';
import { commandMemory, type DossierMemory } from '../dossier/memory.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { SiteContent } from '../views/dossier-content.ts';
import { showContent } from '../views/site-content.ts';

/** A dossier that is being built, and what its pages are made from. */
export interface BuiltDossier {
  dossier: Dossier;
  content: SiteContent;
  /** The fields of its texts. */
  fields: StoredValues;
  /** Copies of originals that an earlier build cut. */
  cutCopies: StoredValues;
}

/**
 * Reads the dossier of a build, tells what is in it, and hands it to the pages.
 * @throws DiagnosticError where it has an error: nothing is left out silently.
 */
export async function readBuiltDossier(): Promise<BuiltDossier> {
  const memory = commandMemory(contentFolder());
  const dossier = keepsGoing() ? goodDossier(memory) : loadDossier(contentFolder(), memory, builtEdition());
  tellFacts(countsOf(dossier));
  tellProblems(dossier.diagnostics.filter(({ severity }) => severity === 'warning'));
  // Before the pages are rendered: a fault is told with its file, and all of them at once.
  const damaged = await damagedPictures(dossier);
  if (damaged.length > 0) throw new DiagnosticError(damaged);
  const compared = await compareOriginals(dossier, memory.originals);
  const texts = new Map([...compared].map(([{ id }, differences]) => [id, differences.length === 0]));
  const content = new SiteContent(dossier, texts);
  showContent(content);
  return { dossier, content, fields: memory.fields, cutCopies: memory.cutCopies };
}

/** What has no error; the rest is told. */
function goodDossier(memory: DossierMemory): Dossier {
  const { dossier, diagnostics, leftOut } = readGoodParts(contentFolder(), memory, builtEdition(), { entries: false });
  tellFacts({ leftOut: leftOut.map(({ file }) => file) });
  tellProblems(diagnostics);
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

import { basename, dirname } from 'node:path';
import { idOfFile, isMarkdownFile } from '../content/content-folder.ts';
import { isCollection } from '../model/collections.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import { type Edition, WHOLE } from '../model/publication.ts';
import { type DossierReading, readDossier } from './load.ts';
import { type DossierMemory, newMemory } from './memory.ts';

/** What of a dossier can be used, and what was left out of it. */
export interface GoodParts extends DossierReading {
  /** Every error that was met; what is left of the dossier has none. */
  diagnostics: Diagnostic[];
  leftOut: LeftOut[];
}

/** A file that has an error. */
export interface LeftOut {
  /** Path for a person. */
  file: string;
  /** The folder of the content that it lies in, such as `articles`. */
  folder: string;
  id: string;
}

/**
 * Reads a dossier without the files that have an error, so that one bad article stops nobody who works with the others.
 * What an error follows from that (a decision for an entry that was left out) is left out as well.
 * @param options.entries may entries of the glossary be left out? What is published needs them all: one that is left out
 * is masked no more.
 * @throws DiagnosticError where nothing can be left out to mend it: an error of `dossier.yaml`, no article that is good.
 */
export function readGoodParts(
  folder: string,
  memory: DossierMemory = newMemory(),
  edition: Edition = WHOLE,
  { entries = true }: { entries?: boolean } = {},
): GoodParts {
  const without = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (;;) {
    const reading = readDossier(folder, memory, edition, { without });
    const errors = reading.dossier.diagnostics.filter(({ severity }) => severity === 'error');
    diagnostics.push(...errors);
    if (errors.length === 0) return { ...reading, diagnostics, leftOut: [...without].map(leftOut) };
    const files = errors.map(({ file }) => file);
    const fresh = files.filter((file) => file !== undefined && canBeLeftOut(file, entries) && !without.has(file));
    if (fresh.length === 0 || !files.every((file) => file !== undefined && canBeLeftOut(file, entries))) {
      throw new DiagnosticError(diagnostics);
    }
    for (const file of fresh) if (file !== undefined) without.add(file);
  }
}

/** A text of a folder that holds many; the dossier is one without it. */
function canBeLeftOut(file: string, entries: boolean): boolean {
  const folder = basename(dirname(file));
  return isMarkdownFile(file) && ((entries && isCollection(folder)) || folder === 'articles' || folder === 'pages');
}

function leftOut(file: string): LeftOut {
  return { file, folder: basename(dirname(file)), id: idOfFile(file) };
}

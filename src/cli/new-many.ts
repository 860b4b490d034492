import { resolve } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { readEntries } from '../content/entries.ts';
import { planImport } from '../content/glossary-table/plan.ts';
import type { ProposedEntry } from '../content/glossary-table/proposed.ts';
import { readProposed } from '../content/glossary-table/read-file.ts';
import { writeNew } from '../content/write-file.ts';
import { readDossier } from '../dossier/load.ts';
import { commandMemory } from '../dossier/memory.ts';
import { suggestForDossier } from '../dossier/suggestions.ts';
import { type Collection, collectionOf, collections, type Kind } from '../model/collections.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { looseKey } from '../text/folded-names.ts';
import type { Proposal } from '../text/suggest/proposal.ts';

/**
 * Makes an entry of each row of a table, with the columns of `glossary export`, a name at least. What a row leaves open, kind and
 * aliases, is taken from the suggestion of that name; names are looked for once for all rows.
 * @param collection of all of them.
 * @param kind of those that neither the table nor a suggestion gives one.
 * @returns paths of the new files.
 * @throws DiagnosticError with what is wrong with single rows; the others are written.
 */
export function newEntries(content: string, table: string, collection: Collection, kind: string | undefined): string[] {
  const file = displayPath(resolve(table));
  const proposed = readProposed(resolve(table));
  const memory = commandMemory(content);
  const { dossier } = readDossier(content, memory);
  const proposals = suggestForDossier(dossier, memory.suggestions);
  const rows = proposed.map((one) => completed(one, proposals, collection));
  const plan = planImport(rows, readEntries(content).entries, content, file, { kind });
  const faults: Diagnostic[] = [...plan.diagnostics];
  const written: string[] = [];
  for (const { path, before, after } of plan.files) {
    const shown = displayPath(path);
    if (before === '') {
      writeNew(path, after);
      written.push(shown);
    } else
      faults.push(diagnose('exists', 'the entry is there already, and the table would change it', { file: shown }));
  }
  if (faults.length === 0) return written;
  if (written.length > 0) console.log(written.join('\n'));
  throw new DiagnosticError(faults);
}

function completed(one: ProposedEntry, proposals: readonly Proposal[], collection: Collection): ProposedEntry {
  const { name, kind, aliases } = one.data;
  const key = looseKey(String(name ?? ''));
  const found = proposals.find(({ forms }) => forms.some(({ form, short }) => !short && looseKey(form) === key));
  const likely = found?.collection === collection ? found.kind : undefined;
  const printed = found?.forms
    .filter(({ form }) => form !== name)
    .map(({ form, short }) => (short ? { form, short } : form));
  const own = one.collection ?? (kind ? collectionOf(kind as Kind) : collection);
  const isOfIt = collections[collection].kinds.some((each) => each === (kind ?? likely));
  return {
    ...one,
    ...(own && isOfIt ? { collection: own } : { collection }),
    data: {
      ...one.data,
      ...(kind === undefined && likely ? { kind: likely } : {}),
      ...(aliases === undefined && printed && printed.length > 0 ? { aliases: printed } : {}),
    },
  };
}

import type { Entry } from '../content/entries.ts';
import { normaliseAlias } from '../model/alias.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FormDiagnostic } from '../text/gazetteer.ts';

/** Gives what is wrong with a form the file and line where it is written: an alias rather than a name. */
export function placeForm(problem: FormDiagnostic, entries: readonly Entry[]): Diagnostic {
  const { form, entities, ...diagnostic } = problem;
  const owners = entries.filter(({ id }) => entities.includes(id));
  const written = owners.map((entry) => ({ entry, alias: aliasIndex(entry, form) }));
  const best = written.find(({ alias }) => alias >= 0) ?? written[0];
  if (!best) return diagnostic;
  const path = best.alias < 0 ? ['name'] : ['aliases', best.alias];
  const place = { file: best.entry.file, ...best.entry.fields.place(path) };
  const removable = diagnostic.rule === 'alias-unusable' && entities.length === 1 && best.alias >= 0;
  return { ...diagnostic, ...place, ...(removable ? { fix: { remove: path } } : {}) };
}

function aliasIndex({ data }: Entry, form: string): number {
  return data.aliases.findIndex((alias) => normaliseAlias(alias).form === form);
}

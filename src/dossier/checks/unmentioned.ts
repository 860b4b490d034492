import { diagnose } from '../../model/diagnostic.ts';
import type { Check } from './check.ts';

/** Entries that no article and no other entry’s definition mentions: a reader never comes to them. */
export const checkUnmentioned: Check = ({ dossier }) => {
  const named = new Set(dossier.entities.flatMap(({ reading }) => reading.mentions.map(({ entity }) => entity)));
  return dossier.entities
    .filter(({ id }) => !dossier.occurrences.has(id) && !named.has(id))
    .map(({ file, fields, data }) =>
      diagnose('entry-unmentioned', `nothing mentions “${data.name}”`, { file, ...fields.place(['name']) }),
    );
};

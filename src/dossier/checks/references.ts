import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Check } from './check.ts';

/** Ids that `partOf` or `related` names twice. */
export const checkReferences: Check = ({ dossier }) =>
  dossier.entities.flatMap(({ data, fields, file }) =>
    (['partOf', 'related'] as const).flatMap((field) =>
      data[field].flatMap((id, index): Diagnostic[] => {
        if (data[field].indexOf(id) === index) return [];
        const path = [field, index];
        const found = diagnose('reference-repeated', `${field}: “${id}” again`, { file, ...fields.place(path) });
        return [{ ...found, fix: { remove: path } }];
      }),
    ),
  );

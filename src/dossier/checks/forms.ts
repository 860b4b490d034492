import { type AliasObject, normaliseAlias } from '../../model/alias.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { strictFold } from '../../text/fold.ts';
import { looseKey } from '../../text/folded-names.ts';
import type { Entity } from '../dossier.ts';
import type { Check } from './check.ts';

/** Aliases that say nothing new, and aliases that no article prints. */
export const checkForms: Check = ({ dossier }) => {
  const langs = new Set(dossier.articles.map(({ lang }) => lang));
  // A form that stays ambiguous is printed all the same.
  const open = Map.groupBy(
    dossier.articles.flatMap(({ reading }) =>
      reading.ambiguous.flatMap(({ surfaceForm, entities }) => entities.map((id) => ({ id, surfaceForm }))),
    ),
    ({ id }) => id,
  );
  return dossier.entities.flatMap((entity) => {
    const linked = dossier.occurrences.get(entity.id)?.map(({ mention }) => mention) ?? [];
    const printed = new Set(
      [...linked, ...(open.get(entity.id) ?? [])].map(({ surfaceForm }) => looseKey(surfaceForm)),
    );
    return [...duplicates(entity), ...common(entity), ...unused(entity, printed, langs)];
  });
};

function duplicates({ data, fields, file, lang }: Entity): Diagnostic[] {
  // A name is an alias without conditions; one with conditions of its own is another alias.
  const keyOf = ({ form, note: _, ...conditions }: AliasObject) =>
    `${strictFold(form)} ${JSON.stringify({ ...conditions, lang: conditions.lang ?? lang })}`;
  const seen = new Map([[keyOf({ form: data.name }), data.name]]);
  return data.aliases.flatMap((written, index): Diagnostic[] => {
    const alias = normaliseAlias(written);
    const key = keyOf(alias);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, alias.form);
      return [];
    }
    const path = ['aliases', index];
    const found = diagnose('alias-duplicate', `“${alias.form}” is “${first}” again`, { file, ...fields.place(path) });
    // A note is an editor’s sentence: it is not thrown away.
    return [alias.note === undefined ? { ...found, fix: { remove: path } } : found];
  });
}

/**
 * One word without a capital is a word of the language, which articles also use of others. Scripts without capitals tell
 * nothing.
 */
function common({ data, fields, file }: Entity): Diagnostic[] {
  return data.aliases.flatMap((written, index): Diagnostic[] => {
    const { form, short, when, metonym } = normaliseAlias(written);
    if (short || when || metonym || !/^\p{Ll}+$/u.test(form)) return [];
    const message = `“${form}” is a common word, linked wherever the text names the entry`;
    return [diagnose('alias-common', message, { file, ...fields.place(['aliases', index]) })];
  });
}

/** Only forms of a language that an article has: an Arabic form waits for an Arabic article. */
function unused({ data, fields, file, lang }: Entity, printed: ReadonlySet<string>, langs: ReadonlySet<string>) {
  if (printed.size === 0) return [];
  return data.aliases.flatMap((written, index): Diagnostic[] => {
    const { form, lang: own = lang } = normaliseAlias(written);
    if (!langs.has(own) || printed.has(looseKey(form))) return [];
    return [diagnose('form-unused', `“${form}” stands in no article`, { file, ...fields.place(['aliases', index]) })];
  });
}

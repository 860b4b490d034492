import { buildAutomaton } from './automaton.ts';
import type { Form, FormIndex, Gazetteer } from './gazetteer.ts';
import { findOccurrences } from './match.ts';

/** What one glossary has and the other has not, asked for a text. */
export interface GazetteerChanges {
  /** True if an entry appeared, went, or changed its collection: what names entries by their ids may be read otherwise. */
  entries: boolean;
  /** True if a form that only one of the two glossaries has stands in the text; if not, both find the same in it. */
  touch(text: string, lang: string): boolean;
}

/**
 * Compares two glossaries. Forms are verified one by one, whatever other forms end at the same place: a text in which
 * none of the changed ones can be found gives the same occurrences with both glossaries.
 */
export function gazetteerChanges(before: Gazetteer, after: Gazetteer): GazetteerChanges {
  const indexes = new Map<string, FormIndex>();
  return {
    entries: !sameEntries(before, after),
    touch(text, lang) {
      const index = indexes.get(lang) ?? changedForms(before, after, lang);
      indexes.set(lang, index);
      return index.forms.length > 0 && findOccurrences(text, index, []).length > 0;
    },
  };
}

function sameEntries({ collections: a, silent }: Gazetteer, { collections: b, silent: silentNow }: Gazetteer): boolean {
  if (a.size !== b.size || silent.size !== silentNow.size) return false;
  return [...a].every(([id, collection]) => b.get(id) === collection) && [...silent].every((id) => silentNow.has(id));
}

function changedForms(before: Gazetteer, after: Gazetteer, lang: string): FormIndex {
  const { language } = after.index(lang);
  const old = formsByKey(before, lang);
  const fresh = formsByKey(after, lang);
  const forms = [...onlyIn(old, fresh), ...onlyIn(fresh, old)];
  const hasShort = forms.some(({ alias }) => alias.short);
  return { language, forms, hasShort, automaton: buildAutomaton(forms.map(({ hashes }) => hashes)) };
}

function formsByKey(gazetteer: Gazetteer, lang: string): Map<string, Form> {
  const { silent } = gazetteer;
  return new Map(gazetteer.index(lang).forms.map((form) => [`${silent.has(form.entity)} ${formKey(form)}`, form]));
}

function onlyIn(forms: ReadonlyMap<string, Form>, others: ReadonlyMap<string, Form>): Form[] {
  return [...forms].filter(([key]) => !others.has(key)).map(([, form]) => form);
}

/** All that bears on where a form is found and what it is resolved to. */
function formKey(form: Form): string {
  const { entity, collection, exclusion, alias, preferred, before, after, folded, foldsCase, onlyAfter } = form;
  const bearer = [form.surname, ...form.own];
  return JSON.stringify([
    entity,
    collection,
    exclusion,
    preferred,
    foldsCase,
    before,
    after,
    folded,
    onlyAfter,
    bearer,
    alias,
  ]);
}

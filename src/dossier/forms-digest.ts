import { hash } from 'node:crypto';
import type { Form } from '../text/form.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { formKey, standingForms } from '../text/standing-forms.ts';

/** Digests of the keys of forms: each is asked for in thousands of texts. */
const keys = new WeakMap<Form, string>();

/**
 * Digest of all in a glossary that bears on one text: the forms that can stand in it, and the entries that the editor
 * names by their ids. Glossaries that agree on it give the same reading.
 * @param words the words of the text, from `wordsOf`.
 */
export function formsDigest(gazetteer: Gazetteer, lang: string, words: Int32Array, named: readonly string[]): string {
  const { collections, silent } = gazetteer;
  const index = gazetteer.index(lang);
  const forms = standingForms(words, index).map((form) => {
    const key = keys.get(form) ?? hash('sha256', formKey(form), 'base64url');
    keys.set(form, key);
    return `${silent.has(form.entity)} ${key}`;
  });
  const entries = named.map((id) => `${id} ${collections.get(id) ?? ''} ${silent.has(id)}`);
  return hash('sha256', [[...index.without].join(' '), ...entries, ...forms].join('\n'), 'base64url');
}

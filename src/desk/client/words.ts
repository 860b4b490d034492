import type { StringKey } from '../../site/i18n/strings.ts';
import { wordingIn } from '../../site/i18n/wording.ts';
import type { ClientWords } from '../page.ts';

const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as ClientWords;
const wording = wordingIn<StringKey>(words.lang, words.strings);

/** Language of the interface (BCP 47). */
export const lang = words.lang;

/** Title of the dossier. */
export const dossierTitle = words.dossier;

/** A string of the interface with its `{parameters}` filled in. */
export const t = wording.t;

/** A number as the language writes it. */
export const number = wording.number;

/** A date (EDTF) in words. */
export const date = wording.date;

/** Is there a string of this name? Rules and kinds have names that others give. */
export function hasWords(key: string): boolean {
  return Object.hasOwn(words.strings, key);
}

/** What a kind of entry is called. */
export function kindName(kind: string): string {
  return words.strings[`kind.${kind}`] ?? kind;
}

/** A string in the form that a number takes. */
export function count(key: string, many: number, parameters: Record<string, string> = {}): string {
  return wording.count(key, many, { count: number(many), ...parameters });
}

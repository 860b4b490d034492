import type { ClientString, ClientWords } from '../page.ts';

const { lang, strings, kinds } = JSON.parse(document.getElementById('words')?.textContent ?? '') as ClientWords;
const plural = new Intl.PluralRules(lang);
const numbers = new Intl.NumberFormat(lang);

/** The strings that exist in the forms that a number takes. */
type Counted = ClientString extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** A string of the interface with its `{parameters}` filled in. */
export function t(key: ClientString, parameters: Record<string, string> = {}): string {
  return strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole);
}

/** What a kind of entry is called. */
export function kindName(kind: string): string {
  return kinds[kind] ?? kind;
}

/** A string in the form that a number takes. */
export function count(key: Counted, number: number, parameters: Record<string, string> = {}): string {
  const form = plural.select(number) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { ...parameters, count: numbers.format(number) });
}

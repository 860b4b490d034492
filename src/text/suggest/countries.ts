import type { Kind } from '../../model/collections.ts';
import { looseKey } from '../folded-names.ts';
import { languageOf } from '../languages/registry.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that CLDR names and that are no country. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** Continents of UN M49: Africa, America, Asia, Europe, Oceania. */
const continents = ['002', '019', '142', '150', '009'];

const tables = new Map<string, ReadonlyMap<string, Kind>>();

/**
 * Names of countries and continents in a language, by their loose key. They are those of Unicode CLDR, which every
 * JavaScript engine carries, and what the language’s own module adds; a language that CLDR does not know gives the
 * English ones.
 */
export function countriesOf(lang: string): ReadonlyMap<string, Kind> {
  const known = tables.get(lang);
  if (known) return known;
  const table = new Map<string, Kind>();
  for (const [kind, names] of Object.entries(languageOf(lang).names.known)) {
    for (const name of names) table.set(looseKey(name), kind as Kind);
  }
  const countries = letters.flatMap((first) => letters.map((second) => first + second));
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames([lang, 'en'], { type: 'region', style, fallback: 'none' });
    const add = (code: string, kind: 'country' | 'continent') => {
      const name = names.of(code);
      if (name) table.set(looseKey(name), kind);
    };
    for (const code of countries) if (!noCountry.has(code)) add(code, 'country');
    for (const code of continents) add(code, 'continent');
  }
  tables.set(lang, table);
  return table;
}

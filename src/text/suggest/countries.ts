import { looseKey } from '../folded-names.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that CLDR names and that are no country. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** Continents of UN M49: Africa, America, Asia, Europe, Oceania. */
const continents = ['002', '019', '142', '150', '009'];

const tables = new Map<string, ReadonlyMap<string, 'country' | 'continent'>>();

/**
 * Names of countries and continents in a language, by their loose key. They are those of Unicode CLDR, which every
 * JavaScript engine carries; a language that it does not know gives the English ones.
 */
export function countriesOf(lang: string): ReadonlyMap<string, 'country' | 'continent'> {
  const known = tables.get(lang);
  if (known) return known;
  const table = new Map<string, 'country' | 'continent'>();
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

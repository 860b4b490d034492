import type { Dossier } from '../../dossier/dossier.ts';
import type { EntityId } from '../../model/mention.ts';
import { stemOf } from './foreign.ts';

/** Addresses and prefixes under which others name the same thing, by the field of `sameAs`. */
const elsewhere = [
  ['wikidata', /(?:wikidata\.org\/(?:wiki|entity)\/|^wikidata:)(Q\d+)/i],
  ['geonames', /(?:geonames\.org\/|^geonames:)(\d+)/i],
  ['isni', /(?:isni\.org\/(?:isni\/)?|^isni:)(\d{15}[\dX])/i],
  ['viaf', /(?:viaf\.org\/viaf\/|^viaf:)(\d+)/i],
] as const;

/** Finds the entry that others name: by its id, the address of its page, or an identifier that its `sameAs` has. */
export function entryFinder({ entityById }: Dossier): (names: readonly string[]) => EntityId | undefined {
  const known = new Map<string, EntityId>();
  for (const { id, data } of entityById.values()) {
    for (const [field] of elsewhere) {
      const value = data.sameAs[field];
      if (value !== undefined) known.set(`${field} ${value}`, id);
    }
  }
  return (names) => {
    for (const name of names) {
      if (entityById.has(name)) return name;
      for (const [field, pattern] of elsewhere) {
        const found = known.get(`${field} ${pattern.exec(name)?.[1]}`);
        if (found !== undefined) return found;
      }
      const stem = name.includes('/') ? stemOf(name) : '';
      if (entityById.has(stem)) return stem;
    }
    return undefined;
  };
}

import type { SameAs } from './entity.ts';

/** Addresses of an entry's outside identifiers. A reader follows them; the site itself never calls them. */
export function outsideLinks(sameAs: SameAs): { name: string; id: string; href: string }[] {
  const { wikidata, geonames, isni, viaf } = sameAs;
  return [
    ...(wikidata ? [{ name: 'Wikidata', id: wikidata, href: `https://www.wikidata.org/wiki/${wikidata}` }] : []),
    ...(geonames ? [{ name: 'GeoNames', id: String(geonames), href: `https://www.geonames.org/${geonames}` }] : []),
    ...(isni ? [{ name: 'ISNI', id: isni, href: `https://isni.org/isni/${isni}` }] : []),
    ...(viaf ? [{ name: 'VIAF', id: viaf, href: `https://viaf.org/viaf/${viaf}` }] : []),
  ];
}

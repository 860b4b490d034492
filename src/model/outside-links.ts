import type { SameAs } from './entity.ts';

/** What outside identifiers are called. */
export const outsideNames = { wikidata: 'Wikidata', geonames: 'GeoNames', isni: 'ISNI', viaf: 'VIAF' } as const;

/** Addresses of an entry's outside identifiers. A reader follows them; the site itself never calls them. */
export function outsideLinks(sameAs: SameAs): { name: string; id: string; href: string }[] {
  const { wikidata, geonames, isni, viaf, others = [] } = sameAs;
  return [
    ...(wikidata
      ? [{ name: outsideNames.wikidata, id: wikidata, href: `https://www.wikidata.org/wiki/${wikidata}` }]
      : []),
    ...(geonames
      ? [{ name: outsideNames.geonames, id: String(geonames), href: `https://www.geonames.org/${geonames}` }]
      : []),
    ...(isni ? [{ name: outsideNames.isni, id: isni, href: `https://isni.org/isni/${isni}` }] : []),
    ...(viaf ? [{ name: outsideNames.viaf, id: viaf, href: `https://viaf.org/viaf/${viaf}` }] : []),
    ...others.map((href) => ({ ...hostAndId(href), href })),
  ];
}

/** The site of an address, and the last part of its path, which mostly is a number there. */
function hostAndId(href: string): { name: string; id: string } {
  const { hostname, pathname } = new URL(href);
  return { name: hostname.replace(/^www\./, ''), id: pathname.split('/').findLast((part) => part !== '') ?? '' };
}

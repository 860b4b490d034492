import type { SameAs } from '../model/entity.ts';

/** The addresses by which linked data knows the same person, organisation or place. */
export function sameAsAddresses({ wikidata, geonames, isni, viaf, others = [] }: SameAs): string[] {
  return [
    ...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
    ...(geonames ? [`https://sws.geonames.org/${geonames}/`] : []),
    ...(isni ? [`https://isni.org/isni/${isni}`] : []),
    ...(viaf ? [`http://viaf.org/viaf/${viaf}`] : []),
    ...others,
  ];
}

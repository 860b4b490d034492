/** A line of a dump of GeoNames; what is not given is empty. */
export function geoNamesLine(place: {
  id: number;
  name: string;
  others?: string[];
  at: [number, number];
  code?: string;
  country?: string;
  people?: number;
}): string {
  const { id, name, others = [], at, code = 'P.PPL', country = 'SY', people = 0 } = place;
  const [kind, feature] = code.split('.');
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '');
  const columns = [
    id,
    name,
    ascii,
    others.join(','),
    ...at,
    kind,
    feature,
    country,
    '',
    '',
    '',
    '',
    '',
    people,
    '',
    '',
  ];
  return [...columns, 'Asia/Damascus', '2023-04-11'].join('\t');
}

/** Three places of one name, one of another. */
export const geoNamesDump = [
  geoNamesLine({
    id: 167357,
    name: 'Al Mayādīn',
    others: ['Mayadine', 'Meyadin', 'الميادين', 'ZZA', 'https://en.wikipedia.org/wiki/Mayadin'],
    at: [35.01974, 40.45334],
    people: 44028,
  }),
  geoNamesLine({ id: 9000001, name: 'Mayadine', at: [33.5, 35.9], country: 'LB' }),
  geoNamesLine({
    id: 9000002,
    name: 'Wādī Mayādīne',
    others: ['Mayadine'],
    at: [-33.25, 18.5],
    code: 'H.STM',
    people: 0,
  }),
  geoNamesLine({ id: 170794, name: 'Deir ez-Zor', others: ['Deir Ezzor'], at: [35.33588, 40.14084], people: 242565 }),
  '',
].join('\n');

/** Names of the first of them in languages, with its Wikidata item and a link. */
export const geoNamesNames = [
  ['1', '167357', 'ar', 'الميادين'],
  ['2', '167357', 'link', 'https://en.wikipedia.org/wiki/Mayadin'],
  ['3', '167357', 'wkdt', 'Q9001'],
  ['4', '167357', 'fr', 'Mayadine'],
  ['5', '167357', 'fr', 'Rahba', '', '', '', '1'],
  ['6', '170794', 'fr', 'Deir ez-Zor'],
  ['7', '167357', 'lt', 'Majadinas'],
]
  .map((columns) => [...columns, ...Array.from({ length: 10 - columns.length }, () => '')].join('\t'))
  .join('\n');

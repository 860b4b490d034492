/**
 * The collections of a glossary and the kinds of entry in each.
 * A new collection (events, terms…) is a line here, a label in src/site/i18n/ and a colour in src/site/styles/tokens.css.
 */
export const collections = {
  actors: [
    'person',
    'organisation',
    'armed-group',
    'armed-force',
    'government',
    'state',
    'alliance',
    'party',
    'media',
    'company',
    'people',
  ],
  places: ['country', 'region', 'province', 'city', 'district', 'river', 'sea', 'mountain', 'site', 'continent'],
} as const satisfies Record<string, readonly string[]>;

/** The name of a collection; it is also the folder of its entries in the content and of their pages in the site. */
export type Collection = keyof typeof collections;

/** What an entry is: a kind of actor or a kind of place. */
export type Kind = (typeof collections)[Collection][number];

/** The collections in the order in which a reader meets them. */
export const collectionNames = Object.keys(collections) as Collection[];

/** True if the string names a collection. */
export function isCollection(name: string): name is Collection {
  return Object.hasOwn(collections, name);
}

/** What the whole project knows of a collection: routes, navigation, marks, commands and search are derived from it. */
interface CollectionDescriptor {
  /** One entry of it, in small letters: the name of its mark in a text and what `npx reperes new` is asked for. */
  mark: string;
  /** What its entries may be. */
  kinds: readonly string[];
  /** An entry may say where it is; its page has a map, and `check` misses coordinates. */
  hasCoordinates: boolean;
  /** What schema.org calls an entry whose kind has no closer name there. */
  schemaType: 'Organization' | 'Place';
}

/**
 * The collections of a glossary, in the order in which a reader meets them. The name of one is also the folder of its
 * entries in the content and of their pages in the site. A new collection is an entry here, its labels in
 * src/site/i18n/ and its colour and sign in src/site/styles/tokens.css.
 */
export const collections = {
  actors: {
    mark: 'actor',
    kinds: [
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
    hasCoordinates: false,
    schemaType: 'Organization',
  },
  places: {
    mark: 'place',
    kinds: [
      'country',
      'region',
      'province',
      'city',
      'district',
      'river',
      'lake',
      'sea',
      'mountain',
      'site',
      'continent',
    ],
    hasCoordinates: true,
    schemaType: 'Place',
  },
} as const satisfies Record<string, CollectionDescriptor>;

/** The name of a collection. */
export type Collection = keyof typeof collections;

/** The name of the mark of a collection. */
export type MarkName = (typeof collections)[Collection]['mark'];

/** What an entry is: a kind of one of the collections. */
export type Kind = (typeof collections)[Collection]['kinds'][number];

/** The collections in the order in which a reader meets them. */
export const collectionNames = Object.keys(collections) as [Collection, ...Collection[]];

/** Something for each collection, made of its descriptor. */
export function ofCollections<T>(make: (descriptor: (typeof collections)[Collection], name: Collection) => T) {
  return Object.fromEntries(collectionNames.map((name) => [name, make(collections[name], name)])) as Record<
    Collection,
    T
  >;
}

/** The name of what each mark points into: `actor` into `actors`. */
export const collectionsByMark = Object.fromEntries(
  collectionNames.map((name) => [collections[name].mark, name]),
) as Record<MarkName, Collection>;

/** True if the string names a collection. */
export function isCollection(name: string): name is Collection {
  return Object.hasOwn(collections, name);
}

/** True if the string names a mark. */
export function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(collectionsByMark, name);
}

/** The first collection that has a kind. */
export function collectionOf(kind: Kind): Collection {
  const kinds = (name: Collection): readonly Kind[] => collections[name].kinds;
  return collectionNames.find((name) => kinds(name).includes(kind)) ?? collectionNames[0];
}

/** True if the entries of a collection may say where they are. */
export function hasCoordinates(collection: Collection): boolean {
  return collections[collection].hasCoordinates;
}

/** Is this a kind of an entry, of whatever collection? */
export function isKind(name: string): name is Kind {
  return collectionNames.some((collection) => collections[collection].kinds.some((kind) => kind === name));
}

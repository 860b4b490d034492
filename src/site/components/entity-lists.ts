import type { Collection, Kind } from '../../model/collections.ts';
import type { ListedEntity } from '../../views/dossier-data.ts';
import { bytesOf } from '../../views/page-weight.ts';
import type { PageAddress } from '../../views/urls.ts';
import { byInitial, byKind, type InitialGroup } from './entity-groups.ts';

/** Past so many an index is for finding, not for reading: it has names alone. */
export const MOST_TOLD = 300;

/** Bytes of the rows that an index has room for, and those of a row beside its names. */
const MOST_WEIGHT = 210_000;
const ROW = 75;

/** Rows of a list on a page of its own. */
const ROWS = 1500;

/** Entries of one kind, or of one letter. */
export interface EntitySet {
  by: 'name' | 'kind';
  /** The kind or the letter. */
  name: string;
  /** Its name in an address. */
  list: string;
  entities: ListedEntity[];
}

/** A page of such a list. */
export interface EntityListPage extends EntitySet {
  number: number;
  pages: number;
}

/**
 * What of the entries of a collection its index shows itself: all of them by letter and again by kind where a page has
 * room for that; else kinds stand on pages of their own, and in a larger dossier letters do too.
 */
export function indexLayout(own: readonly ListedEntity[]): { names: 'here' | 'apart'; kinds: 'here' | 'apart' } {
  if (own.length <= MOST_TOLD) return { names: 'here', kinds: 'here' };
  const rows = own.reduce((sum, { id, name }) => sum + ROW + id.length + bytesOf(name), 0);
  return { names: rows > MOST_WEIGHT ? 'apart' : 'here', kinds: 2 * rows > MOST_WEIGHT ? 'apart' : 'here' };
}

/** The list of a letter. */
export function setOfInitial({ initial, entities }: InitialGroup): EntitySet {
  const list = /^[A-Z]$/.test(initial) ? initial.toLowerCase() : /^\d/.test(initial) ? '0-9' : codes(initial);
  return { by: 'name', name: initial, list, entities };
}

/** A letter that no address can hold as it is. */
function codes(letter: string): string {
  return `u${[...letter].map((sign) => sign.codePointAt(0)?.toString(16)).join('-')}`;
}

/** The list of a kind. */
export function setOfKind(kind: Kind, entities: ListedEntity[]): EntitySet {
  return { by: 'kind', name: kind, list: kind, entities };
}

/** All pages of lists that the index of a collection leads to. */
export function entityListPages(own: readonly ListedEntity[], lang: string): EntityListPage[] {
  const { names, kinds } = indexLayout(own);
  const sets = [
    ...(names === 'apart' ? byInitial(own, lang).map(setOfInitial) : []),
    ...(kinds === 'apart' ? byKind(own, (kind) => kind).map(({ kind, entities }) => setOfKind(kind, entities)) : []),
  ];
  return sets.flatMap((set) => {
    const pages = Math.ceil(set.entities.length / ROWS);
    return Array.from({ length: pages }, (_, index) => {
      const entities = set.entities.slice(index * ROWS, (index + 1) * ROWS);
      return { ...set, entities, number: index + 1, pages };
    });
  });
}

/** Where a list stands. */
export function entityListAddress(collection: Collection, { by, list }: EntitySet, number = 1): PageAddress {
  return { page: 'entity-list', collection, by, list, number };
}

import type { Collection, Kind } from '../collections.ts';

/** An entry as the search knows it: its names, and enough to say which entry it is. */
export interface SearchName {
  id: string;
  collection: Collection;
  kind: Kind;
  name: string;
  lang: string;
  /** All its other forms, those printed most often first. */
  forms: readonly string[];
  /** Mentions in the dossier. */
  count: number;
}

/** An entry in the file of names: id, collection, kind, mentions, language, name, and its other forms. */
export type SearchNameRow = [string, Collection, Kind, number, string, string, ...string[]];

/** A row of the file of names. */
export function toRow({ id, collection, kind, count, lang, name, forms }: SearchName): SearchNameRow {
  return [id, collection, kind, count, lang, name, ...forms];
}

/** The entry of a row. */
export function fromRow([id, collection, kind, count, lang, name, ...forms]: SearchNameRow): SearchName {
  return { id, collection, kind, count, lang, name, forms };
}

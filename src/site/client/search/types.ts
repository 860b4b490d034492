import type { FacetName } from '../../../model/search/facets.ts';
import type { SearchName } from '../../../model/search/names.ts';

/** Chosen values: of `entity`, all must be mentioned; of the others, one of them is enough. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export type Sort = 'relevance' | 'newest' | 'oldest';

export interface SearchRequest {
  /** Empty: all pages that the filters leave. */
  query: string;
  filters: Filters;
  sort: Sort;
  /** Search the words as they are, under no other name. */
  wordsOnly: boolean;
  /** The results to be shown: from the first, and how many. */
  from: number;
  size: number;
  /** Count the values of the filters; costs a few searches more. */
  facets: boolean;
}

/** Text of which parts were found. */
export interface Excerpt {
  text: string;
  found: boolean;
}

/** A place in a page: a section, or the page as a whole. */
export interface FoundPart {
  /** Title of the section; none for what stands before the first heading, or for the page as a whole. */
  title?: string;
  /** Anchor in the page, without `#`; none for its top. */
  anchor?: string;
  excerpt: Excerpt[];
}

export interface SearchResult extends FoundPart {
  /** Path of the page below the site's folder. */
  path: string;
  title: string;
  type: string;
  publisher?: string;
  date?: string;
  lang?: string;
  sections: FoundPart[];
}

/** An entry that the query names, and the page that defines it. */
export interface NamedEntry extends SearchName {
  path: string;
  summary: string;
}

/** A name in the query and the entries that bear it. */
export interface NameInQuery {
  /** The words of the query, as typed but folded. */
  words: string;
  entries: SearchName[];
}

export interface SearchAnswer {
  /** Pages found, the named entries among them. */
  total: number;
  /** Entries that the whole query names, the likeliest first; they lead, and are not among the results again. */
  named: NamedEntry[];
  results: SearchResult[];
  /** Names that were also searched under their other forms. */
  names: NameInQuery[];
  /** How many pages have each value. */
  facets: Partial<Record<FacetName, Record<string, number>>>;
  /** Nothing found: names that look like the query. */
  similar: SearchName[];
  /** Words of the query that no page has. */
  unknown?: readonly string[];
  /** The query without them, if anything is left of it. */
  without?: string;
  /** What was searched for instead of a query with a word that no page has. */
  corrected?: string;
  /** Nothing found with these filters: the number of pages without them. */
  withoutFilters: number;
}

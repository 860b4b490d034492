import { type FacetName, facetNames } from '../../../model/search/facets.ts';
import type { Filters, Sort } from './types.ts';

/** What a reader has asked for; it stands in the address, so that a search can be kept, sent and gone back to. */
export interface SearchState {
  query: string;
  filters: Filters;
  sort: Sort;
  wordsOnly: boolean;
}

/** The state that an address holds; what is not understood is left out. */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const filters: Partial<Record<FacetName, string[]>> = {};
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter(Boolean);
    if (values.length > 0) filters[name] = values;
  }
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    wordsOnly: parameters.has('words'),
  };
}

/** The state as the part of an address after `?`; empty if nothing was asked for. */
export function parametersOf({ query, filters, sort, wordsOnly }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const name of facetNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (wordsOnly) parameters.set('words', '1');
  return parameters;
}

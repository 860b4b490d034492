import type { Pagefind, PagefindAnswer, PagefindFilters, PagefindResult } from 'pagefind.js';
import { type FacetName, facetNames } from '../../../model/search/facets.ts';
import { mentionWord } from '../../../model/search/words.ts';
import { foldQuery } from '../../../text/search-fold.ts';
import type { Names } from './names.ts';
import { partsOf } from './query.ts';
import type { Filters, NameInQuery, SearchRequest } from './types.ts';

/** One of the searches that a query is made of; a page answers the query if it is in any of them. */
export interface List {
  /** What Pagefind is asked for; null for all pages. */
  term: string | null;
  /** Entries that the list is about: it holds the pages that mention all of them. */
  entities: readonly string[];
}

/** A query as the searches it is made of. */
export interface Plan {
  lists: List[];
  /** Further phrases, as Pagefind is asked for them: a page that has not all of them is not found. */
  phrases: string[];
  /** Words that must stand in the dossier for anything to be found. */
  words: string[];
  names: NameInQuery[];
  /** True if the whole query is one name. */
  isName: boolean;
}

/**
 * A query with names is the pages that mention their entries under any name, and the pages that have its words. A name
 * of several entries is searched for each.
 */
export function planOf({ query, wordsOnly }: SearchRequest, names: Names): Plan {
  const parts = partsOf(query);
  const words = foldQuery(parts.words);
  const phrases = parts.phrases.map((phrase) => `"${phrase}"`);
  if (words === '') {
    const [first, ...others] = phrases;
    const lists = [{ term: first ?? null, entities: [] }];
    return { lists, phrases: others, words: [], names: [], isName: false };
  }
  const found = wordsOnly ? { names: [], rest: words.split(' ') } : names.in(parts.words);
  const isName = found.names.length === 1 && found.rest.length === 0;
  const rest = found.rest.join(' ') || null;
  // A name alone is asked for as a phrase: « EI » is not « Eiffel ».
  const literal = { term: isName ? `"${words}"` : words, entities: [] };
  if (found.names.length === 0) return { lists: [literal], phrases, words: words.split(' '), names: [], isName };
  const choices = isName
    ? (found.names[0]?.entries ?? []).map(({ id }) => [id])
    : [found.names.flatMap(({ entries }) => entries[0]?.id ?? [])];
  const mentioning = choices.map((entities) => ({
    term: [...entities.map(mentionWord), ...(rest ? [rest] : [])].join(' '),
    entities,
  }));
  return { lists: [...mentioning, literal], phrases, words: found.rest, names: found.names, isName };
}

/** A page found, with what the lists say of it together. */
export interface Found {
  result: PagefindResult;
  score: number;
  words: number[];
  entities: Set<string>;
}

/**
 * The lists as one ranking. The scores of each list are set against its best, and added up: CombSUM of Fox and Shaw
 * (1994), so that a page found under several names comes before one found under one, and no list drowns another
 * because its word is rarer.
 */
export function merge(answers: readonly { list: List; answer: PagefindAnswer }[]): Found[] {
  const found = new Map<string, Found>();
  for (const { list, answer } of answers) {
    const best = answer.results[0]?.score || 1;
    for (const result of answer.results) {
      const known = found.get(result.id) ?? { result, score: 0, words: [], entities: new Set() };
      known.score += result.score / best;
      // The words that stand for entries are behind the text; where the mentions are, their anchors tell.
      known.words.push(...result.words);
      for (const id of list.entities) known.entities.add(id);
      found.set(result.id, known);
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** What of pages found has each of some phrases too. */
export function having(found: readonly Found[], phrases: readonly PagefindAnswer[]): Found[] {
  return phrases.reduce<readonly Found[]>((left, { results }) => {
    const byId = new Map(results.map((result) => [result.id, result]));
    return left.flatMap((one) => {
      const also = byId.get(one.result.id);
      return also ? [{ ...one, words: [...one.words, ...also.words] }] : [];
    });
  }, found) as Found[];
}

/** Filters in the form that Pagefind takes: all of the entities, one of the others. */
export function pagefindFilters(filters: Filters, entities: readonly string[] = []): PagefindFilters {
  const asked: PagefindFilters = {};
  for (const name of facetNames) {
    const values = filters[name] ?? [];
    if (name === 'entity') {
      const all = [...new Set([...values, ...entities])];
      if (all.length > 0) asked.entity = all;
    } else if (values.length > 0) asked[name] = { any: values };
  }
  return asked;
}

/**
 * How many pages of the lists together have each value of a facet. Pagefind counts each list; what two have in common
 * is counted by a search of its own and taken off (the principle of inclusion and exclusion). The pages that a list of
 * mentions shares with another are those that have its entries as a filter.
 */
export async function countFacet(
  pagefind: Pagefind,
  lists: readonly List[],
  filters: Filters,
  facet: FacetName,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let subset = 1; subset < 1 << lists.length; subset += 1) {
    const chosen = lists.filter((_, index) => subset & (1 << index));
    const last = chosen.at(-1);
    if (!last) continue;
    const entities = chosen.slice(0, -1).flatMap((list) => list.entities);
    const answer = await pagefind.search(last.term, { filters: pagefindFilters(filters, entities) });
    const sign = chosen.length % 2 === 1 ? 1 : -1;
    for (const [value, count] of Object.entries(answer.filters[facet] ?? {})) {
      counts[value] = (counts[value] ?? 0) + sign * count;
    }
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

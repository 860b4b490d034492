import { createInstance, type Pagefind, type PagefindFilters, type PagefindFragment } from 'pagefind.js';
import type { FacetName } from '../../../model/search/facets.ts';
import { facetNames } from '../../../model/search/facets.ts';
import type { SearchName } from '../../../model/search/names.ts';
import { pageWord } from '../../../model/search/words.ts';
import { unfoldText } from '../../../text/search-fold.ts';
import { KnownWords, withWords } from './known-words.ts';
import { countFacet, type Found, having, merge, type Plan, pagefindFilters, planOf } from './lists.ts';
import type { Names } from './names.ts';
import { passagesOf } from './passages.ts';
import type { Filters, NamedEntry, SearchAnswer, SearchRequest, SearchResult, Sort } from './types.ts';

/**
 * How much a short page is preferred, from 0 to 1 (Pagefind's own is 0.75). An entry is shorter than any article, and
 * would come before what the articles say.
 */
const PAGE_LENGTH = 0.1;
/** Values of a facet that are counted where each takes a search. */
const MOST_COUNTED = 20;
/** Names offered where nothing was found. */
const MOST_SIMILAR = 5;

/** Searches a dossier: Pagefind, the names of the glossary, and what a reader is shown of a page. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #names: Names;
  readonly #words: KnownWords;
  /** Pages by date, newest first; Pagefind sorts only what has a date. */
  #byDate: Promise<Map<string, number>> | undefined;
  #filtersLoaded: Promise<unknown> | undefined;

  private constructor(pagefind: Pagefind, names: Names) {
    this.#pagefind = pagefind;
    this.#names = names;
    this.#words = new KnownWords(pagefind);
  }

  /**
   * An engine that has loaded what every search needs.
   * @param names the glossary's, which may still be under way.
   * @throws if a file cannot be read.
   */
  static async start(names: Promise<Names>): Promise<SearchEngine> {
    const pagefind = createInstance({ basePath: 'pagefind/', baseUrl: '/', noWorker: true });
    const [known] = await Promise.all([names, pagefind.options({ ranking: { pageLength: PAGE_LENGTH } })]);
    return new SearchEngine(pagefind, known);
  }

  /** @throws if a file of the index cannot be read. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const plan = planOf(request, this.#names);
    const unknown = await this.#words.unknown(plan.words);
    if (unknown.length === 0) return this.#answer(request, plan);
    const { query } = request;
    const words = unknown.map(({ word }) => word);
    const corrected = withWords(query, new Map(unknown.map(({ word, near }) => [word, near ?? word])));
    // A name that looks like the query is likelier meant than a word that does.
    const similar = this.#names.similarTo(query, MOST_SIMILAR);
    if (similar.length === 0 && unknown.every(({ near }) => near !== undefined) && corrected !== query) {
      const instead = { ...request, query: corrected };
      return { ...(await this.#answer(instead, planOf(instead, this.#names))), corrected };
    }
    const without = withWords(query, new Map(words.map((word) => [word, ''])));
    const nothing = { total: 0, named: [], names: [], results: [], facets: {}, withoutFilters: 0 };
    return { ...nothing, similar, unknown: words, ...(without ? { without } : {}) };
  }

  async #answer(request: SearchRequest, plan: Plan): Promise<SearchAnswer> {
    const { query, filters, from, size } = request;
    if (request.facets) await this.#loadFilters();
    const { names, isName } = plan;
    const asked = pagefindFilters(filters);
    const found = await this.#found(plan, asked);
    const isAlone = isName && plan.phrases.length === 0;
    const named = isAlone ? await this.#named(names[0]?.entries ?? [], asked) : [];
    const leading = new Set(named.map(({ page }) => page));
    const others = await this.#sorted(
      found.filter(({ result }) => !leading.has(result.id)),
      request.sort,
    );
    const total = named.length + others.length;
    return {
      total,
      named: named.map(({ entry }) => entry),
      names: names.map(({ words, entries }) => ({ words, entries: isName ? entries : entries.slice(0, 1) })),
      results: await Promise.all(others.slice(from, from + size).map(resultOf)),
      facets: request.facets ? await this.#facets(request, plan) : {},
      similar: total === 0 ? this.#names.similarTo(query, MOST_SIMILAR) : [],
      withoutFilters: total === 0 && Object.keys(asked).length > 0 ? (await this.#found(plan, {})).length : 0,
    };
  }

  /** What answers a plan under some filters, the best first. */
  async #found({ lists, phrases }: Pick<Plan, 'lists' | 'phrases'>, filters: PagefindFilters): Promise<Found[]> {
    const ask = (term: string | null) => this.#pagefind.search(term, { filters });
    const answers = await Promise.all(lists.map(async (list) => ({ list, answer: await ask(list.term) })));
    return having(merge(answers), await Promise.all(phrases.map(ask)));
  }

  /** Names of entries, for those that facets count. */
  name(id: string): SearchName | undefined {
    return this.#names.get(id);
  }

  /** Pagefind counts only the filters that it has loaded. */
  #loadFilters(): Promise<unknown> {
    this.#filtersLoaded ??= this.#pagefind.filters();
    return this.#filtersLoaded;
  }

  /** The pages of the entries that the query names, if the filters leave them. */
  async #named(entries: readonly SearchName[], filters: ReturnType<typeof pagefindFilters>) {
    const pages = await Promise.all(
      entries.map(async (name): Promise<{ page: string; entry: NamedEntry }[]> => {
        const [result] = (await this.#pagefind.search(pageWord(name.id), { filters })).results;
        if (!result) return [];
        const { raw_url, meta } = await result.data();
        return [
          { page: result.id, entry: { ...name, path: pathOf(raw_url), summary: unfoldText(meta.summary ?? '') } },
        ];
      }),
    );
    return pages.flat();
  }

  async #sorted(found: Found[], sort: Sort): Promise<Found[]> {
    if (sort === 'relevance') return found;
    this.#byDate ??= this.#pagefind
      .search(null, { sort: { date: 'desc' } })
      .then(({ results }) => new Map(results.map(({ id }, index) => [id, index])));
    const ranks = await this.#byDate;
    const direction = sort === 'newest' ? 1 : -1;
    const rank = ({ result }: Found) => ranks.get(result.id);
    // What has no date comes last, either way.
    return found.toSorted((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      if (first === undefined || second === undefined)
        return Number(first === undefined) - Number(second === undefined);
      return direction * (first - second);
    });
  }

  /** The counts of each facet are of what the other filters leave, so that a second value can be chosen beside it. */
  async #facets({ filters }: SearchRequest, plan: Plan): Promise<SearchAnswer['facets']> {
    const counted = await Promise.all(
      facetNames.map(async (facet): Promise<[FacetName, Record<string, number>]> => {
        const others = facet === 'entity' ? filters : { ...filters, [facet]: [] };
        const [phrase] = plan.phrases;
        return phrase === undefined
          ? [facet, await countFacet(this.#pagefind, plan.lists, others, facet)]
          : [facet, await this.#countWith(phrase, plan, others, facet)];
      }),
    );
    return Object.fromEntries(counted);
  }

  /** Pagefind does not count what two searches have in common: each of the likeliest values is a search of its own. */
  async #countWith(phrase: string, plan: Plan, filters: Filters, facet: FacetName): Promise<Record<string, number>> {
    const asked = pagefindFilters(filters);
    const values = Object.entries((await this.#pagefind.search(phrase, { filters: asked })).filters[facet] ?? {})
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_COUNTED);
    const counts = await Promise.all(
      values.map(async ([value]): Promise<[string, number]> => {
        const narrowed = pagefindFilters({ ...filters, [facet]: [...(filters[facet] ?? []), value] });
        return [value, (await this.#found(plan, narrowed)).length];
      }),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
}

async function resultOf({ result, words, entities }: Found): Promise<SearchResult> {
  const fragment = await result.data();
  const { main, sections, isEmpty } = passagesOf(fragment, words, entities);
  const type = fragment.filters.type?.[0] ?? 'article';
  const isArticle = type === 'article';
  const summary = unfoldText(fragment.meta.summary ?? '');
  // An entry that is found by one of its names says who or what it is, and not all the names that it has.
  const own = isArticle ? main : { excerpt: isEmpty && summary ? [{ text: summary, found: false }] : main.excerpt };
  return {
    ...own,
    path: pathOf(fragment.raw_url),
    title: unfoldText(fragment.meta.title ?? fragment.raw_url),
    type,
    ...facts(fragment),
    sections: isArticle ? sections : [],
  };
}

function facts({ filters, meta }: PagefindFragment): Pick<SearchResult, 'publisher' | 'date' | 'lang'> {
  const [publisher, lang, date] = [filters.publisher?.[0], filters.language?.[0], meta.date];
  return { ...(publisher ? { publisher } : {}), ...(date ? { date } : {}), ...(lang ? { lang } : {}) };
}

function pathOf(url: string): string {
  return url.replace(/^\/+/, '');
}

import { createInstance, type Pagefind, type PagefindFragment } from 'pagefind.js';
import { unfoldText } from '../../../model/search-fold.ts';
import type { SearchName } from '../../../model/search-name.ts';
import { pageWord } from '../../../model/search-words.ts';
import { countFacet, type Found, merge, pagefindFilters, planOf } from './lists.ts';
import type { Names } from './names.ts';
import { passagesOf } from './passages.ts';
import type { FacetName, NamedEntry, SearchAnswer, SearchRequest, SearchResult, Sort } from './types.ts';
import { facetNames } from './types.ts';

/**
 * How much a short page is preferred, from 0 to 1 (Pagefind's own is 0.75). An entry is shorter than any article, and
 * would come before what the articles say.
 */
const PAGE_LENGTH = 0.1;
/** Names offered where nothing was found. */
const MOST_SIMILAR = 5;

/** Searches a dossier: Pagefind, the names of the glossary, and what a reader is shown of a page. */
export class SearchEngine {
  readonly #pagefind: Pagefind;
  readonly #names: Names;
  /** Pages by date, newest first; Pagefind sorts only what has a date. */
  #byDate: Promise<Map<string, number>> | undefined;
  #filtersLoaded: Promise<unknown> | undefined;

  private constructor(pagefind: Pagefind, names: Names) {
    this.#pagefind = pagefind;
    this.#names = names;
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
    const { query, filters, from, size } = request;
    if (request.facets) await this.#loadFilters();
    const { lists, names, isName } = planOf(request, this.#names);
    const asked = pagefindFilters(filters);
    const answers = await Promise.all(
      lists.map(async (list) => ({ list, answer: await this.#pagefind.search(list.term, { filters: asked }) })),
    );
    const found = merge(answers);
    const named = isName ? await this.#named(names[0]?.entries ?? [], asked) : [];
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
      facets: request.facets ? await this.#facets(request) : {},
      similar: total === 0 ? this.#names.similarTo(query, MOST_SIMILAR) : [],
      withoutFilters: total === 0 && Object.keys(asked).length > 0 ? await this.#count(request) : 0,
    };
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
  async #facets(request: SearchRequest): Promise<SearchAnswer['facets']> {
    const { lists } = planOf(request, this.#names);
    const counted = await Promise.all(
      facetNames.map(async (facet): Promise<[FacetName, Record<string, number>]> => {
        const others = facet === 'entity' ? request.filters : { ...request.filters, [facet]: [] };
        return [facet, await countFacet(this.#pagefind, lists, others, facet)];
      }),
    );
    return Object.fromEntries(counted);
  }

  async #count(request: SearchRequest): Promise<number> {
    const { lists } = planOf(request, this.#names);
    const answers = await Promise.all(
      lists.map(async (list) => ({ list, answer: await this.#pagefind.search(list.term) })),
    );
    return merge(answers).length;
  }
}

async function resultOf({ result, words, entities }: Found): Promise<SearchResult> {
  const fragment = await result.data();
  const { main, sections } = passagesOf(fragment, words, entities);
  const type = fragment.filters.type?.[0] ?? 'article';
  const isArticle = type === 'article';
  return {
    ...(isArticle ? main : { excerpt: main.excerpt }),
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

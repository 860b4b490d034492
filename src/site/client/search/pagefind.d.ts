/** The part of Pagefind's browser interface that the search uses (pagefind.app/docs/api). */
declare module 'pagefind.js' {
  export interface PagefindFilters {
    [name: string]: string | readonly string[] | { any: readonly string[] };
  }

  export interface PagefindFragment {
    raw_url: string;
    /** The whole text of the page, as indexed. */
    content: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
    /** Elements with an id; the location counts the words of the content before it. */
    anchors: { element: string; id: string; text: string; location: number }[];
  }

  export interface PagefindResult {
    id: string;
    score: number;
    /** Where the words of the query stand, in words of the content. */
    words: number[];
    data(): Promise<PagefindFragment>;
  }

  export interface PagefindAnswer {
    results: PagefindResult[];
    filters: Record<string, Record<string, number>>;
  }

  export interface Pagefind {
    options(options: { ranking: { pageLength: number } }): Promise<void>;
    filters(): Promise<Record<string, Record<string, number>>>;
    search(
      query: string | null,
      options?: { filters?: PagefindFilters; sort?: Record<string, 'asc' | 'desc'> },
    ): Promise<PagefindAnswer>;
  }

  export function createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind;
}

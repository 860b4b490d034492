/** The part of Pagefind's browser interface that the search page uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { excerptLength?: number; baseUrl?: string }): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

export interface Hit {
  url: string;
  raw_url?: string;
  /** HTML with `<mark>` and nothing else; all else is escaped by Pagefind. */
  excerpt: string;
  meta: { title?: string };
  filters: { type?: string[] };
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind at the first search, from the folder beside the page. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= start();
  return loading;
}

async function start(): Promise<Pagefind> {
  const address = new URL('pagefind/pagefind.js', document.baseURI).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  // Results as paths below the site, which the page resolves against its own folder.
  await pagefind.options({ excerptLength: 34, baseUrl: '/' });
  return pagefind;
}

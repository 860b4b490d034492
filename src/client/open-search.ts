import { loadScript } from './load-script.ts';

/** What search.entry.ts leaves behind on pages other than the search page. */
const opener = () => (globalThis as { reperesOpenSearch?: () => void }).reperesOpenSearch;

/**
 * Opens the search, loading it first: pages to be read carry none of it. On the search page it goes to the field.
 * @param page address of the search page, where the reader is sent if it cannot be loaded.
 */
export async function openSearch(page: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-search-input]');
  if (field) {
    field.focus();
    return;
  }
  const loaded =
    opener() || ((await loadSearchScript(page, 'search-strings')) && (await loadSearchScript(page, 'search')));
  if (loaded) opener()?.();
  else location.href = page;
}

/** Where the address says that the reader comes from the search, marks what was found. */
export async function markFound(page: string): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  if (!parameters.has('q') || document.querySelector('[data-search]')) return;
  if (await loadSearchScript(page, 'search-strings')) await loadSearchScript(page, 'marks');
}

/** A script of the folder `assets/`, which lies beside the search page. */
function loadSearchScript(page: string, name: string): Promise<boolean> {
  return loadScript(new URL(`assets/${name}.js`, new URL(page, document.baseURI)).href);
}

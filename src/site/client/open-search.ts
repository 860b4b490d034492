import { SEARCH_FILES } from '../../model/search/files.ts';
import { loadScript } from './load-script.ts';

/** Names of the files of scripts; src/integrations/client-scripts.ts puts them here. */
declare const reperesScripts: { search: string; marks: string };

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
  // The search asks for it first; it comes while the search itself is under way.
  if (!opener()) void loadScript(beside(page, SEARCH_FILES));
  const loaded = opener() || (await loadScript(beside(page, `assets/${reperesScripts.search}`)));
  if (loaded) opener()?.();
  else location.href = page;
}

/** Where the address says that the reader comes from the search, marks what was found. */
export async function markFound(page: string): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  if (!parameters.has('q') || document.querySelector('[data-search]')) return;
  await loadScript(beside(page, `assets/${reperesScripts.marks}`));
}

/** Address of a file of the folder in which the search page lies. */
function beside(page: string, path: string): string {
  return new URL(path, new URL(page, document.baseURI)).href;
}

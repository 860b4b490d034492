import { openSearchDialog } from './search/dialog.ts';
import { startSearchPage } from './search/page.ts';

// The whole search: a part of the search page; elsewhere it comes when it is asked for (open-search.ts).
const page = document.querySelector<HTMLElement>('[data-search-page]')?.dataset.searchPage ?? 'search.html';
const base = new URL('.', new URL(page, document.baseURI)).href;
const form = document.querySelector<HTMLFormElement>('[data-search]');

if (form) startSearchPage(form, base);
else (globalThis as { reperesOpenSearch?: () => void }).reperesOpenSearch = () => openSearchDialog(base);

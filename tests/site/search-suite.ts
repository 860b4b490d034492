import type { Page } from 'puppeteer-core';

/** A query and what it must find, whatever the place and the browser. */
export interface SearchCase {
  query: string;
  /** Pages that lead, in this order. */
  first: string[];
  /** Pages that are found too. */
  also?: string[];
  /** A part of what the interface says of other names. */
  names?: RegExp;
}

const article = 'articles/2017-10-mayadine.html';
const state = 'actors/etat-islamique.html';

/** Over the shipped dossier. */
export const searchCases: SearchCase[] = [
  { query: 'Euphrate', first: ['places/euphrate.html'], also: [article], names: /الفرات/ },
  { query: "l'Irak", first: ['places/irak.html'], also: [article] },
  { query: 'l’Irak', first: ['places/irak.html'], also: [article] },
  { query: 'daech', first: [state, article], names: /EI.*داعش/ },
  { query: 'EI', first: [state, article], names: /Daech/ },
  { query: 'ISIS', first: [state, article], names: /Daech/ },
  { query: 'داعش', first: [state, article], names: /Daech/ },
  { query: 'etat islamique', first: [state, article], names: /Daech/ },
  { query: 'ETAT ISLAMIQUE', first: [state, article] },
  { query: 'Damas', first: ['places/damas.html', 'actors/gouvernement-syrien.html'], also: [article] },
  { query: 'régime syrien', first: ['actors/gouvernement-syrien.html'] },
  { query: 'deir ezzor', first: ['places/deir-ezzor.html'], also: [article] },
  { query: 'frappes Daech', first: [], also: [article, 'actors/coalition-internationale.html'], names: /ISIS/ },
  { query: 'quartiers Mayadin', first: [article], names: /الميادين/ },
  { query: 'châteaux de cartes', first: [article] },
  { query: 'chateaux de cart', first: [article] },
  { query: '"derniers bastions"', first: [article] },
  { query: 'zzzz', first: [] },
];

/** What the search page shows of a query. */
export interface Shown {
  /** Paths of all results in order, less what they say about marking. */
  paths: string[];
  excerpts: string[];
  status: string;
  notices: string;
}

/**
 * Asks the search page of a site.
 * @param base address of the site's folder: of a host, or of a disk.
 */
export async function openSearchPage(page: Page, base: string, parameters = ''): Promise<void> {
  await page.goto(`${base}search.html${parameters}`, { waitUntil: 'load' });
}

/** Enters a query and waits for the answer. */
export async function ask(page: Page, base: string, query: string): Promise<Shown> {
  await page.evaluate((wanted) => {
    const input = document.querySelector<HTMLInputElement>('#q');
    if (input) input.value = wanted;
    document.querySelector<HTMLFormElement>('[data-search]')?.requestSubmit();
  }, query);
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[data-search-status]')?.textContent?.includes(wanted) &&
      !document.querySelector('[data-search-results][aria-busy]'),
    {},
    query,
  );
  return shown(page, base);
}

/** What is shown now. */
export async function shown(page: Page, base: string): Promise<Shown> {
  const found = await page.evaluate(() => {
    const text = (part: string) => document.querySelector(`[data-search-${part}]`)?.textContent ?? '';
    const options = [...document.querySelectorAll<HTMLAnchorElement>('[data-search-results] [role=option]')];
    return {
      addresses: options.map(({ href }) => href),
      excerpts: options.map((option) => option.querySelector('.excerpt')?.textContent ?? ''),
      status: text('status'),
      notices: text('notices'),
    };
  });
  const { addresses, ...rest } = found;
  return { paths: addresses.map((href) => href.slice(base.length).replace(/[?#].*$/, '')), ...rest };
}

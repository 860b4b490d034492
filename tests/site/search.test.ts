import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { loadDossier } from '../../src/dossier/load.ts';
import { normaliseAlias } from '../../src/model/alias.ts';
import { startChromium } from '../chromium.ts';
import { builtFiles } from './pages.ts';
import { ask, openSearchPage, shown } from './search-suite.ts';
import { dist, serve } from './server.ts';

const article = 'articles/2017-10-mayadine.html';
let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let base: string;

before(async () => {
  host = await serve();
  base = `${host.origin}/`;
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  host.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  // Wide enough for the facets to stand beside the results.
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(base + path, { waitUntil: 'load' });
  return page;
}

/** Opens the dialog with `/`, types a query and waits for its results. */
async function openDialog(path: string, query: string): Promise<Page> {
  const page = await open(path);
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('.search-dialog[open] input'));
  await page.keyboard.type(query);
  await page.waitForFunction(
    (wanted) => document.querySelector('.search-dialog [role=status]')?.textContent?.includes(wanted),
    {},
    query,
  );
  return page;
}

describe('known items', () => {
  const { entities } = loadDossier(fileURLToPath(new URL('../../content/', import.meta.url)));
  const formsOf = ({ data }: (typeof entities)[number]) => [
    data.name,
    ...data.aliases.map((alias) => normaliseAlias(alias).form),
  ];
  const same = (a: string, b: string) => a.localeCompare(b, 'fr', { sensitivity: 'base' }) === 0;

  it('lead every result: each form of each entry finds the entry first, or after another of that very name', async () => {
    const page = await browser.newPage();
    await openSearchPage(page, base);
    let asked = 0;
    for (const entity of entities) {
      for (const form of formsOf(entity)) {
        const bearers = entities.filter((one) => formsOf(one).some((other) => same(other, form)));
        const { paths } = await ask(page, base, form);
        const first = paths.slice(0, bearers.length).toSorted();
        assert.deepEqual(first, bearers.map(({ collection, id }) => `${collection}/${id}.html`).toSorted(), form);
        asked += 1;
      }
    }
    assert.ok(asked > entities.length);
  });
});

describe('the search page', () => {
  it('searches as one types, and keeps what is asked for in the address', async () => {
    const page = await open('search.html');
    await page.type('#q', 'raqqa');
    await page.waitForSelector('.search-card');
    assert.equal(new URL(page.url()).search, '?q=raqqa');
    await page.reload();
    await page.waitForSelector('.search-card');
    assert.equal((await shown(page, base)).paths[0], 'places/raqqa.html');
  });

  it('finds what is said under all names, says so, and searches the words alone if one likes', async () => {
    const page = await open('search.html?q=ISIS');
    await page.waitForSelector('.search-card');
    const all = await shown(page, base);
    assert.match(all.notices, /^Aussi sous\s: .*Daech/);
    assert.ok(all.paths.includes(article));
    await page.click('.search-notices button');
    await page.waitForFunction(() =>
      /^Seulement les mots/.test(document.querySelector('.search-notices')?.textContent ?? ''),
    );
    assert.deepEqual((await shown(page, base)).paths, ['actors/etat-islamique.html']);
    assert.match(page.url(), /words=1/);
    await page.click('.search-notices button');
    await page.waitForFunction(() => /^Aussi sous/.test(document.querySelector('.search-notices')?.textContent ?? ''));
  });

  it('narrows by facets that say how many there are, and goes back', async () => {
    const page = await open('search.html?q=Raqqa');
    await page.waitForSelector('[data-search-facets] fieldset');
    const box = await page.$eval('#facet-type-article', (one) => one.closest('label')?.textContent);
    assert.equal(box, 'Articles1');
    const before = await shown(page, base);
    await page.click('#facet-type-article');
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
    assert.deepEqual((await shown(page, base)).paths, [article]);
    assert.match(page.url(), /type=article/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'facet-type-article');
    await page.goBack();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=option]').length === count,
      {},
      before.paths.length,
    );
    assert.deepEqual(await shown(page, base), before);
  });

  it('counts in its facets what choosing them shows', async () => {
    const page = await open('search.html?q=Damas');
    await page.waitForSelector('[data-search-facets] fieldset');
    const counts = await page.$$eval('#facet-set-type label', (labels) =>
      labels.map((label) => ({
        id: label.querySelector('input')?.value,
        count: Number(label.querySelector('.count')?.textContent),
      })),
    );
    assert.ok(counts.length === 3);
    for (const { id, count } of counts) {
      await page.goto(`${base}search.html?q=Damas&type=${id}`);
      await page.waitForSelector('[role=option]');
      assert.equal((await page.$$('[role=option]')).length, count, id);
    }
  });

  it('lists everything that filters leave when no word is given', async () => {
    const page = await open('search.html?type=places&sort=newest');
    await page.waitForSelector('[role=option]');
    const { paths, status } = await shown(page, base);
    assert.equal(status, '11 pages');
    assert.ok(paths.every((path) => path.startsWith('places/')));
  });

  it('quotes what was found as it is printed, and marks it', async () => {
    const page = await open('search.html?q=Daech');
    await page.waitForSelector('.search-result mark');
    const printed = (await (await fetch(base + article)).text()).replace(/<[^>]*>/g, '').replace(/\n/g, ' ');
    const quote = await page.$eval('.search-result .excerpt', (one) => one.textContent?.replace(/^… | …$/g, '') ?? '');
    assert.ok(printed.includes(quote), quote);
    assert.match(await page.$eval('.search-result mark', (one) => one.textContent ?? ''), /^Etat islamique$/);
  });

  it('helps where nothing is found: with names that look alike, and with the filters in the way', async () => {
    const page = await open('search.html?q=mayadune');
    await page.waitForSelector('.search-help button');
    assert.match(await page.$eval('.search-help', (one) => one.textContent ?? ''), /^Vouliez-vous dire\s: Mayadine/);
    await page.click('.search-help button');
    await page.waitForSelector('.search-card');
    await page.goto(`${base}search.html?q=Euphrate&year=1999`);
    await page.waitForSelector('.search-help button');
    await page.click('.search-help button');
    await page.waitForSelector('.search-card');
    assert.equal(new URL(page.url()).search, '?q=Euphrate');
  });

  it('shows a single result on a phone right below the filters', async () => {
    const page = await open('search.html');
    await page.setViewport({ width: 375, height: 812 });
    await ask(page, base, '"vertu d’un accord"');
    await page.waitForSelector('[data-search-results] > *');
    const [filters, found] = await page.evaluate(() => [
      document.querySelector('.search-facets')!.getBoundingClientRect().bottom,
      document.querySelector('.search-found')!.getBoundingClientRect().top,
    ]);
    assert.ok((found ?? 0) - (filters ?? 0) < 60, `${filters} to ${found}`);
    await page.close();
  });

  it('says so when it cannot load, and tries again', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'reperes-'));
    try {
      cpSync(dist, copy, { recursive: true });
      const engine = builtFiles.find((file) => /^pagefind\/engine\..*js$/.test(file)) ?? '';
      rmSync(join(copy, engine));
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(join(copy, 'search.html')).href}?q=Raqqa`);
      await page.waitForSelector('.search-help button');
      assert.match(
        await page.$eval('.search-help', (one) => one.textContent ?? ''),
        /^La recherche n’a pas pu se charger/,
      );
      cpSync(join(dist, engine), join(copy, engine));
      await page.click('.search-help button');
      await page.waitForSelector('.search-card');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('asks for the files that the host has now, where it has others since the page was opened', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'reperes-'));
    try {
      cpSync(dist, copy, { recursive: true });
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(copy, 'search.html')).href, { waitUntil: 'load' });
      const engine = builtFiles.find((file) => /^pagefind\/engine\..*js$/.test(file)) ?? '';
      renameSync(join(copy, engine), join(copy, 'pagefind/engine.00000000.js'));
      const list = readFileSync(join(copy, 'search-files.js'), 'utf8');
      writeFileSync(join(copy, 'search-files.js'), list.replace(/engine\.[0-9a-f]{8}/, 'engine.00000000'));
      // One key fails; the next asks anew.
      await page.type('#q', 'Raqqa', { delay: 20 });
      await page.waitForSelector('.search-card');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('works in the page where the host allows no worker', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('delete globalThis.Worker');
    await openSearchPage(page, base);
    assert.equal((await ask(page, base, 'Daech')).paths[0], 'actors/etat-islamique.html');
  });
});

describe('the search dialog', () => {
  it('opens over any page, is a combobox, and leads with the keyboard alone to what was found, marked', async () => {
    const page = await openDialog('places/raqqa.html', 'ISIS');
    const combobox = () =>
      page.$eval('.search-dialog input', (input) => {
        const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
        return {
          role: input.getAttribute('role'),
          expanded: input.getAttribute('aria-expanded'),
          controls: document.getElementById(input.getAttribute('aria-controls') ?? '')?.getAttribute('role'),
          active: active?.querySelector('strong')?.textContent ?? '',
          selected: active?.getAttribute('aria-selected') ?? '',
        };
      });
    const closed = { role: 'combobox', expanded: 'true', controls: 'listbox', active: '', selected: '' };
    assert.deepEqual(await combobox(), closed);
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await combobox(), { ...closed, active: 'Organisation État islamique', selected: 'true' });
    await page.keyboard.press('ArrowUp');
    assert.deepEqual(await combobox(), closed);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /2017-10-mayadine\.html\?q=ISIS.*#m-etat-islamique-1$/);
    await page.waitForSelector('.marks-bar');
    assert.match(await page.$eval('.marks-bar', (one) => one.textContent ?? ''), /^\d+ passages pour «\sISIS\s»/);
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
    const texts = await marked();
    for (const name of ['Etat islamique', 'EI', 'Daech']) assert.ok(texts.includes(name), name);
    await page.click('.marks-bar button:last-child');
    assert.deepEqual(await marked(), []);
    assert.equal(new URL(page.url()).search, '');
  });

  it('leads to all results with what was typed, and closes with Escape', async () => {
    const page = await openDialog(article, 'Raqqa');
    const href = await page.$eval('.search-dialog-foot a', (link) => link.getAttribute('href') ?? '');
    assert.equal(href, `${base}search.html?q=Raqqa`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  });

  it('costs a page that is read nothing until it opens', async () => {
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(base + article, { waitUntil: 'networkidle0' });
    assert.deepEqual(
      loaded.filter((url) => /pagefind|search/.test(url)),
      [],
    );
  });
});

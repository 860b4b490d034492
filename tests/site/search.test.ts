import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { serve } from './server.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

before(async () => {
  host = await serve();
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  host.close();
});

async function search(folder: string, query: string): Promise<{ href: string; excerpt: string }[]> {
  const page = await browser.newPage();
  await page.goto(`${host.origin}${folder}search.html`);
  await page.type('input[type=search]', query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) => document.querySelector('[data-search-status]')?.textContent?.includes(wanted),
    {},
    query,
  );
  await page.waitForSelector('[data-search-results] a');
  const found = await page.$$eval('[data-search-results] li', (items) =>
    items.map((item) => ({
      href: item.querySelector('a')?.href ?? '',
      excerpt: item.querySelector('p')?.textContent ?? '',
    })),
  );
  await page.close();
  return found.map(({ href, excerpt }) => ({ href: href.replace(`${host.origin}${folder}`, ''), excerpt }));
}

for (const folder of ['/', '/a/b/']) {
  describe(`searching a site at ${folder}`, () => {
    const article = 'articles/2017-10-mayadine.html';
    for (const [query, entry] of [
      ['Euphrate', 'places/euphrate.html'],
      ["l'Irak", 'places/irak.html'],
      ['l’Irak', 'places/irak.html'],
      ['etat islamique', 'actors/etat-islamique.html'],
      ['daech', 'actors/etat-islamique.html'],
    ] as const) {
      it(`finds the article and the entry for “${query}”`, async () => {
        const found = (await search(folder, query)).map(({ href }) => href);
        assert.ok(found.includes(article), found.join(' '));
        assert.ok(found.includes(entry), found.join(' '));
      });
    }

    it('puts the entry of that name first', async () => {
      assert.equal((await search(folder, 'Euphrate'))[0]?.href, 'places/euphrate.html');
    });

    it('leads to pages that are there, and quotes them as they are printed', async () => {
      const found = await search(folder, 'Euphrate');
      for (const { href, excerpt } of found) {
        assert.equal((await fetch(`${host.origin}${folder}${href}`)).status, 200);
        assert.doesNotMatch(excerpt, /l’\s/);
      }
    });

    it('says so when there is nothing', async () => {
      const page = await browser.newPage();
      await page.goto(`${host.origin}${folder}search.html?q=zzzz`);
      await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent?.includes('zzzz'));
      assert.match(await page.$eval('[data-search-status]', (one) => one.textContent ?? ''), /^Rien pour/);
      await page.close();
    });
  });
}

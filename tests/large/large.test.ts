import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { corporaFolder } from '../../bench/corpora.ts';
import { startChromium } from '../chromium.ts';
import { overflows } from '../site/overflows.ts';
import { serve } from '../site/server.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const site = join(project, '.dossiers/site');
const skip = existsSync(corporaFolder()) ? false : 'the corpora that the large dossier is made of are not here';

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

function run(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** The heaviest page of a folder: where a layout breaks, it breaks there. */
function heaviest(folder: string): string {
  const pages = readdirSync(join(site, folder)).map((name) => `${folder}/${name}`);
  return pages.reduce((a, b) => (statSync(join(site, a)).size >= statSync(join(site, b)).size ? a : b));
}

describe('the dossier of 798 articles', { skip }, () => {
  before(async () => {
    run('bench/large-dossier.ts');
    run('src/cli/reperes.mjs', 'build', '--content', '.dossiers/wikinews', '--out', '.dossiers/site');
    browser = await startChromium();
    host = await serve(`${site}/`);
  });
  after(async () => {
    await browser?.close();
    host?.close();
  });

  it('overflows on no kind of page from 320 to 2560 px', async () => {
    const kinds = [
      'index',
      'articles',
      'actors',
      'places',
      'search',
      'timeline',
      'relations',
      'map',
      'about',
      'download',
    ];
    const paths = [...kinds.map((kind) => `${kind}.html`), ...['articles', 'actors', 'places'].map(heaviest)];
    const addresses = paths.map((path) => `${host.origin}/${path}`);
    assert.deepEqual(await overflows(browser, addresses), []);
  });

  it('leads from the index of articles to a month, which stays beside the articles on a wide screen', async () => {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${host.origin}/articles.html`, { waitUntil: 'load' });
    await page.click('.months a[href="#d-2016-10"]');
    await page.waitForSelector('h3:target');
    assert.match(await page.$eval('h3:target', (one) => one.textContent ?? ''), /octobre 2016\s+58 articles/);
    const seen = await page.$eval('.article-dates', (one) => one.getBoundingClientRect().top);
    assert.equal(seen, 0);
    await page.close();
  });

  it('has a person under the family name, and all figures under one heading', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/actors.html#s-M`, { waitUntil: 'load' });
    assert.match(await page.$eval('section:has(> #s-M)', (one) => one.textContent ?? ''), /Emmanuel Macron/);
    await page.goto(`${host.origin}/places.html#s-0`, { waitUntil: 'load' });
    const figures = await page.$eval('section:has(> #s-0)', (one) => one.textContent ?? '');
    assert.match(figures, /0–9.*18\s*e arrondissement.*2014 UZ224/s);
    await page.close();
  });

  it('shows more names on the map as a reader zooms in', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${host.origin}/map.html`, { waitUntil: 'load' });
    const names = () =>
      page.$$eval(
        '.map-wide text',
        (all) => all.filter((one) => getComputedStyle(one).visibility === 'visible').length,
      );
    const before = await names();
    for (let press = 0; press < 4; press += 1) await page.click('[data-zoom=in]');
    const after = await names();
    await page.close();
    assert.ok(before > 50 && after > before + 20, `${before} names, then ${after}`);
  });
});

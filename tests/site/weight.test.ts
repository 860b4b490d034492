import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { attribute, type BuiltPage, builtFiles, builtPages } from './pages.ts';
import { dist, serve } from './server.ts';

const KB = 1000;
const gzipped = (path: string) => gzipSync(readFileSync(dist + path)).length;

/** What a page asks for when it is opened, by the element that asks. */
function asked({ path, elements }: BuiltPage, tag: 'link' | 'script'): string[] {
  return elements
    .filter((element) => element.tagName === tag && (tag === 'script' || attribute(element, 'rel') === 'stylesheet'))
    .flatMap((element) => attribute(element, tag === 'script' ? 'src' : 'href') ?? [])
    .map((address) => posix.join(posix.dirname(path), address));
}

describe('the weight of a page', () => {
  const articles = builtPages.filter(({ path }) => path.startsWith('articles/'));
  const reading = builtPages.filter(({ path }) => /^(?:articles|actors|places)\//.test(path));

  it('is at most 60 KB for an article, gzipped, fonts left out', () => {
    assert.ok(articles.length > 0);
    for (const page of articles) {
      const files = [page.path, ...asked(page, 'link'), ...asked(page, 'script')];
      const sum = files.reduce((total, file) => total + gzipped(file), 0);
      assert.ok(sum <= 60 * KB, `${page.path}: ${sum} bytes`);
    }
  });

  it('is at most 10 KB for the scripts of a reading page, gzipped', () => {
    for (const page of reading) {
      const sum = asked(page, 'script').reduce((total, file) => total + gzipped(file), 0);
      assert.ok(sum > 0 && sum <= 10 * KB, `${page.path}: ${sum} bytes`);
    }
  });
});

describe('the fonts of a page', () => {
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

  const known = new Map<string, Promise<string[]>>();
  /** The fonts that a browser fetches for a page, all of it unfolded. */
  function fontsOf(path: string): Promise<string[]> {
    const fonts = known.get(path) ?? fetchedFonts(path);
    known.set(path, fonts);
    return fonts;
  }

  async function fetchedFonts(path: string): Promise<string[]> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const fonts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname.slice(1));
    });
    await page.goto(`${host.origin}/${path}`, { waitUntil: 'load' });
    await page.evaluate(async () => {
      // What is folded is not drawn, and asks for no font before a reader opens it.
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    });
    await context.close();
    return [...fonts].sort();
  }

  for (const path of ['index.html', 'articles/2017-10-mayadine.html', 'actors/etat-islamique.html', 'places.html']) {
    it(`are at most 120 KB on ${path}`, async () => {
      const fonts = await fontsOf(path);
      const sum = fonts.reduce((total, font) => total + readFileSync(dist + font).length, 0);
      assert.ok(fonts.length > 0 && sum <= 120 * KB, `${sum} bytes: ${fonts.join(', ')}`);
    });
  }

  it('hold Arabic letters only where the page has some', async () => {
    const isArabic = (font: string) => font.includes('arabic');
    assert.ok(builtFiles.some(isArabic));
    assert.equal((await fontsOf('articles/2017-10-mayadine.html')).some(isArabic), false);
    assert.equal((await fontsOf('actors/etat-islamique.html')).some(isArabic), true);
  });
});

describe('the picture for social networks', () => {
  it('is a PNG of 1200 by 630 that every page names', () => {
    const picture = readFileSync(`${dist}social-image.png`);
    assert.equal(picture.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
    for (const { path, elements } of builtPages) {
      if (path === '404.html') continue;
      const named = elements.find((element) => attribute(element, 'property') === 'og:image');
      assert.equal(posix.join(posix.dirname(path), attribute(named!, 'content') ?? ''), 'social-image.png');
    }
  });
});

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { press, unreadable } from '../site/offline-reader.ts';
import { builtFiles } from '../site/pages.ts';
import { ask, openSearchPage } from '../site/search-suite.ts';
import { dist } from '../site/server.ts';
import { compressBeforehand, type Running, webServers } from '../web-servers.ts';

const files = builtFiles.filter((file) => /[^/]\.\w+$/.test(file));
const article = 'articles/2017-10-mayadine.html';
const lost = ['nowhere', 'nowhere.html', 'articles/nowhere.html', 'a/b/c/nowhere.html', 'assets/nowhere.js', 'a/b/c/'];

const types: Record<string, RegExp> = {
  '.html': /^text\/html/,
  '.js': /^(?:text|application)\/javascript/,
  '.json': /^application\/json/,
  '.webmanifest': /^application\/manifest\+json/,
  '.txt': /^text\/plain; ?charset=utf-8/i,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png/,
  '.woff2': /^font\/woff2/,
  '.zip': /^application\/zip/,
};

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Asks as a browser does, and does not unpack. */
function get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

let browser: Browser;
let copy: string;

before(async () => {
  browser = await startChromium();
  copy = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(dist, copy, { recursive: true });
  compressBeforehand(copy);
});

after(async () => {
  await browser.close();
  rmSync(copy, { recursive: true, force: true });
});

for (const { name, skip, start } of webServers) {
  describe(`${name}, set up as the guide says`, { skip }, () => {
    let server: Running;
    const at = (path: string) => `${server.origin}/${path}`;

    before(async () => {
      server = await start(dist);
    });
    after(() => server.stop());

    /** A page in a profile of its own, and what the browser complains of in it. */
    async function newPage(): Promise<{ page: Page; complaints: string[] }> {
      const page = await (await browser.createBrowserContext()).newPage();
      const complaints: string[] = [];
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      return { page, complaints };
    }

    it('serves every file as it was built, under its type', async () => {
      for (const file of files) {
        const { status, headers, body } = await get(at(file));
        assert.equal(status, 200, file);
        assert.ok(body.equals(readFileSync(dist + file)), file);
        assert.match(headers['content-type'] ?? '', types[extname(file)] ?? /\//, file);
        assert.equal(headers['x-content-type-options'], 'nosniff', file);
        assert.match(String(headers['content-security-policy']), /^default-src 'self';/, file);
      }
      const { body } = await get(at(''));
      assert.ok(body.equals(readFileSync(`${dist}index.html`)));
    });

    it('lets browsers keep what has a digest in its name, and has them ask again for the rest', async () => {
      for (const file of [...files, '']) {
        const { headers } = await get(at(file));
        const kept = /^(?:assets|pagefind)\//.test(file);
        assert.equal(headers['cache-control'], kept ? 'public, max-age=31536000, immutable' : 'no-cache', file);
      }
      for (const file of ['index.html', 'sw.js', 'search-files.js']) {
        const { headers } = await get(at(file));
        const again = await get(at(file), { 'if-none-match': headers.etag ?? '' });
        assert.equal(again.status, 304, file);
        assert.equal(again.headers['cache-control'], 'no-cache', file);
      }
    });

    it('compresses text, and not what is compressed already', async () => {
      for (const file of files) {
        const { headers, body } = await get(at(file), { 'accept-encoding': 'gzip' });
        const bytes = readFileSync(dist + file);
        const isText = /\.(?:html|js|json|svg|txt|webmanifest)$/.test(file);
        // Other forms of the dossier: text too, and each server knows some of them.
        const isForm = /\.(?:bib|csv|geojson|jsonld|md|ris|ttl)$/.test(file);
        if (isText && bytes.length > 1000) {
          assert.equal(headers['content-encoding'], 'gzip', file);
          assert.match(headers.vary ?? '', /accept-encoding/i, file);
          assert.ok(gunzipSync(body).equals(bytes), file);
        } else if (isForm && headers['content-encoding'] !== undefined) {
          assert.equal(headers['content-encoding'], 'gzip', file);
          assert.ok(gunzipSync(body).equals(bytes), file);
        } else if (!isText) {
          assert.equal(headers['content-encoding'], undefined, file);
        }
      }
    });

    it('serves what was compressed beforehand as it lies there', async () => {
      const other = await start(copy);
      try {
        for (const file of [article, 'search.html', 'offline/files.json']) {
          const packed = readFileSync(join(copy, `${file}.gz`));
          const { headers, body } = await get(`${other.origin}/${file}`, { 'accept-encoding': 'gzip' });
          assert.equal(headers['content-encoding'], 'gzip', file);
          assert.ok(body.equals(packed), file);
          assert.match(headers['content-type'] ?? '', types[extname(file)] ?? /^$/, file);
        }
      } finally {
        await other.stop();
      }
    });

    it('answers a lost address at any depth with its page and status 404, which nobody keeps', async () => {
      const page = readFileSync(`${dist}404.html`);
      for (const path of lost) {
        const { status, headers, body } = await get(at(path));
        assert.equal(status, 404, path);
        assert.ok(body.equals(page), path);
        assert.match(headers['content-type'] ?? '', /^text\/html/, path);
        assert.equal(headers['cache-control'], 'no-cache', path);
      }
    });

    it('leads home and to the search from there, in one click or, without scripts, home in a few', async () => {
      const { page } = await newPage();
      for (const path of lost) {
        await page.goto(at(path));
        await page.waitForFunction(() => document.querySelector('a[data-home]')?.textContent === 'Accueil');
        assert.equal(await page.$eval('a[data-home]', (link) => (link as HTMLAnchorElement).href), at(''), path);
      }
      await page.type('input[type=search]', 'Daech');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.equal(page.url(), at('search.html?q=Daech'));
      await page.setJavaScriptEnabled(false);
      await page.goto(at('a/b/c/nowhere.html'));
      for (let clicks = 0; clicks < 3; clicks += 1) {
        await Promise.all([page.waitForNavigation(), page.click('main a')]);
      }
      assert.equal(page.url(), at(''));
      assert.equal(await page.$eval('h1', (one) => one.textContent), 'Mayadine, octobre 2017');
      await page.browserContext().close();
    });

    it('shows no file whose name begins with a dot', async () => {
      assert.ok(existsSync(`${dist}.reperes-build`));
      assert.equal((await get(at('.reperes-build'))).status, 404);
    });

    it('has its pages, map and search shown without a complaint of the browser', async () => {
      const { page, complaints } = await newPage();
      for (const path of ['', article, 'places/mayadine.html', 'map.html', 'timeline.html', 'relations.html']) {
        await page.goto(at(path), { waitUntil: 'load' });
        assert.deepEqual(complaints, [], path);
      }
      await openSearchPage(page, at(''));
      assert.equal((await ask(page, at(''), 'Daech')).paths[0], 'actors/etat-islamique.html');
      assert.deepEqual(complaints, []);
      await page.browserContext().close();
    });

    it('has its site read offline: every file is there when the server is gone', async () => {
      const own = await start(dist);
      const page = await (await browser.createBrowserContext()).newPage();
      await page.goto(`${own.origin}/download.html`);
      await press(page, 'keep', 'remove');
      await own.stop();
      await page.goto(`${own.origin}/${article}`);
      assert.deepEqual(await unreadable(page, `${own.origin}/`), []);
      await openSearchPage(page, `${own.origin}/`);
      assert.equal((await ask(page, `${own.origin}/`, 'Raqqa')).paths[0], 'places/raqqa.html');
      await page.browserContext().close();
    });
  });
}

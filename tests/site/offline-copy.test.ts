import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { staticFiles } from '../../src/cli/static-host.ts';
import { writeList } from '../../src/integrations/offline/list.ts';
import { digestOf } from '../../src/integrations/site-pass/file-facts.ts';
import { browsers } from '../browsers.ts';
import { asReader, isShown, list, press, statusOf, unreadable } from './offline-reader.ts';
import { builtFiles } from './pages.ts';
import { dist } from './server.ts';

it('the list of a copy names every file but the archive, what is for other programs, itself and the worker', () => {
  const files = builtFiles.filter(
    (file) => /[^/]\.\w+$/.test(file) && !file.startsWith('editions/') && !(file in list.files),
  );
  const hostOnly = [
    'downloads/mayadine-octobre-2017-offline.zip',
    'offline/files.json',
    'offline/version.json',
    'sw.js',
  ];
  assert.deepEqual(files.toSorted(), hostOnly);
});

for (const { name, start, skip } of browsers) {
  describe(`a copy kept in ${name}`, { skip }, () => {
    let browser: Browser;
    let copy: string;

    before(async () => {
      browser = await start();
      copy = mkdtempSync(join(tmpdir(), 'reperes-'));
      cpSync(dist, copy, { recursive: true });
    });

    after(async () => {
      await browser.close();
      rmSync(copy, { recursive: true, force: true });
    });

    // What is our own doing, and not a browser's, is tried in one of them.
    const once = name === 'Chromium' ? false : 'tried in Chromium';

    it('goes on being read when the host is gone, every file of it', async () => {
      const base = '/a/b/';
      await asReader(browser, staticFiles(dist, base), base, async ({ page, host, folder }) => {
        await press(page, 'keep', 'remove');
        await host.close();
        await page.goto(folder);
        assert.equal(await page.$eval('h1', (one) => one.textContent), 'Mayadine, octobre 2017');
        assert.deepEqual(await unreadable(page, folder), []);
        for (const path of ['articles/2017-10-mayadine.html', 'places/mayadine.html']) {
          await page.goto(folder + path);
          assert.match(await page.$eval('h1', (one) => getComputedStyle(one).fontFamily), /Spectral/, path);
        }
        await page.goto(`${folder}search.html?q=Euphrate`);
        assert.equal(await page.$eval('input[type=search]', (one) => (one as HTMLInputElement).value), 'Euphrate');
        await page.goto(`${folder}download.html`);
        await isShown(page, 'remove');
        assert.match(await statusOf(page), /est disponible hors ligne/);
      });
    });

    it('is not begun, and nothing stands in the way, before the reader asks', async () => {
      await asReader(browser, staticFiles(dist, '/'), '/', async ({ page, folder }) => {
        for (const path of ['download.html', 'index.html', 'articles/2017-10-mayadine.html']) {
          await page.goto(folder + path);
          const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
          assert.deepEqual([workers, await page.evaluate(() => caches.keys())], [0, []], path);
        }
      });
    });

    it('tells of a new version on every page, fetches what has changed, and leaves no old copy behind', async () => {
      const requests: string[] = [];
      const files = staticFiles(copy, '/a/b/');
      const listener: RequestListener = (request, response) => {
        requests.push(request.url ?? '');
        files(request, response);
      };
      await asReader(browser, listener, '/a/b/', async ({ page, host, folder }) => {
        await press(page, 'keep', 'remove');
        const changed = readFileSync(join(dist, 'about.html'), 'utf8').replace(/<h1[^>]*>[^<]*/, '<h1>Tout neuf');
        writeFileSync(join(copy, 'about.html'), changed);
        const offer = readFileSync(join(dist, 'download.html'), 'utf8').replace(/[0-9a-f]{64}/, 'f'.repeat(64));
        writeFileSync(join(copy, 'download.html'), offer);
        const facts = Object.keys(list.files).map((path) => {
          const bytes = readFileSync(join(copy, path));
          return [path, { digest: digestOf(bytes), bytes: bytes.length }] as const;
        });
        await writeList(copy, facts);
        await page.goto(`${folder}about.html`);
        await page.waitForSelector('[data-update-notice]', { visible: true });
        assert.doesNotMatch(await page.$eval('h1', (one) => one.textContent ?? ''), /Tout neuf/);
        await page.click('[data-update-notice] a');
        await isShown(page, 'update');
        assert.match(await statusOf(page), /plus récente/);
        const digest = await page.$eval('[data-fill="archive-sha256"]', (one) => one.textContent);
        assert.equal(digest, 'f'.repeat(64), 'the download page is that of the archive that the host has now');
        requests.length = 0;
        await press(page, 'update', 'remove');
        const fetched = requests.filter((url) => !/\/(?:offline\/\w+\.json|sw\.js)$/.test(url));
        assert.deepEqual(fetched.toSorted(), ['/a/b/about.html', '/a/b/download.html']);
        assert.equal((await page.evaluate(() => caches.keys())).length, 1);
        await host.close();
        await page.goto(`${folder}about.html`);
        assert.equal(await page.$eval('h1', (one) => one.textContent), 'Tout neuf');
      });
    });

    it('holds what files are called after an update, and nothing under the names that they had', async () => {
      const renamed = mkdtempSync(join(tmpdir(), 'reperes-'));
      cpSync(dist, renamed, { recursive: true });
      try {
        await asReader(browser, staticFiles(renamed, '/a/b/'), '/a/b/', async ({ page, host, folder }) => {
          await press(page, 'keep', 'remove');
          const style = Object.keys(list.files).find((path) => path.endsWith('.css')) ?? '';
          const names = {
            [style]: style.replace('.css', '-neuf.css'),
            'places/mayadine.html': 'places/al-mayadine.html',
          };
          const paths = Object.keys(list.files).map((path) => {
            const now = names[path] ?? path;
            if (now !== path) renameSync(join(renamed, path), join(renamed, now));
            return now;
          });
          const facts = paths.map((path) => {
            const file = join(renamed, path);
            if (path.endsWith('.html')) {
              const text = readFileSync(file, 'utf8');
              writeFileSync(
                file,
                Object.entries(names).reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text),
              );
            }
            const bytes = readFileSync(file);
            return [path, { digest: digestOf(bytes), bytes: bytes.length }] as const;
          });
          await writeList(renamed, facts);
          await page.goto(`${folder}download.html`);
          await press(page, 'update', 'remove');
          await host.close();
          await page.goto(`${folder}places/al-mayadine.html`);
          assert.match(await page.$eval('h1', (one) => one.textContent ?? ''), /Mayadine/);
          assert.match(await page.$eval('h1', (one) => getComputedStyle(one).fontFamily), /Spectral/);
          const kept = await page.evaluate(async () => {
            const caught = await Promise.all(
              (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
            );
            return caught.flat().map(({ url }) => new URL(url).pathname.replace('/a/b/', ''));
          });
          for (const gone of Object.keys(names)) assert.ok(!kept.includes(gone), gone);
          const left = await page.goto(`${folder}places/mayadine.html`).catch(() => null);
          assert.notEqual(left?.status(), 200);
        });
      } finally {
        rmSync(renamed, { recursive: true, force: true });
      }
    });

    it('can be stopped, and goes on from there', { skip: once }, async () => {
      let isHeld = true;
      const requests: string[] = [];
      const files = staticFiles(dist, '/');
      const listener: RequestListener = (request, response) => {
        requests.push(request.url ?? '');
        if (!(isHeld && request.url === '/timeline.html')) files(request, response);
      };
      await asReader(browser, listener, '/', async ({ page }) => {
        await press(page, 'keep', 'stop');
        await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.9);
        await press(page, 'stop', 'keep');
        assert.match(await statusOf(page), /^Copie interrompue/);
        isHeld = false;
        requests.length = 0;
        await press(page, 'keep', 'remove');
        assert.ok(requests.includes('/timeline.html'));
        assert.ok(requests.length < 10, requests.join(' '));
      });
    });

    it('is refused, with the reason, where the host does not have the files that it lists', {
      skip: once,
    }, async () => {
      const files = staticFiles(dist, '/');
      const other: RequestListener = (request, response) => {
        if (request.url === '/map.html') response.end('<!doctype html><title>Autre chose</title>');
        else files(request, response);
      };
      await asReader(browser, other, '/', async ({ page, folder }) => {
        await isShown(page, 'keep');
        await page.click('[data-offline-keep]');
        await page.waitForFunction(() =>
          document.querySelector('[data-offline-status]')?.textContent?.startsWith('Le site est en train de changer'),
        );
        await isShown(page, 'keep');
        await page.goto(`${folder}map.html`);
        assert.equal(await page.title(), 'Autre chose');
      });
    });

    it('goes when the reader removes it, and another dossier of the same host keeps its own', {
      skip: once,
    }, async () => {
      const [first, second] = [staticFiles(dist, '/'), staticFiles(dist, '/a/b/')];
      const both: RequestListener = (request, response) =>
        (request.url?.startsWith('/a/b/') ? second : first)(request, response);
      await asReader(browser, both, '/a/b/', async ({ page, host, folder }) => {
        await press(page, 'keep', 'remove');
        await page.goto(`${host.origin}/download.html`);
        await press(page, 'keep', 'remove');
        assert.equal((await page.evaluate(() => caches.keys())).length, 2);
        await press(page, 'remove', 'keep');
        assert.equal(await statusOf(page), 'La copie est supprimée.');
        assert.equal((await page.evaluate(() => caches.keys())).length, 1);
        await host.close();
        await page.goto(`${folder}timeline.html`);
        assert.equal(await page.$eval('h1', (one) => one.textContent), 'Chronologie');
        await assert.rejects(page.goto(`${host.origin}/timeline.html`));
      });
    });
  });
}

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { browsers } from '../browsers.ts';
import { unpackInto } from './archive.ts';
import { builtPages } from './pages.ts';

/** What a reader's browser finds in a folder when every link is followed. */
interface Crawl {
  /** Addresses of the files that were opened. */
  opened: Set<string>;
  /** Complaints of the browser, and links whose anchor is not there. */
  faults: string[];
}

async function crawl(browser: Browser, start: string): Promise<Crawl> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${String(error)}`));
  page.on('requestfailed', (request) => faults.push(`${page.url()}: could not load ${request.url()}`));
  const anchors = new Map<string, Set<string>>();
  const links = new Map([[start, 'the reader']]);
  // The map grows while it is walked: each page adds the links that are new.
  for (const [link, from] of links) {
    const [file = ''] = link.split('#');
    if (!anchors.has(file)) {
      const { ids, hrefs, saved, looks } = await open(page, file);
      anchors.set(file, ids);
      if (!looks) faults.push(`${file}: shown without its style sheet or script`);
      for (const href of hrefs) if (!links.has(href)) links.set(href, file);
      for (const href of saved) if (!existsSync(fileURLToPath(href))) faults.push(`${file}: no file ${href} to save`);
    }
    const anchor = decodeURIComponent(link.split('#')[1] ?? '');
    if (anchor !== '' && !anchors.get(file)?.has(anchor)) faults.push(`${from}: no ${anchor} in ${file}`);
  }
  await page.close();
  return { opened: new Set(anchors.keys()), faults };
}

async function open(page: Page, file: string) {
  await page.goto(file, { waitUntil: 'load' });
  const found = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    hrefs: [...document.links].flatMap((link) =>
      link.href.startsWith('file:') && !link.hasAttribute('download') ? [link.href] : [],
    ),
    saved: [...document.links].flatMap((link) =>
      link.href.startsWith('file:') && link.hasAttribute('download') ? [link.href] : [],
    ),
    looks:
      document.contentType !== 'text/html' ||
      (getComputedStyle(document.body).fontFamily.includes('Spectral') &&
        document.documentElement.dataset.script === ''),
  }));
  return { ...found, ids: new Set(found.ids) };
}

for (const { name, start, skip } of browsers) {
  describe(`the archive, unpacked and opened in ${name}`, { skip }, () => {
    let folder: string;
    let browser: Browser;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'été, dossier à lire '));
      browser = await start();
    });

    after(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('opens every page by its links, with no complaint of the browser', async () => {
      const root = unpackInto(folder);
      const address = (path: string) => pathToFileURL(join(root, path)).href;
      const { opened, faults } = await crawl(browser, address('index.html'));
      assert.deepEqual(faults, []);
      const pages = builtPages.map(({ path }) => path).filter((path) => path !== '404.html');
      assert.deepEqual(
        pages.filter((path) => !opened.has(address(path))),
        [],
        'pages that no link leads to',
      );
    });
  });
}

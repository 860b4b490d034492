import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { staticFiles } from '../../src/cli/static-host.ts';
import { browsers } from '../browsers.ts';
import { asReader, press } from './offline-reader.ts';
import { ask, openSearchPage, type Shown, searchCases } from './search-suite.ts';
import { dist, serve } from './server.ts';

const disk = mkdtempSync(join(tmpdir(), 'dossier à lire, été '));
let host: Awaited<ReturnType<typeof serve>>;
const places: { name: string; base(): string }[] = [
  { name: 'hosted at a root', base: () => `${host.origin}/` },
  { name: 'hosted in a sub-folder', base: () => `${host.origin}/a/b/` },
  { name: 'opened from disk', base: () => pathToFileURL(`${disk}/`).href },
];

/** What the first place and browser showed; all others must show the same. */
let reference: Shown[] | undefined;

before(async () => {
  cpSync(dist, disk, { recursive: true });
  host = await serve();
});

after(() => {
  host.close();
  rmSync(disk, { recursive: true, force: true });
});

for (const { name, start, skip } of browsers) {
  describe(`the search in ${name}`, { skip }, () => {
    let browser: Browser;
    before(async () => {
      browser = await start();
    });
    after(() => browser.close());

    // Where it is kept makes no difference to the copy that offline-copy.test.ts does not see.
    it('finds the same in a copy kept, with the host stopped', async () => {
      const base = '/a/b/';
      await asReader(browser, staticFiles(dist, base), base, async ({ page, host, folder }) => {
        await press(page, 'keep', 'remove');
        await host.close();
        holdAgainstAll(await askAll(page, folder));
      });
    });

    for (const place of places) {
      it(`finds what it should, ${place.name}, as everywhere, and asks no other host`, async () => {
        const page = await browser.newPage();
        const outside: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(place.base()) && !/^(?:blob|data):/.test(request.url()))
            outside.push(request.url());
        });
        const answers = await askAll(page, place.base());
        await page.close();
        holdAgainstAll(answers);
        assert.deepEqual(outside, []);
      });
    }
  });
}

async function askAll(page: Page, base: string): Promise<Shown[]> {
  await openSearchPage(page, base);
  const answers: Shown[] = [];
  for (const { query } of searchCases) answers.push(await ask(page, base, query));
  return answers;
}

/** Holds the answers against what each query must find, and against those of the other places and browsers. */
function holdAgainstAll(answers: Shown[]): void {
  for (const [index, { query, first, also = [], names }] of searchCases.entries()) {
    const answer = answers[index];
    assert.ok(answer);
    assert.deepEqual(answer.paths.slice(0, first.length), first, query);
    for (const path of also) assert.ok(answer.paths.includes(path), `${query}: ${path}`);
    if (names) assert.match(answer.notices, names, query);
  }
  reference ??= answers;
  assert.deepEqual(answers, reference);
}

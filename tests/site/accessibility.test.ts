import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { overflows } from './overflows.ts';
import { dist, serve } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const project = fileURLToPath(new URL('../../', import.meta.url));

/** One page of each kind. */
const kinds = [
  'index.html',
  'articles.html',
  'articles/2017-10-mayadine.html',
  'actors.html',
  'actors/gouvernement-syrien.html',
  'places/mayadine.html',
  'search.html?q=Euphrate',
  'timeline.html',
  'relations.html',
  'map.html',
  'about.html',
  'download.html',
  'licences.html',
  '404.html',
];

let browser: Browser;
let folder: string;
const hosts: Record<string, Awaited<ReturnType<typeof serve>>> = {};

/** The shipped dossier with another interface language. */
function buildIn(lang: string): string {
  const content = join(folder, lang);
  const out = join(folder, `site-${lang}`);
  cpSync(join(project, 'content'), content, { recursive: true });
  const config = join(content, 'dossier.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace('lang: fr', `lang: ${lang}`));
  // The texts stay French.
  for (const file of ['articles/2017-10-mayadine.md']) {
    const path = join(content, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('titleFrom:', 'lang: fr\ntitleFrom:'));
  }
  const args = [join(project, 'src/cli/reperes.mjs'), 'build', '--content', content, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return out;
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  browser = await startChromium();
  hosts.fr = await serve(dist);
  hosts.ar = await serve(buildIn('ar'));
});

after(async () => {
  await browser.close();
  for (const host of Object.values(hosts)) host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rules that a theme can break; all others are the same in both. */
const ofTheme =
  '{ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] }';
const all =
  '{ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }';

/** What axe finds on a page in the light theme and, of what a theme can break, in the dark one. */
async function violations(lang: string, path: string, prepare?: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await browser.newPage();
  const look = async (theme: 'light' | 'dark', options: string): Promise<string[]> => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
    return results.violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
      return `${theme}, ${id}: ${places.join(' | ')}`;
    });
  };
  try {
    await page.goto(`${hosts[lang]?.origin}/${path}`, { waitUntil: 'load' });
    if (path.startsWith('search')) await page.waitForSelector('[data-search-results] a');
    await prepare?.(page);
    await page.evaluate(axe);
    return [...(await look('light', all)), ...(await look('dark', ofTheme))];
  } finally {
    await page.close();
  }
}

async function openDialog(page: Page): Promise<void> {
  await page.click('[data-open-search]');
  await page.waitForSelector('.search-dialog[open] input');
  await page.type('.search-dialog input', 'Daech');
  await page.waitForSelector('.search-dialog [role=option]');
  await page.keyboard.press('ArrowDown');
}

for (const lang of ['fr', 'ar']) {
  describe(`axe finds nothing, light or dark, with the interface in ${lang}`, () => {
    for (const path of kinds) {
      it(`on ${path}`, async () => assert.deepEqual(await violations(lang, path), []));
    }
    it('in the search dialog', async () =>
      assert.deepEqual(await violations(lang, 'articles/2017-10-mayadine.html', openDialog), []));
    it('on a page with what was found marked', async () => {
      const marked = 'articles/2017-10-mayadine.html?q=Daech&mark=daech&entry=etat-islamique';
      const bar = async (page: Page) => void (await page.waitForSelector('.marks-bar'));
      assert.deepEqual(await violations(lang, marked, bar), []);
    });
  });
}

describe('the layout', () => {
  for (const lang of ['fr', 'ar']) {
    it(`overflows on no kind of page from 320 to 2560 px, interface in ${lang}`, async () => {
      const addresses = kinds.map((path) => `${hosts[lang]?.origin}/${path}`);
      assert.deepEqual(await overflows(browser, addresses), []);
    });
  }
});

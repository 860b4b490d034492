import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { type Server, startServer } from '../server-command.ts';
import { type Effort, Hand } from './hand.ts';
import { layPile } from './pile.ts';
import { byKeyboard, byMouse } from './ways.ts';

const launcher = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));

let browser: Browser;
let folder: string;
let dossier: string;
let files: string[];
let server: Server;
let page: Page;

before(async () => {
  browser = await startChromium();
});
after(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-way-'));
  dossier = join(folder, 'dossier');
  files = layPile(join(folder, 'press'));
  const { status, stderr } = spawnSync(process.execPath, [launcher, 'init', dossier, '--title', 'Un dossier'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  for (const name of ['articles', 'actors', 'places']) {
    for (const example of readdirSync(join(dossier, name))) rmSync(join(dossier, name, example));
  }
  server = await startServer('desk', '--content', dossier);
  page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(server.address);
});

afterEach(async () => {
  await page.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const list = (name: string) => (existsSync(join(dossier, name)) ? readdirSync(join(dossier, name)) : []);

function assertDossier(site: string): void {
  const names = new Set(list('sources'));
  const lost = files.map((file) => file.split('/').at(-1) ?? '').filter((name) => !names.has(name));
  assert.deepEqual(lost, [], 'every original is kept');
  assert.ok(list('articles').length >= 40, 'every document of every export is an article');
  assert.match(
    list('articles')
      .map((name) => readFileSync(join(dossier, 'articles', name), 'utf8'))
      .join(),
    /^title: Une lettre au maire$/m,
  );
  const entries = [...list('actors'), ...list('places')];
  assert.equal(entries.length, 40);
  for (const name of ['actors', 'places']) {
    for (const entry of list(name)) {
      assert.ok(existsSync(join(dossier, 'dist', name, entry.replace(/\.md$/, '.html'))), `${entry} has a page`);
    }
  }
  assert.match(readFileSync(join(dossier, 'not-names.txt'), 'utf8'), /^\S.*\n$/);
  assert.match(site, /Mossoul/);
}

const told = ({ clicks, keys, waited }: Effort) => `${clicks} clicks, ${keys} keys, ${waited.toFixed(1)} s of waiting`;

describe('an empty dossier and thirty files become a site with forty entries at the desk', {
  timeout: 1_800_000,
}, () => {
  it('by mouse', async (test) => {
    const hand = new Hand(page);
    assertDossier(await byMouse(hand, files));
    test.diagnostic(told(hand.effort));
  });

  it('by keyboard alone', async (test) => {
    const hand = new Hand(page);
    assertDossier(await byKeyboard(hand, files));
    assert.equal(hand.effort.clicks, 0);
    test.diagnostic(told(hand.effort));
  });
});

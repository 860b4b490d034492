import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { ask, openSearchPage } from '../site/search-suite.ts';
import { webServers } from '../web-servers.ts';
import { OrdinaryUser } from './ordinary-user.ts';
import { packInto, tarball, version } from './tarballs.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let user: OrdinaryUser;
let browser: Browser;
/** The folder of the tarballs. */
let packages: string;

before(async () => {
  user = new OrdinaryUser();
  packages = packInto(join(user.folder, 'packages'));
  cpSync(join(project, 'tests/walk/fixtures/mixed'), join(user.odd, 'press'), { recursive: true });
  user.own(user.folder);
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  user.leave();
});

/** What a reader sees on a page: its heading, how many mentions are links, whether a search finds a name. */
async function read(address: string) {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('pageerror', (error) => failed.push(String(error)));
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.goto(`${address}places/mossoul.html`);
  const heading = await page.$eval('h1', (element) => element.textContent?.trim());
  const mentions = await page.$$eval('a[href*="articles/"]', (links) => links.length);
  await openSearchPage(page, address);
  const { paths } = await ask(page, address, 'Mossoul');
  await page.close();
  return { heading, hasMentions: mentions > 0, found: paths[0], failed };
}

const asItShouldBe = { heading: 'Mossoul', hasMentions: true, found: 'places/mossoul.html', failed: [] };

describe('from the packed package to a site, as an ordinary user', { concurrency: false }, () => {
  let dossier: string;

  it('makes a dossier from the tarball alone', () => {
    const said = user.must(user.odd, `npx --yes --package='${packages}/${tarball}' reperes init 'mon dossier' --git`);
    dossier = join(user.odd, 'mon dossier');
    assert.match(said, /cd 'mon dossier'\n {2}npm install/);
    assert.deepEqual(readFileSync(join(dossier, tarball)), readFileSync(join(packages, tarball)));
  });

  it('installs what the dossier is pinned to, without anything for development', () => {
    user.must(dossier, 'npm install --omit=dev');
    assert.equal(user.must(dossier, 'npx --no -- reperes --version').trim(), version);
    assert.equal(existsSync(join(dossier, 'node_modules/typescript')), false);
  });

  it('does all that init says to type, from the dossier and from folders below', async () => {
    user.must(dossier, 'rm articles/*.md actors/*.md places/*.md');
    user.must(join(dossier, 'articles'), 'npx reperes convert ../../press/*');
    assert.match(user.must(join(dossier, 'sources'), 'npx reperes suggest'), /^Mossoul {2}\d+ × in \d+/m);
    user.must(
      dossier,
      "npx reperes new place Mossoul --kind city --summary 'Ville du nord de l’Irak.' --definition 'Ville.' --source Atlas",
    );
    user.must(dossier, 'npm run check');
    user.must(join(dossier, 'places'), 'npx reperes build');
    assert.ok(existsSync(join(dossier, 'dist/index.html')));
  });

  it('shows the site over nginx and from disk, with its search', { timeout: 120_000 }, async () => {
    const nginx = webServers.find(({ name }) => name === 'nginx');
    assert.ok(nginx && !nginx.skip, String(nginx?.skip));
    const root = mkdtempSync(join(tmpdir(), 'reperes-www-'));
    cpSync(join(dossier, 'dist'), root, { recursive: true });
    chmodSync(root, 0o755);
    const server = await nginx.start(root);
    try {
      assert.deepEqual(await read(`${server.origin}/`), asItShouldBe);
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
    assert.deepEqual(await read(`${pathToFileURL(join(dossier, 'dist')).href}/`), asItShouldBe);
  });

  it('serves the dossier while one edits it, and an edit reaches the page', { timeout: 120_000 }, async () => {
    const server = await user.serve(dossier, 'npx reperes dev --port 0');
    const page = await browser.newPage();
    try {
      await page.goto(`${server.address}places/mossoul.html`);
      const file = join(dossier, 'places/mossoul.md');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('Ville.', 'Ville sur le Tigre.'));
      await page.waitForFunction(() => document.body.textContent?.includes('Ville sur le Tigre.'));
      writeFileSync(file, text);
    } finally {
      await page.close();
      await server.stop();
    }
  });

  it('moves the dossier to this version, which it is of, and says so', () => {
    assert.match(user.must(dossier, 'npx reperes upgrade'), /there is nothing to change/);
  });

  it('works with packages that nobody may write to, and gives the same site', () => {
    const before = readFileSync(join(dossier, 'dist/.reperes-build'), 'utf8');
    user.writable(join(dossier, 'node_modules'), false);
    user.must(dossier, 'npx reperes clean && npx reperes build');
    assert.equal(readFileSync(join(dossier, 'dist/.reperes-build'), 'utf8'), before);
    user.writable(join(dossier, 'node_modules'), true);
  });

  it('works with a dossier that it may not write to: caches go into the cache folder', () => {
    rmSync(join(dossier, '.reperes'), { recursive: true, force: true });
    user.writable(dossier, false);
    user.must(user.odd, `npx --prefix 'mon dossier' reperes build --content 'mon dossier' --out site`);
    user.writable(dossier, true);
    assert.ok(existsSync(join(user.odd, 'site/index.html')));
    assert.equal(existsSync(join(dossier, '.reperes')), false);
    assert.match(readdirSync(join(user.home, '.cache/reperes')).join(), /^mon dossier-\w{8}$/);
  });

  it('leaves nothing in the home folder but the cache', () => {
    assert.deepEqual(readdirSync(user.home), ['.cache']);
  });
});

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { type Server, startServer } from '../server-command.ts';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));
const articlePath = 'articles/2017-10-mayadine.html';

let folder: string;
let browser: Browser;
let server: Server;
let page: Page;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(shipped, folder, { recursive: true });
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
});

afterEach(() => page.close());

const open = (path: string) => page.goto(new URL(path, server.address).href, { waitUntil: 'load' });

/** Changes a file as an editor's program does: a new file takes the place of the old. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const text = change(before);
  assert.notEqual(text, before, 'the edit changes the file');
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

/** Waits until an expression is true in the page, whatever reloads come between. */
const until = (condition: string) => page.waitForFunction(condition, { timeout: 60_000, polling: 50 });

const has = (text: string) => `document.body?.textContent.includes(${JSON.stringify(text)})`;
const errors = 'document.querySelector("reperes-errors")?.shadowRoot.textContent';
const count = (selector: string) => `document.querySelectorAll(${JSON.stringify(selector)}).length`;

describe('npx reperes dev', () => {
  before(async () => {
    server = await startServer('dev', '--content', folder, '--port', '0');
  });
  after(() => server.stop());

  it('shows an edited article in the open page', async () => {
    await open(articlePath);
    edit('articles/2017-10-mayadine.md', (text) => `${text}\nUne phrase neuve parle de Boukamal.\n`);
    await until(has('Une phrase neuve parle de Boukamal.'));
    assert.match(await page.content(), /neuve parle de <a class="mention" data-entity="boukamal"/);
  });

  it('gives every form that its pages lead to, as it is after the last edit', async () => {
    await open('download.html');
    const links = await page.$$eval('#forms a', (all) => all.map(({ href }) => href));
    await open(articlePath);
    const own = await page.$$eval('.other-forms a', (all) => all.map(({ href }) => href));
    assert.ok(links.length > 10 && own.length > 0, links.join(', '));
    for (const link of [...links, ...own]) {
      const answer = await fetch(link);
      assert.equal(answer.status, 200, link);
      assert.doesNotMatch(answer.headers.get('content-type') ?? '', /html/, link);
      assert.ok((await answer.arrayBuffer()).byteLength > 0, link);
    }
    edit('places/boukamal.md', (text) => text.replace('name: Boukamal', 'name: Boukamal-sur-Euphrate'));
    const table = async () => (await fetch(new URL('editions/entries.csv', server.address))).text();
    const waitUntil = Date.now() + 60_000;
    while (!(await table()).includes('Boukamal-sur-Euphrate') && Date.now() < waitUntil) await until('true');
    assert.match(await table(), /Boukamal-sur-Euphrate/);
    edit('places/boukamal.md', (text) => text.replace('Boukamal-sur-Euphrate', 'Boukamal'));
    assert.equal((await fetch(new URL('editions/nothing.csv', server.address))).status, 404);
  });

  it('shows a new definition in the page of its entry', async () => {
    await open('places/raqqa.html');
    edit('places/raqqa.md', (text) => `${text}\nUne définition toute neuve.\n`);
    await until(has('Une définition toute neuve.'));
  });

  it('marks the mentions of a new alias, and leaves none where the alias is gone', async () => {
    await open(articlePath);
    const marked = count('.prose a.mention[data-entity="euphrate"]');
    const known = await page.evaluate(marked);
    edit('places/euphrate.md', (text) => text.replace('aliases:\n', 'aliases:\n- cette région riche\n'));
    await until(`${marked} > ${known}`);
    await open('places/euphrate.html');
    const named = '[...document.querySelectorAll("th")].some((name) => name.textContent === "cette région riche")';
    assert.ok(await page.evaluate(named));
    edit('places/euphrate.md', (text) => text.replace('- cette région riche\n', ''));
    await until(`document.querySelector("h1") && !${named}`);
    await open(articlePath);
    assert.equal(await page.evaluate(marked), known);
  });

  it('follows dossier.yaml', async () => {
    await open('index.html');
    edit('dossier.yaml', (text) => text.replace(/^title: .*$/m, 'title: Un tout autre titre'));
    await until('document.querySelector("h1")?.textContent === "Un tout autre titre"');
  });

  it('shows a new page of the editor’s, an edited style sheet, introduction and picture', async () => {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    writeFileSync(join(pages, 'credits.md'), '---\ntitle: Crédits\n---\n\nMerci à Raqqa.\n');
    cpSync(new URL('../site/fixtures/look/media', import.meta.url), join(folder, 'media'), { recursive: true });
    writeFileSync(join(folder, 'my.css'), 'h1 { letter-spacing: 3px }\n');
    writeFileSync(join(folder, 'introduction.md'), 'Une introduction.\n');
    edit('dossier.yaml', (text) => `${text}\nstyles: my.css\nhome:\n  introduction: introduction.md\n`);
    await open('pages/credits.html');
    await until(`${count('.prose a[data-entity="raqqa"]')} === 1`);
    edit('pages/credits.md', (text) => text.replace('title:', 'image: { file: ../media/soir.jpg, alt: Soir }\ntitle:'));
    await until('document.querySelector(".head-figure img")?.naturalWidth > 0');
    const spacing = 'getComputedStyle(document.querySelector("h1")).letterSpacing';
    await until(`${spacing} === "3px"`);
    edit('my.css', (text) => text.replace('3px', '5px'));
    await until(`document.querySelector("h1") && ${spacing} === "5px"`);
    await open('index.html');
    edit('introduction.md', (text) => `${text}\nEt Boukamal.\n`);
    await until(`${count('.home-introduction a[data-entity="boukamal"]')} === 1`);
  });

  it('lists a new article and a new entry, and forgets them with their mentions when their files are gone', async () => {
    await open('articles.html');
    const article = join(folder, 'articles/2020-neuf.md');
    writeFileSync(article, '---\ntitle: Un article neuf\ndate: 2020\n---\n\nPalmyre est loin de Raqqa.\n');
    await until(has('Un article neuf'));
    await open('articles/2020-neuf.html');
    const entry = join(folder, 'places/palmyre.md');
    const raqqa = readFileSync(join(folder, 'places/raqqa.md'), 'utf8');
    const fields = 'name: Palmyre\nkind: city\nsummary: Ville.\nupdated: 2026\nsources:\n  - title: x\n';
    writeFileSync(entry, `---\n${fields}---\n\nVille au sud de Raqqa.\n`);
    await until(`${count('.prose a[data-entity="palmyre"]')} === 1`);
    assert.equal((await open('places/palmyre.html'))?.status(), 200);
    rmSync(entry);
    await until('document.body && !document.querySelector("h1")?.textContent.includes("Palmyre")');
    await open('articles/2020-neuf.html');
    assert.equal(await page.evaluate(count('.prose a[data-entity="palmyre"]')), 0);
    assert.equal((await open('places/palmyre.html'))?.status(), 404);
    await open('places/raqqa.html');
    assert.ok(await page.evaluate(has('Un article neuf')), raqqa);
    rmSync(article);
    await until(`document.body && !(${has('Un article neuf')})`);
  });

  it('serves originals and pictures where a build puts them, a saved web page as a text', async () => {
    const original = 'sources/000_9f5c34a532b493a4.txt';
    mkdirSync(join(folder, 'media'), { recursive: true });
    writeFileSync(join(folder, 'media/carte été.png'), 'PNG');
    writeFileSync(join(folder, 'sources/page.html'), '<script>alert(1)</script>');
    const got = async (path: string) => {
      const response = await fetch(new URL(path, server.address));
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    assert.deepEqual((await got(original)).at(2), readFileSync(join(folder, original), 'utf8'));
    assert.deepEqual(await got('media/carte%20%C3%A9t%C3%A9.png'), [200, 'image/png', 'PNG']);
    assert.deepEqual(await got('sources/page.html.txt'), [
      200,
      'text/plain; charset=utf-8',
      '<script>alert(1)</script>',
    ]);
    assert.equal((await got('sources/none.txt')).at(0), 404);
    rmSync(join(folder, 'sources/page.html'));
  });

  it('shows errors with file, line and hint over the page, all of them, and takes them away when they are mended', async () => {
    await open(articlePath);
    edit('places/raqqa.md', (text) => text.replace('kind: city', 'kind: town'));
    edit('actors/osdh.md', (text) => text.replace('---\n', '---\nnom: x\n'));
    await until(`${errors}?.includes("raqqa.md:") && ${errors}.includes("osdh.md:2:1")`);
    const told = String(await page.evaluate(errors));
    assert.match(told, /2 erreurs/);
    assert.match(told, /raqqa\.md:\d+:\d+kind: .*found "town" \[schema\]Correct the field/);
    assert.ok(await page.evaluate(has('Mayadine')), 'the last good state stays below');
    await open('places/raqqa.html');
    await until(`${errors}?.includes("osdh.md:2:1")`);
    edit('actors/osdh.md', (text) => text.replace('nom: x\n', ''));
    await until(`${errors}?.includes("raqqa.md:") && !${errors}.includes("osdh.md")`);
    edit('places/raqqa.md', (text) => text.replace('kind: town', 'kind: city'));
    await until(`document.body && !document.querySelector("reperes-errors")`);
  });
});

describe('npx reperes dev with an article that has an error', () => {
  const bad = 'articles/2021-mauvais.md';
  before(async () => {
    writeFileSync(join(folder, bad), '---\ntitel: Mauvais\n---\n\nUn texte sur Raqqa.\n');
    server = await startServer('dev', '--content', folder, '--port', '0');
  });
  after(async () => {
    await server.stop();
    rmSync(join(folder, bad));
  });

  it('shows the others and what is wrong, and the article as it was last where it was once good', async () => {
    await open(articlePath);
    await until(`${errors}?.includes("2021-mauvais.md:2:1") && ${count('.prose a.mention')} > 10`);
    assert.equal((await open('articles/2021-mauvais.html'))?.status(), 500);
    edit(bad, (text) => text.replace('titel: Mauvais', 'title: Bon'));
    await until('document.querySelector("h1")?.textContent === "Bon"');
    edit(bad, (text) => text.replace('title: Bon', 'titre: Bon'));
    await until(`${errors}?.includes("2021-mauvais.md:2:1") && document.querySelector("h1")?.textContent === "Bon"`);
    await open(articlePath);
    edit('articles/2017-10-mayadine.md', (text) => `${text}\nUne phrase de plus, malgré tout.\n`);
    await until(has('Une phrase de plus, malgré tout.'));
  });
});

describe('npx reperes dev on a dossier with an error', () => {
  before(async () => {
    edit('dossier.yaml', (text) => `${text}nonsense: 1\n`);
    server = await startServer('dev', '--content', folder, '--port', '0');
  });
  after(() => server.stop());

  it('shows the error in place of every page, and the page once it is mended', async () => {
    assert.equal((await open(articlePath))?.status(), 500);
    await until(`${errors}?.includes("nonsense: no such field")`);
    edit('dossier.yaml', (text) => text.replace('nonsense: 1\n', ''));
    await until(`${count('.prose a.mention')} > 10`);
  });
});

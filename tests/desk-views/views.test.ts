import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { type Server, startServer } from '../server-command.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const article = `---
title: Un
---

La ville de Zorglub est calme. On va à Zorglub. Jean Martin est à Zorglub.

Selon Jean Martin, Bachar Vilar viendra à Mayadine. Martin parle. Hier, Bachar Vilar dormait.
`;

let folder: string;
let browser: Browser;
let server: Server;
let page: Page;

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const until = (condition: string) => page.waitForFunction(condition, { timeout: 60_000, polling: 50 });
const says = (text: string) => until(`document.querySelector(".status").textContent.includes(${JSON.stringify(text)})`);
const rowsOf = (list: string) =>
  `[...document.querySelectorAll("#${list} .row:not(.done) .name")].map((one) => one.textContent)`;

async function open(view: string): Promise<void> {
  await page.evaluate(`location.hash = "#/${view}"`);
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(content, folder, { recursive: true });
  writeFileSync(path('articles/un.md'), article);
  browser = await startChromium();
  server = await startServer('desk', '--content', folder);
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(server.address);
});

after(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the desk in a browser', () => {
  it('makes entries, aliases and what is no name of the names of the articles, by keyboard alone', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await until(`${rowsOf('names')}.includes("Zorglub") && ${rowsOf('names')}.includes("Bachar Vilar")`);
    await page.keyboard.press('/');
    await page.keyboard.type('bachar');
    await until(`${rowsOf('names')}.length === 1`);
    await page.focus('#names');
    await page.keyboard.press('n');
    await says('Un mot écarté');
    assert.equal(read('not-names.txt'), 'Bachar Vilar\n');
    await page.keyboard.press('/');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('zorg');
    await until(`${rowsOf('names')}.join() === "Zorglub"`);
    await page.focus('#names');
    await page.keyboard.press('e');
    await says('Une entrée créée');
    assert.equal(read('places/zorglub.md'), '---\nname: Zorglub\nkind: city\n---\n');
    await until('document.querySelector("#names[hidden]") !== null');
  });

  it('edits an entry in a form that tells what an alias would bring, and undoes it', async () => {
    const before_ = read('places/mayadine.md');
    await open('entries/mayadine');
    await page.waitForSelector('.alias');
    await page.evaluate(
      '[...document.querySelectorAll(".rows-of button")].find((one) => one.textContent === "Ajouter une variante").click()',
    );
    await page.focus('.alias:last-of-type > input');
    await page.keyboard.type('Bachar Vilar');
    await until('document.querySelector(".change.comes")?.textContent.includes("2 mentions")');
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await says('Un fichier enregistré');
    assert.match(read('places/mayadine.md'), /Bachar Vilar/);
    await page.click('button.undo');
    await says('Annulé');
    assert.equal(read('places/mayadine.md'), before_);
  });

  it('edits a cell of the spreadsheet in place', async () => {
    await open('entries');
    await page.waitForSelector('#entries .cell bdi');
    await page.type('input[type="search"]', 'zorglub');
    await until(
      'document.querySelectorAll("#entries .row .cell bdi").length > 0 && document.querySelector("#entries .row .cell bdi").textContent === "Zorglub"',
    );
    await page.focus('#entries');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Une ville.');
    await page.keyboard.press('Enter');
    await says('Un fichier enregistré');
    assert.equal(read('places/zorglub.md'), '---\nname: Zorglub\nkind: city\nsummary: Une ville.\n---\n');
  });

  it('unlinks selected words of a text, here or everywhere, and leaves the text alone', async () => {
    await open('texts/un');
    await page.waitForSelector('.article .mention[data-entity="mayadine"]');
    await page.click('.article .mention[data-entity="mayadine"]');
    await until('document.querySelector(".pane mark")?.textContent === "Mayadine"');
    await page.evaluate('document.querySelector(".article").focus()');
    await page.keyboard.press('0');
    await says('Une décision écrite');
    assert.equal(
      read('articles/un.md'),
      article.replace('title: Un\n', 'title: Un\nannotations:\n  - exact: Mayadine\n    entity: none\n'),
    );
    await until('document.querySelector(".decisions button") !== null');
    await page.click('.decisions button');
    await until('document.querySelector(".decisions") === null');
    assert.equal(read('articles/un.md'), article);
  });

  it('takes in files that were chosen, and shows them first', async () => {
    const note = join(folder, '..', `note-${process.pid}.txt`);
    writeFileSync(note, 'Une note\n\nLe maire a parlé devant la mairie, longtemps, et personne ne l’a cru.\n');
    await open('in');
    const field = await page.waitForSelector('input[type="file"][multiple]');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(note);
    await until('document.querySelector("#in .row .line")?.textContent === "Une note"');
    await until('document.querySelector(".sides .prose")?.textContent.includes("devant la mairie")');
    assert.deepEqual(readdirSync(path('articles')).length, 2);
    await page.focus('#in');
    await page.keyboard.press('a');
    await says('Un article ajouté');
    assert.ok(existsSync(path('articles/une-note.md')));
    rmSync(note);
  });

  for (const view of [
    'in',
    'names',
    'entries',
    'entries/mayadine',
    'texts',
    'texts/un',
    'state',
    'state/owed',
    'state/site',
  ]) {
    for (const [theme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      it(`has no fault that axe finds: ${view}, ${theme}, ${width} pixels wide`, async () => {
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await open(view);
        await until('document.querySelector("main h1") !== null && document.querySelector("main .loading") === null');
        await page.evaluate(axe);
        const rules = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';
        const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ${rules} })`)) as AxeResults;
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
          [],
        );
        assert.ok(
          await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
          'nothing runs over the edge',
        );
      });
    }
  }
});

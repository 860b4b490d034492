import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { type Server, startServer } from '../server-command.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const texts: Record<string, string> = {
  un: '---\ntitle: Un\n---\n\nLe ministre a parlé de Damas pendant une heure. Il aime Damas, dit-il.\n',
  deux: '---\ntitle: Deux\nannotations:\n  - exact: Palmyre\n    entity: raqqa\n---\n\nIl évoque Damas.\n',
};

let folder: string;
let browser: Browser;
let server: Server;
let page: Page;

const path = (id: string) => join(folder, `articles/${id}.md`);
const read = (id: string) => readFileSync(path(id), 'utf8');

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(content, folder, { recursive: true });
  browser = await startChromium();
  server = await startServer('review', '--content', folder);
});

after(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const [id, text] of Object.entries(texts)) writeFileSync(path(id), text);
  await page?.close();
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  // An animated scroll would move what the mouse is about to press.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(server.address);
  await page.waitForSelector('[data-row]');
});

const until = (condition: string) => page.waitForFunction(condition, { timeout: 60_000, polling: 50 });
const rows = (form: string) =>
  `[...document.querySelectorAll("[data-row]")].filter((row) => row.querySelector("mark").textContent === ${JSON.stringify(form)} && !row.querySelector(".now")).length`;
const says = (text: string) => until(`document.querySelector(".status").textContent.includes(${JSON.stringify(text)})`);
const focused = (expression: string) => page.evaluate(`document.activeElement.${expression}`);

describe('the page of the review', () => {
  it('decides about all mentions of a form with one press, and undoes it', async () => {
    await until(`${rows('Damas')} === 3`);
    await page.click('.group .tools button.places');
    await says('3 décisions écrites');
    await until(`${rows('Damas')} === 0`);
    assert.match(read('un'), /- exact: Damas\n {4}prefix: "de "\n {4}entity: damas\n/);
    assert.match(read('deux'), /raqqa\n {2}- exact: Damas\n {4}entity: damas\n---/);
    await page.click('button.undo');
    await says('Annulé : 3 décisions');
    await until(`${rows('Damas')} === 3`);
    assert.deepEqual([read('un'), read('deux')], [texts.un, texts.deux]);
  });

  it('decides about the mentions that are selected', async () => {
    const boxes = await page.$$('.group:first-child input[data-item]');
    await boxes[0]?.click();
    await boxes[2]?.click();
    assert.equal(await page.$eval('.selection', (element) => element.textContent), '2 mentions choisies');
    await page.click('.group:first-child [data-row]:nth-child(3) button.none');
    await says('2 décisions écrites');
    await until(`${rows('Damas')} === 1`);
    await page.click('button.undo');
    await says('Annulé : 2 décisions');
  });

  it('works by keyboard alone, and keeps the focus where one is', async () => {
    for (let tabs = 0; tabs < 40 && !(await focused('matches("[data-row] input")')); tabs += 1)
      await page.keyboard.press('Tab');
    const firstRow = await focused('dataset.item');
    await page.keyboard.press('j');
    assert.notEqual(await focused('dataset.item'), firstRow);
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused('dataset.item'), firstRow);
    await page.keyboard.press('x');
    assert.equal(await focused('checked'), true);
    await page.keyboard.press('x');
    await page.keyboard.press('0');
    await says('Une décision écrite');
    await until(`${rows('Damas')} === 2`);
    assert.equal(await focused('matches("[data-row] input")'), true);
    await page.keyboard.press('2');
    await until(`${rows('Damas')} === 1`);
    await page.keyboard.press('u');
    await until(`${rows('Damas')} === 2`);
    await page.keyboard.press('u');
    await until(`${rows('Damas')} === 3`);
    assert.deepEqual([read('un'), read('deux')], [texts.un, texts.deux]);
  });

  it('tells of a file that changed meanwhile, writes nothing and shows it as it is', async () => {
    const edited = `${texts.un}\nEt Damas ?\n`;
    writeFileSync(path('un'), edited);
    await page.click('.group .tools button.places');
    await says('un fichier a changé');
    assert.deepEqual([read('un'), read('deux')], [edited, texts.deux]);
    await until(`${rows('Damas')} === 4`);
  });

  it('offers any other entry, and tells those of one name apart', async () => {
    const namesake = '---\nname: Damas\nkind: organisation\nsummary: Un club de football.\n---\n';
    writeFileSync(join(folder, 'actors/damas-club.md'), namesake);
    try {
      await page.reload();
      await page.waitForSelector('[data-row]');
      const labels = await page.$$eval('[data-row] .reading', (all) => all.map((one) => one.textContent ?? ''));
      assert.ok(labels.includes('Damas Organisation · Un club de football. · damas-club'), labels.join('\n'));
      await page.click('[data-row] button.other');
      await page.waitForSelector('dialog.picker[open] [data-entry]');
      await page.type('#pick', 'euphr');
      await page.waitForSelector('dialog.picker [data-entry="euphrate"]');
      await page.click('dialog.picker [data-entry="euphrate"]');
      await says('Une décision écrite');
      assert.match(read('un') + read('deux'), /- exact: Damas\n(?: {4}.*\n)* {4}entity: euphrate\n/);
      await page.click('button.undo');
      await says('Annulé : Une décision');
    } finally {
      rmSync(join(folder, 'actors/damas-club.md'));
    }
  });

  it('says that it reads the dossier until it has', async () => {
    await page.setJavaScriptEnabled(false);
    await page.reload();
    assert.equal(await page.$eval('#desk', (one) => one.textContent), 'Lecture du dossier…');
  });

  it('deletes a dead decision', async () => {
    await page.click('input[value="dead"]');
    await page.click('[data-row] button');
    await says('Une décision écrite');
    assert.equal(read('deux'), '---\ntitle: Deux\n---\n\nIl évoque Damas.\n');
    await page.click('button.undo');
    await says('Annulé : Une décision');
  });

  it('filters by kind and by form', async () => {
    await page.click('input[value="doubtful"]');
    await until(`${rows('Damas')} === 0`);
    await page.click('input[value="all"]');
    await page.type('#find', 'palm');
    await until('document.querySelectorAll("[data-row]").length === 1');
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1200, 360]) {
      it(`has no fault that axe finds, ${theme}, ${width} pixels wide`, async () => {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await page.evaluate(axe);
        const rules = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';
        const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ${rules} })`)) as AxeResults;
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
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

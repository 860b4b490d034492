import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { geoNamesDump } from '../desk/geonames-lines.ts';
import { type ReconciliationServer, serveReconciliation } from '../desk/reconciliation-server.ts';
import { type Server, startServer } from '../server-command.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let service: ReconciliationServer;
let browser: Browser;
let server: Server;
let page: Page;
/** Where the page itself has asked. */
const hosts = new Set<string>();

const entry = () => readFileSync(join(folder, 'places/mayadine.md'), 'utf8');
const until = (condition: string) => page.waitForFunction(condition, { timeout: 60_000, polling: 50 });
const says = (text: string) => until(`document.querySelector(".status").textContent.includes(${JSON.stringify(text)})`);
const has = (selector: string) => until(`document.querySelector(${JSON.stringify(selector)}) !== null`);
const focus = (selector: string) => page.focus(selector);
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as 'Enter');
};

before(async () => {
  service = await serveReconciliation();
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(content, folder, { recursive: true });
  const config = readFileSync(join(folder, 'dossier.yaml'), 'utf8');
  const lookup = `lookup:\n  - { name: Wikidata, address: "${service.address}" }\n  - { name: GeoNames, file: dump.txt }\n`;
  writeFileSync(join(folder, 'dossier.yaml'), config + lookup);
  writeFileSync(join(folder, 'dump.txt'), geoNamesDump);
  browser = await startChromium();
  server = await startServer('desk', '--content', folder);
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${server.address}#/entries/mayadine`);
  await page.waitForSelector('.look-up summary');
});

after(async () => {
  await browser.close();
  await server.stop();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the look-up on the desk', () => {
  it('asks a service when its button is pressed, and takes the facts that are ticked, by keyboard alone', async () => {
    const before_ = entry();
    await focus('.look-up summary');
    await press('Enter');
    await has('.look-up[open]');
    assert.deepEqual(service.asked, []);
    await press('Tab', 'Tab', 'Enter');
    await has('.candidate');
    await focus('.candidate button');
    await press('Enter');
    await has('.facts label');
    const facts = await page.$$eval('.facts label', (labels) => labels.map((label) => label.textContent));
    assert.ok(facts.includes('Wikidata Q9001'), facts.join('\n'));
    assert.ok(
      facts.some((fact) => /^GeoNames 167357 à la place de \u2068\d+\u2069$/.test(fact ?? '')),
      facts.join('\n'),
    );
    await focus('.facts input');
    await press('Space', 'Tab', 'Tab', 'Space');
    await until('document.querySelectorAll(".facts input:checked").length === 2');
    await focus('.facts button.main');
    await press('Enter');
    await says('2 faits repris');
    await page.keyboard.down('Control');
    await press('s');
    await page.keyboard.up('Control');
    await says('Un fichier enregistré');
    assert.match(entry(), /wikidata: Q9001/);
    assert.match(entry(), /viaf: "123456789"/);
    assert.match(
      entry(),
      / title: Mayadine\n {2}publisher: Wikidata\n {2}url: \S+Q9001\n {2}retrieved: 20\d\d-\d\d-\d\d\n {2}facts:\n {4}- wikidata\n {4}- viaf\n/,
    );
    assert.doesNotMatch(entry(), /35\.01667/);
    await page.click('button.undo');
    await says('Annulé');
    assert.equal(entry(), before_);
  });

  it('finds the places of a file of GeoNames, and tells what the entry has already', async () => {
    const asked = service.asked.length;
    await page.evaluate('document.querySelector(".look-up .buttons button:nth-child(2)").click()');
    await until('document.querySelectorAll(".candidate").length === 3');
    assert.match(
      (await page.$eval('.candidate', (one) => one.textContent)) ?? '',
      /^Al Mayādīn\s+Ville · Syrie · 44.028 habitants167357/,
    );
    await page.evaluate('document.querySelector(".candidate button").click()');
    await has('.facts label');
    assert.match((await page.$eval('.facts', (one) => one.textContent)) ?? '', /Déjà dans l’entrée.*الميادين/);
    assert.equal(service.asked.length, asked);
  });

  it('shows a preview as text, and says in words what went wrong', async () => {
    await page.evaluate('document.querySelector(".look-up .buttons button").click()');
    await has('.candidate .where button');
    await page.evaluate('document.querySelector(".candidate .where button").click()');
    await until('document.querySelector(".preview")?.textContent === "Mayadine ville de Syrie"');
    await service.close();
    await page.evaluate('document.querySelector(".look-up .buttons button").click()');
    await until('document.querySelector(".look-up .fault")?.textContent.includes("ne répond pas")');
  });

  it('keeps to the published schemas, and the page itself asks nobody but the desk', () => {
    assert.deepEqual(service.faults, []);
    assert.deepEqual(service.browsers, []);
    assert.deepEqual([...hosts], [new URL(server.address).host]);
  });

  it('has nothing that keeps somebody out, light and dark', async () => {
    await page.evaluate('document.querySelector(".look-up .buttons button:nth-child(2)").click()');
    await until('document.querySelectorAll(".candidate").length === 3');
    await page.evaluate('document.querySelector(".candidate button").click()');
    await has('.facts label');
    await page.evaluate(axe);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const { violations } = (await page.evaluate('axe.run(".look-up")')) as AxeResults;
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${value} ${id} ${nodes[0]?.html}`),
        [],
      );
    }
  });
});

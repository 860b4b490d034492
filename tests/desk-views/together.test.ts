import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { type Server, startServer } from '../server-command.ts';

const entry = '---\n# By hand.\nname: Alep\nkind: city\n---\n\nUne ville.\n';

let folder: string;
let dossier: string;
let remote: string;
let browser: Browser;
let server: Server;

const path = (name: string) => join(dossier, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });
const until = (page: Page, condition: string) => page.waitForFunction(condition, { timeout: 300_000, polling: 50 });
const says = (text: string) => `document.querySelector('.status').textContent.includes(${JSON.stringify(text)})`;
const button = (text: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.includes(${JSON.stringify(text)}))`;

async function open(view: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`${server.address}#/${view}`);
  return page;
}

async function press(page: Page, text: string): Promise<void> {
  await until(page, `${button(text)} && !${button(text)}.disabled`);
  await page.evaluate(`${button(text)}.click()`);
}

/** Types into the field of a form that is called so. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = `[...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith('${label}'))?.querySelector('input')`;
  await until(page, `${field} !== undefined`);
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true; ${field}.focus()`);
  await page.keyboard.type(text);
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-together-'));
  dossier = join(folder, 'dossier');
  remote = join(folder, 'remote.git');
  for (const name of ['articles', 'places']) mkdirSync(path(name), { recursive: true });
  writeFileSync(path('dossier.yaml'), 'title: Essai\ndescription: Un essai.\n');
  writeFileSync(path('articles/un.md'), '---\ntitle: Un\n---\n\nOn va à Alep.\n');
  writeFileSync(path('places/alep.md'), entry);
  writeFileSync(path('.gitignore'), 'dist/\n.reperes/\n');
  git(folder, 'init', '--quiet', '--bare', remote);
  git(dossier, 'init', '--quiet', '--initial-branch', 'main');
  git(dossier, 'remote', 'add', 'origin', remote);
  git(dossier, 'config', 'push.autoSetupRemote', 'true');
  git(dossier, 'config', 'user.name', 'Une rédactrice');
  git(dossier, 'config', 'user.email', 'redaction@example.org');
  browser = await startChromium();
  server = await startServer('desk', '--content', dossier);
});

after(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('one dossier in two windows and an editor', { timeout: 1_200_000 }, () => {
  it('shows both versions of a file that an editor has written meanwhile, and writes what one chooses', async () => {
    const page = await open('entries/alep');
    await fill(page, 'Résumé', 'Du bureau.');
    const theirs = entry.replace('Une ville.', 'Une grande ville.');
    writeFileSync(path('places/alep.md'), theirs);
    await press(page, 'Enregistrer');
    await until(page, `document.querySelectorAll('dialog[open] .sides pre').length === 2`);
    const [shown, mine] = (await page.evaluate(
      `[...document.querySelectorAll('dialog[open] .sides pre')].map((one) => one.textContent)`,
    )) as string[];
    assert.match(shown ?? '', /Une grande ville\./);
    assert.match(mine ?? '', /summary: Du bureau\./);
    assert.equal(read('places/alep.md'), theirs, 'nothing is written before one has chosen');
    await press(page, 'Y écrire mes changements');
    await until(page, says('Un fichier enregistré'));
    assert.equal(read('places/alep.md'), theirs.replace('---\n\nUne', 'summary: Du bureau.\n---\n\nUne'));
    await page.evaluate(`document.querySelector('button.undo').click()`);
    await until(page, says('Annulé'));
    assert.equal(read('places/alep.md'), theirs);
    await page.close();
  });

  it('loses nothing where two windows fill the form of one entry', async () => {
    const [first, second] = [await open('entries/alep'), await open('entries/alep')];
    await fill(second, 'Dates', '1986');
    await fill(first, 'Résumé', 'De la première.');
    await press(first, 'Enregistrer');
    await until(first, says('Un fichier enregistré'));
    await press(second, 'Enregistrer');
    await until(second, `document.querySelector('dialog[open] .sides') !== null || ${says('Un fichier enregistré')}`);
    if (await second.$('dialog[open] .sides')) await press(second, 'Y écrire mes changements');
    await until(second, says('Un fichier enregistré'));
    const text = read('places/alep.md');
    assert.match(text, /^summary: De la première\.$/m);
    assert.match(text, /^dates: ['"]?1986['"]?$/m);
    assert.match(text, /^# By hand\.$/m);
    for (const page of [first, second]) await page.close();
  });

  it('builds the site, serves it, and sends the dossier to where it is published, by three buttons', async () => {
    const page = await open('state/site');
    await press(page, 'Construire le site');
    await until(page, `document.querySelector('.progress .good, .progress .fault') !== null`);
    assert.ok(existsSync(path('dist/places/alep.html')), await page.$eval('.progress', (one) => one.textContent ?? ''));
    await press(page, 'Servir le site construit');
    await until(page, `${'document.querySelector(\'a[target="_blank"]\')'} !== null`);
    const address = (await page.evaluate(`document.querySelector('a[target="_blank"]').href`)) as string;
    assert.match(await (await fetch(address)).text(), /<title>[^<]*Essai/);

    await press(page, 'Enregistrer et envoyer');
    await until(
      page,
      `document.querySelector('.progress pre') && document.querySelector('.progress .good, .progress .fault')`,
    );
    const said = await page.$eval('.progress', (one) => one.textContent ?? '');
    assert.match(said, /\$ git push/, 'what is done is shown');
    assert.deepEqual(git(remote, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n'), [
      '.gitignore',
      'articles/un.md',
      'dossier.yaml',
      'places/alep.md',
    ]);
    await page.close();
  });

  it('says so where git refuses, and does not call it sent', async () => {
    const page = await open('state/site');
    writeFileSync(path('articles/deux.md'), '---\ntitle: Deux\n---\n\nOn va à Alep.\n');
    writeFileSync(path('.git/hooks/pre-commit'), '#!/bin/sh\necho "refusé ici" >&2\nexit 1\n', { mode: 0o755 });
    await press(page, 'Enregistrer et envoyer');
    await until(page, `document.querySelector('.progress .fault') !== null`);
    assert.match(await page.$eval('.progress', (one) => one.textContent ?? ''), /refusé ici/);
    await page.close();
  });
});

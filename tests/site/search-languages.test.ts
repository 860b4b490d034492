import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { ask, openSearchPage, shown } from './search-suite.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const content = fileURLToPath(new URL('fixtures/languages', import.meta.url));
const french = 'articles/hopital.html';
const english = 'articles/harbour.html';
const arabic = 'articles/mina.html';
let site: string;
let base: string;
let browser: Browser;
let page: Page;

before(async () => {
  site = mkdtempSync(join(tmpdir(), 'reperes-'));
  base = pathToFileURL(`${site}/site/`).href;
  const dossier = join(site, '.dossier');
  cpSync(content, dossier, { recursive: true });
  // So many that the index has something to filter.
  for (let number = 1; number <= 12; number += 1) {
    const fields = `title: Brève ${number}\ndate: ${number > 6 ? 2020 : 2021}\nlang: fr`;
    writeFileSync(join(dossier, `articles/breve-${number}.md`), `---\n${fields}\n---\n\nUne brève sans rapport.\n`);
  }
  const args = [join(project, 'src/cli/reperes.mjs'), 'build', '--content', dossier, '--out', join(site, 'site')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  browser = await startChromium();
  page = await browser.newPage();
  await openSearchPage(page, base);
});

after(async () => {
  await browser.close();
  rmSync(site, { recursive: true, force: true });
});

describe('a dossier in several languages', () => {
  it('is one search: a name in any language finds the articles of all', async () => {
    for (const name of ['Ligue du port', 'LDP', 'harbour league', 'رابطة الميناء']) {
      const { paths } = await ask(page, base, name);
      assert.equal(paths[0], 'actors/ligue-du-port.html', name);
      for (const path of [french, english, arabic]) assert.ok(paths.includes(path), `${name}: ${path}`);
    }
  });

  it('finds words of each, and a name beside a word of another language', async () => {
    assert.deepEqual((await ask(page, base, 'cranes')).paths, [english]);
    assert.deepEqual((await ask(page, base, 'الإضراب')).paths, [arabic]);
    assert.deepEqual((await ask(page, base, 'strike LDP')).paths, [english]);
  });

  it('has one index, in classic scripts alone, without what it does not use', () => {
    const files = readdirSync(join(site, 'site/pagefind'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      files.filter((file) => /\./.test(file) && !file.endsWith('.js')),
      [],
    );
    assert.equal(files.filter((file) => file.endsWith('.pf_meta.js')).length, 1);
    assert.deepEqual(
      files.filter((file) => /-ui|highlight|worker|unknown|^pagefind\.js/.test(file)),
      [],
    );
  });
});

describe('the typography of French', () => {
  it('is folded in the index and in the query, either way', async () => {
    for (const query of ['hôpital', 'l’hôpital', "l'hopital", 'oeuvres', 'œuvre', 'soeur', 'sœur', 'aujourd’hui']) {
      const { paths } = await ask(page, base, query);
      assert.equal(paths[0], french, query);
    }
    for (const query of ['fin du chantier', 'محمد', 'محـمد']) {
      assert.ok((await ask(page, base, query)).paths.includes('articles/crue.html'), query);
    }
    await ask(page, base, '"la fin"');
    assert.match(await page.$eval('.excerpt', (one) => one.textContent ?? ''), /Dubois & fils .* la ﬁn .* محـمد,/);
  });

  it('is left as it is printed in titles and excerpts', async () => {
    const { excerpts } = await ask(page, base, 'oeuvres');
    assert.match(excerpts[0] ?? '', /^Les œuvres de l’hôpital ont ouvert hier, et aujourd’hui la ville/);
    assert.equal(await page.$eval('.search-result strong', (one) => one.textContent), 'L’œuvre de l’hôpital du port');
  });
});

describe('phrases between quotation marks', () => {
  const flood = 'articles/crue.html';

  it('are found as they are printed: elisions, signs between words and names with links included', async () => {
    for (const query of [
      '"Nous n’avons rien sauvé"',
      `"Nous n'avons rien"`,
      '"les caves de l’usine"',
      '"maire d’Ornans"',
      '"l’usine"',
      '"ont aidé : « Nous n’avons"',
      '"rien sauvé dit-elle"',
      '"rien sauvé », dit-elle"',
      '"d’après la chaîne Al-Marsa la digue"',
      '"Dubois & fils"',
      '"Dubois fils a cédé"',
      '« caves de l’usine »',
      '“caves de l’usine”',
    ]) {
      assert.deepEqual((await ask(page, base, query)).paths, [flood], query);
    }
  });

  it('stand beside other words and phrases, all of which must be there', async () => {
    for (const query of ['"rien sauvé", dit-elle', '"rien sauvé" "caves de l’usine"', 'pompiers "la digue" marsa']) {
      assert.deepEqual((await ask(page, base, query)).paths, [flood], query);
    }
    const facets = await page.$$eval('[data-search-facets] label', (labels) => labels.map((one) => one.textContent));
    assert.deepEqual(facets, [], 'one page leaves nothing to choose');
    for (const query of ['"rien sauvé" "œuvres de l’hôpital"', '"Nous avons rien sauvé"', '"sauvé rien"']) {
      assert.deepEqual((await ask(page, base, query)).paths, [], query);
    }
  });
});

describe('words that no page has', () => {
  it('find nothing, alone and beside others, and the rest can be searched without them', async () => {
    const { paths, status } = await ask(page, base, 'xyzzy');
    assert.deepEqual(paths, []);
    assert.match(status, /^Rien pour «\sxyzzy\s»\.$/);
    assert.deepEqual((await ask(page, base, 'pompiers xyzzy')).paths, []);
    const help = await page.$eval('.search-help', (one) => one.textContent ?? '');
    assert.match(help, /^Aucune page n’a le mot «\sxyzzy\s»\. Chercher «\spompiers\s»/);
    await page.click('.search-help button');
    await page.waitForSelector('.search-result');
    assert.deepEqual((await shown(page, base)).paths, ['articles/crue.html']);
  });

  it('are said where another word is searched for in their place', async () => {
    const { paths, status } = await ask(page, base, 'pompierss');
    assert.deepEqual(paths, ['articles/crue.html']);
    assert.match(status, /^Rien pour «\spompierss\s»\. Un résultat pour «\spompiers\s»$/);
  });

  it('are none while one types', async () => {
    assert.deepEqual((await ask(page, base, 'pompie')).paths, ['articles/crue.html']);
  });
});

describe('names', () => {
  it('are found without the article that they begin with, and with one that they do not have', async () => {
    for (const query of ['marsa', 'el-Marsa TV']) {
      const { paths } = await ask(page, base, query);
      assert.deepEqual(paths, ['actors/marsa-tv.html', 'articles/crue.html'], query);
    }
  });

  it('show what their entry is, not how else it is called', async () => {
    await ask(page, base, 'channel antenne');
    assert.equal(
      await page.$eval('.excerpt', (one) => one.textContent),
      'Une antenne qui émet depuis la capitainerie.',
    );
    await ask(page, base, 'channel');
    assert.equal(await page.$eval('.excerpt', (one) => one.textContent), 'Chaîne de télévision du port.');
  });
});

describe('the index of articles', () => {
  const titles = () =>
    page.$$eval('.article-list li', (rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('a')?.textContent?.trim()),
    );

  it('is narrowed by words, publisher and years, tells how many are left, and shows all again', async () => {
    await page.goto(`${base}articles.html`, { waitUntil: 'load' });
    const all = (await titles()).length;
    await page.type('[name=text]', 'breve 12');
    assert.deepEqual(await titles(), ['Brève 12']);
    assert.match(await page.$eval('[data-filter-status]', (one) => one.textContent ?? ''), /^Affichés\s: 1$/);
    await page.click('.index-filter button');
    await page.select('[name=from]', '2021');
    assert.equal((await titles()).length, 6);
    await page.click('.index-filter button');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.article-list li:not([hidden])').length === count,
      {},
      all,
    );
    await page.select('[name=publishers]', '0');
    assert.equal((await titles()).length, 1);
    await openSearchPage(page, base);
  });

  it('shows no filter to who reads without a script', async () => {
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${base}articles.html`);
    assert.equal(await plain.$eval('.index-filter', (form) => getComputedStyle(form).display), 'none');
    await plain.close();
  });
});

describe('results', () => {
  it('have a line for each section that says something, which leads there', async () => {
    await ask(page, base, 'LDP');
    const sections = await page.$$eval(`[role=group] a[href*="${french}"].section`, (links) =>
      links.map((link) => [link.querySelector('strong')?.textContent, decodeURI((link as HTMLAnchorElement).hash)]),
    );
    assert.deepEqual(sections, [
      ['Les travaux', '#s-les-travaux'],
      ['Les coûts', '#s-les-coûts'],
    ]);
  });

  it('can be put in the order of their dates, what has none at the end', async () => {
    for (const [order, expected] of [
      ['newest', [english, french]],
      ['oldest', [french, english]],
    ] as const) {
      await page.goto(`${base}search.html?q=LDP&sort=${order}`);
      await page.waitForSelector('.search-result');
      const { paths } = await shown(page, base);
      assert.deepEqual([...new Set(paths)].slice(1, 3), expected);
    }
  });

  it('can be narrowed by publisher, year, language, and who is mentioned', async () => {
    await page.goto(`${base}search.html?q=LDP`);
    await page.waitForSelector('[data-search-facets] fieldset');
    const facets = await page.$$eval('[data-search-facets] label', (labels) =>
      labels.map((label) => label.textContent),
    );
    for (const facet of ['Articles3', 'Le Quai1', 'The Pier, evening1', '20161', '20181', 'arabe1', 'anglais1']) {
      assert.ok(facets.includes(facet), `${facet} in ${facets}`);
    }
    for (const [filter, expected] of [
      ['publisher=The+Pier,+evening', [english]],
      ['year=2016', [french]],
      ['year=2016&year=2018', [french, english]],
      ['language=ar', [arabic]],
      ['entity=ligue-du-port&type=article', [arabic, english, french]],
    ] as const) {
      await page.goto(`${base}search.html?q=LDP&${filter}`);
      await page.waitForSelector('.search-result');
      const { paths } = await shown(page, base);
      assert.deepEqual([...new Set(paths)].toSorted(), [...expected].toSorted(), filter);
    }
  });
});

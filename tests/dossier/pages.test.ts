import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkCoordinates } from '../../src/dossier/checks/coordinates.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { articlePage, dossierPage } from '../../src/views/pages.ts';

let content: string;

before(() => {
  content = mkdtempSync(join(tmpdir(), 'reperes-'));
  mkdirSync(join(content, 'articles'));
  writeFileSync(join(content, 'dossier.yaml'), 'title: Titre\ndescription: Description.\n');
  const body =
    'https://host.example/pictures/a-picture-of-the-prison-with-a-long-name-for-a-file.jpg\n\n3 juillet 2012. –\n\nL’organisation vient de publier un rapport de quatre-vingts pages sur les prisons.\n';
  for (const [id, date] of Object.entries({ a: '', b: 'date: 2012-07-03\n', c: 'date: 2016\n' })) {
    writeFileSync(join(content, 'articles', `${id}.md`), `---\ntitle: Article ${id}\n${date}---\n\n${body}`);
  }
});

after(() => rmSync(content, { recursive: true, force: true }));

describe('a list of articles', () => {
  it('begins with the newest and ends with what has no date', () => {
    const { articles } = dossierPage(loadDossier(content));
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['c', 'b', 'a'],
    );
  });

  it('quotes how an article begins, past a bare address and the line of its date', () => {
    const [article] = dossierPage(loadDossier(content)).articles;
    assert.match(article?.opening ?? '', /^L’organisation vient de publier/);
  });
});

describe('a country without coordinates', () => {
  it('is on the map where one of its names is that of a country, in any language of the interface', async () => {
    const folder = mkdtempSync(join(content, 'countries-'));
    for (const part of ['articles', 'places']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'dossier.yaml'), 'title: Titre\ndescription: Description.\n');
    writeFileSync(join(folder, 'articles/a.md'), '---\ntitle: x\n---\n\nUn texte.\n');
    const names = ['Turkey', 'Turquie', 'تركيا', 'État français', 'Atlantide'];
    for (const [at, name] of names.entries()) {
      const aliases = name === 'État français' ? 'aliases: [France]\n' : '';
      writeFileSync(join(folder, `places/p${at}.md`), `---\nname: ${name}\nkind: country\n${aliases}---\n`);
    }
    const dossier = loadDossier(folder);
    const rounded = Object.fromEntries(
      dossierPage(dossier).entities.map(({ name, coordinates: at }) => [name, at && [at.lat, at.lon].map(Math.round)]),
    );
    const turkey = [39, 35];
    const expected = { Turkey: turkey, Turquie: turkey, تركيا: turkey, 'État français': [47, 3], Atlantide: undefined };
    assert.deepEqual(rounded, expected);
    const missing = await checkCoordinates({ dossier } as Parameters<typeof checkCoordinates>[0]);
    assert.deepEqual(
      missing.map(({ message }) => message),
      ['“Atlantide” (country) has no coordinates'],
    );
  });
});

describe('the page of an article without a description', () => {
  it('describes itself to search engines in whole sentences of its text', () => {
    const dossier = loadDossier(content);
    const [article] = dossier.articles;
    assert.ok(article);
    assert.equal(
      articlePage(dossier, article).opening,
      'L’organisation vient de publier un rapport de quatre-vingts pages sur les prisons.',
    );
  });
});

describe('the chart of mentions', () => {
  /** A dossier in which each article names Raqqa once. */
  const chartOf = (...dates: string[]) => {
    const folder = mkdtempSync(join(content, 'chart-'));
    for (const part of ['articles', 'places']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'dossier.yaml'), 'title: Titre\ndescription: Description.\n');
    const fields = 'name: Raqqa\nkind: city\nsummary: Ville.\nupdated: 2026\nsources:\n  - title: x\n';
    writeFileSync(join(folder, 'places/raqqa.md'), `---\n${fields}---\n\nVille.\n`);
    for (const [at, date] of dates.entries()) {
      writeFileSync(join(folder, `articles/${at}.md`), `---\ntitle: x\ndate: ${date}\n---\n\nVers Raqqa.\n`);
    }
    const { step, periods } = dossierPage(loadDossier(folder)).mentionsOverTime;
    return [step, ...periods.map(({ period, count }) => `${period} ${count}`)];
  };

  it('has no gap where nothing appeared, so that time is seen as it passed', () => {
    assert.deepEqual(chartOf('2017-10-14', '2017-10-16'), ['day', '2017-10-14 1', '2017-10-15 0', '2017-10-16 1']);
    const [step, ...months] = chartOf('2016-12-30', '2018-02-01', '2018-02-11');
    assert.deepEqual(
      [step, months.length, months[0], months[1], months.at(-1)],
      ['month', 15, '2016-12 1', '2017-01 0', '2018-02 2'],
    );
    assert.deepEqual(chartOf('1996', '2004').length, 10);
  });

  it('has a column of its own for a date less precise than the others, and one at the end of an open span', () => {
    assert.deepEqual(chartOf('2017', '2017-10-14', '2017-10-15'), ['day', '2017 1', '2017-10-14 1', '2017-10-15 1']);
    assert.deepEqual(chartOf('2017-21', '2017-XX', '../2017-03'), ['month', '2017-03 1', '2017-21 1', '2017-XX 1']);
  });
});

describe('the evidence for two entries', () => {
  it('quotes the mentions of both that stand nearest, and says what it leaves out between them', () => {
    const folder = mkdtempSync(join(content, 'pairs-'));
    for (const part of ['articles', 'places']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'dossier.yaml'), 'title: Titre\ndescription: Description.\n');
    for (const name of ['Raqqa', 'Palmyre', 'Alep']) {
      const fields = `name: ${name}\nkind: city\nsummary: Ville.\nupdated: 2026\nsources:\n  - title: x\n`;
      writeFileSync(join(folder, `places/${name.toLowerCase()}.md`), `---\n${fields}---\n\nVille.\n`);
    }
    const far = 'bien plus loin encore '.repeat(20);
    writeFileSync(
      join(folder, 'articles/a.md'),
      `---\ntitle: x\n---\n\nDe Raqqa, ${far}puis de Palmyre et de Raqqa.\n\nD’Alep ${far}jusqu’à Raqqa.\n`,
    );
    const { total, pairs, central } = dossierPage(loadDossier(folder)).relations;
    const quoted = pairs.map(({ a, b, passages }) => [
      `${a.name} ${b.name}`,
      ...passages.map(({ first, between, second, anchor }) => `${anchor}: ${first}${between}${second}`),
    ]);
    assert.deepEqual(quoted[1], ['Raqqa Palmyre', 'm-palmyre-1: Palmyre et de Raqqa']);
    assert.match(quoted[0]?.[1] ?? '', /^m-alep-1: Alep bien plus loin .{20,140} … .{20,140} jusqu’à Raqqa$/);
    assert.equal(total, 2);
    assert.deepEqual(
      central.map(({ name }) => name),
      ['Raqqa', 'Alep', 'Palmyre'],
    );
  });
});

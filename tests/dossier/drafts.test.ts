import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkDossier } from '../../src/dossier/checks/registry.ts';
import { loadDossier, readDossier } from '../../src/dossier/load.ts';
import { newMemory } from '../../src/dossier/memory.ts';
import { suggestForDossier } from '../../src/dossier/suggestions.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import type { Edition } from '../../src/model/publication.ts';
import { articlePage, dossierPage, entityPage } from '../../src/views/pages.ts';
import { textHtml } from '../../src/views/text-html.ts';
import { writeFiles } from './write-files.ts';

const PUBLISHED: Edition = { drafts: false };
let root: string;
let number = 0;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'reperes-drafts-'));
});

after(() => rmSync(root, { recursive: true, force: true }));

/** Pierre Roux is a draft, Alain Roux is none, and the article names both. */
const files: Record<string, string> = {
  'dossier.yaml': 'title: Titre\ndescription: Description.\n',
  'articles/a.md':
    '---\ntitle: A\n---\n\nPierre Roux et Alain Roux sont à Raqqa. [Sa page](../actors/pierre.md). Le :actor[maire]{#pierre} parle.\n\nRoux, Pierre Roux, est à Raqqa.\n',
  'articles/b.md': '---\ntitle: B\ndraft: true\n---\n\nAlain Roux est à Raqqa.\n',
  'actors/pierre.md':
    '---\nname: Pierre Roux\nkind: person\ndraft: true\naliases: [{ form: Roux, short: true }]\n---\n\nUn élu.\n',
  'actors/alain.md':
    '---\nname: Alain Roux\nkind: person\nrelated: [pierre]\n---\n\nFrère de Pierre Roux, né à Raqqa.\n',
  'pages/methode.md': '---\ntitle: Méthode\ndraft: true\n---\n\nÀ Raqqa.\n',
  'places/raqqa.md': '---\nname: Raqqa\nkind: city\n---\n',
};

function dossier(changes: Record<string, string> = {}): string {
  const folder = join(root, String(number));
  number += 1;
  writeFiles(folder, { ...files, ...changes });
  return folder;
}

/** All that the site is made from. */
function siteData(folder: string, edition: Edition): string {
  const all = loadDossier(folder, newMemory(), edition);
  const articles = all.articles.map((one) => [articlePage(all, one), textHtml(one, all)]);
  const entities = all.entities.map((one) => [entityPage(all, one), textHtml(one, all)]);
  return JSON.stringify([articles, entities, dossierPage(all)]);
}

const hidden = (text = files['actors/pierre.md'] ?? '') => ({
  'actors/pierre.md': text.replace('draft: true', 'hidden: true'),
});

describe('a draft', () => {
  it('is there while one edits, and says what it is', () => {
    const all = loadDossier(dossier());
    const page = dossierPage(all);
    assert.deepEqual(
      [...page.articles, ...page.entities, ...page.pages].filter(({ draft }) => draft).map(({ id }) => id),
      ['b', 'pierre', 'methode'],
    );
    assert.equal(all.occurrences.get('pierre')?.length, 4);
  });

  it('is left out of a published site: no page, no link, no place in a list', () => {
    const data = siteData(dossier(), PUBLISHED);
    assert.doesNotMatch(data, /"pierre"|pierre\.html|data-entity=\\"pierre|"title":"(?:B|Méthode)"/);
    assert.match(data, />Pierre Roux et <a[^>]*>Alain Roux/, 'its name is text like any other');
    assert.match(data, /<span>Sa page<\/span>\. Le maire parle/);
  });

  it('is the reason told where a dossier has no other article', () => {
    const folder = dossier({ 'articles/a.md': '---\ntitle: A\ndraft: true\n---\n\nTexte.\n' });
    assert.throws(
      () => loadDossier(folder, newMemory(), PUBLISHED),
      (error) => error instanceof DiagnosticError && /every article is a draft.*--drafts/s.test(error.message),
    );
  });
});

describe('a hidden entry', () => {
  it('has no page, and is in no list, relation, period or file of names, for its editor neither', () => {
    const data = siteData(dossier(hidden()), { drafts: true });
    assert.doesNotMatch(data, /"pierre"|pierre\.html|data-entity=\\"pierre/);
  });

  it('keeps its name from being taken for another’s', () => {
    const other = '---\nname: Luc Blanc\nkind: person\naliases: [Roux]\n---\n';
    const linked = (changes: Record<string, string>) =>
      loadDossier(dossier({ 'actors/luc.md': other, ...changes })).occurrences.get('luc')?.length ?? 0;
    const named = { 'actors/pierre.md': '---\nname: Roux\nkind: person\nhidden: true\n---\n' };
    assert.equal(linked(named), 0, 'Roux is the name of the hidden one');
    assert.equal(linked({ 'actors/pierre.md': '---\nname: Jean Petit\nkind: person\n---\n' }), 3, 'or of nobody else');
  });

  it('may be named by marks, decisions and references, and is not proposed as new', () => {
    const article = `${files['articles/a.md']}`.replace(
      'title: A\n',
      'title: A\nannotations:\n  - { exact: Sa page, entity: none }\n',
    );
    const folder = dossier({ ...hidden(), 'articles/a.md': article });
    const { dossier: all } = readDossier(folder);
    assert.deepEqual(
      all.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    const names = suggestForDossier(all).filter(({ variantOf }) => !variantOf);
    assert.deepEqual(
      names.filter(({ name }) => /Roux/.test(name)),
      [],
    );
  });

  it('is there again in dev as soon as it is hidden no more', () => {
    const folder = dossier(hidden());
    const memory = newMemory();
    assert.equal(loadDossier(folder, memory).occurrences.has('pierre'), false);
    writeFiles(folder, { 'actors/pierre.md': files['actors/pierre.md'] ?? '' });
    const all = loadDossier(folder, memory);
    assert.equal(all.occurrences.get('pierre')?.length, 4);
    assert.match(all.articles[0] ? textHtml(all.articles[0], all) : '', /<a href="..\/actors\/pierre.html">Sa page/);
  });
});

describe('a stub', () => {
  it('is linked and listed without summary, definition, sources or date', () => {
    const all = loadDossier(dossier(), newMemory(), PUBLISHED);
    assert.equal(all.occurrences.get('raqqa')?.length, 2);
    const raqqa = all.entityById.get('raqqa');
    assert.ok(raqqa);
    const page = entityPage(all, raqqa);
    assert.deepEqual([page.isDefined, page.summary, page.updated, page.sources], [false, undefined, undefined, []]);
  });

  it('has the beginning of its definition for a summary once there is one', () => {
    const all = loadDossier(dossier());
    const [alain] = dossierPage(all).entities.filter(({ id }) => id === 'alain');
    assert.equal(alain?.summary, 'Frère de Pierre Roux, né à Raqqa.');
  });
});

describe('what is owed', () => {
  it('is told once for each kind of thing, with the entries, and drafts owe nothing', async () => {
    const found = await checkDossier(readDossier(dossier()));
    assert.deepEqual(
      found
        .filter(({ rule }) => rule.startsWith('owed'))
        .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)
        .toSorted(),
      [
        'info owed-date: 1 entry has a definition and no date: alain',
        'info owed-definition: 1 entry has no definition: raqqa',
        'info owed-summary: 2 entries have no summary: raqqa, alain',
        'warning owed-sources: 1 entry has a definition and no source: alain',
      ],
    );
  });
});

describe('a mask of a dossier', () => {
  const problems = (changes: Record<string, string>) =>
    readDossier(dossier(changes))
      .dossier.diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ rule, message, line }) => `${line} ${rule}: ${message}`);
  const config = (more: string) => ({ 'dossier.yaml': `${files['dossier.yaml']}${more}` });

  it('names entries that there are, with a placeholder that tells nothing', () => {
    assert.deepEqual(problems(config('mask:\n  - alain\n  - nobody\n')), [
      '5 reference-unknown: mask: no entry “nobody”',
    ]);
    assert.deepEqual(problems(config('mask: [{ id: alain, placeholder: "[M. Roux]" }]\n')), [
      'undefined mask-placeholder: alain: the placeholder “[M. Roux]” holds a form that is masked',
    ]);
    const slip = config('mask: [{ id: alain, placeholdr: x }]\n');
    assert.throws(() => problems(slip), /placeholdr: no such field; did you mean placeholder/);
  });

  it('does not leave an entry that has the very name of the masked one', () => {
    const village = { 'places/roux.md': '---\nname: Roux\nkind: city\n---\n' };
    assert.deepEqual(problems({ ...village, ...config('mask: [alain]\n') }), [
      '2 mask-shared: “Roux” is a form of a masked entry',
    ]);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadDossier } from '../../src/dossier/load.ts';
import { dossierPage } from '../../src/dossier/pages.ts';

let content: string;

before(() => {
  content = mkdtempSync(join(tmpdir(), 'reperes-'));
  mkdirSync(join(content, 'articles'));
  writeFileSync(join(content, 'dossier.yaml'), 'title: Titre\ndescription: Description.\n');
  const body =
    '3 juillet 2012. –\n\nL’organisation vient de publier un rapport de quatre-vingts pages sur les prisons.\n';
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

  it('quotes how an article begins, past the line of its date', () => {
    const [article] = dossierPage(loadDossier(content)).articles;
    assert.match(article?.opening ?? '', /^L’organisation vient de publier/);
  });
});

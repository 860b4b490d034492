import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readDossier } from '../../src/dossier/load.ts';

let content: string;

before(() => {
  content = mkdtempSync(join(tmpdir(), 'reperes-'));
  mkdirSync(join(content, 'articles'));
  writeFileSync(join(content, 'dossier.yaml'), 'title: Titre\ndescription: Description.\n');
});

after(() => rmSync(content, { recursive: true, force: true }));

/** What is told of the fields of an article. */
function told(fields: string): string[] {
  writeFileSync(join(content, 'articles/a.md'), `---\n${fields}\n---\n\nTexte.\n`);
  return readDossier(content).dossier.diagnostics.map(({ line, message }) => `${line} ${message}`);
}

describe('a field that the schema does not know', () => {
  it('is told with the one that was meant, also in French and within another', () => {
    assert.deepEqual(told('title: x\ndatum: 2017'), ['3 datum: no such field; did you mean date?']);
    assert.deepEqual(told('title: x\ndescripton: y'), ['3 descripton: no such field; did you mean description?']);
    assert.deepEqual(told('title: x\nannotations:\n  - exact: x\n    entity: none\n    prefixe: y'), [
      '6 annotations[0].prefixe: no such field; did you mean prefix?',
    ]);
  });

  it('is told alone where no known one is near', () => {
    assert.deepEqual(told('title: x\nzzzzqqq: y'), ['3 zzzzqqq: no such field']);
  });
});

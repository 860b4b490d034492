import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { showDifference } from '../../src/cli/show-difference.ts';
import { compareVersions, type Migration, plannedChanges, renameField } from '../../src/content/migrations.ts';

/** Two changes that no version has made, to try how one would be carried out. */
const made: Migration[] = [
  {
    version: '0.2.0',
    what: 'summary is abstract now',
    of: 'places',
    change: (yaml) => renameField(yaml, 'summary', 'abstract'),
  },
  { version: '0.3.0', what: 'title is name now', of: 'dossier', change: (yaml) => renameField(yaml, 'title', 'name') },
];

const entry = '---\r\nname: Alep # the city\r\nsummary:   "summary: a line"\r\n---\r\n\r\nsummary: no field\r\n';
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  mkdirSync(join(folder, 'places'));
  writeFileSync(join(folder, 'dossier.yaml'), 'title: Titre\n');
  writeFileSync(join(folder, 'places/alep.md'), entry);
  writeFileSync(join(folder, 'places/homs.md'), '---\nname: Homs\n---\n');
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('fields that a newer version has changed', () => {
  it('are changed in the files that have them, and no other character is', () => {
    const [dossier, place, ...more] = plannedChanges(folder, '0.1.0', made);
    assert.equal(dossier?.after, 'name: Titre\n');
    assert.equal(place?.after, entry.replace('\nsummary: ', '\nabstract: '));
    assert.deepEqual(place?.what, ['summary is abstract now']);
    assert.deepEqual(more, []);
  });

  it('stay where the dossier is of a version that has them already', () => {
    assert.deepEqual(
      plannedChanges(folder, '0.2.0', made).map(({ what }) => what),
      [['title is name now']],
    );
    assert.deepEqual(plannedChanges(folder, '0.3.0', made), []);
  });

  it('are all looked for where the version is not known, and never a second time', () => {
    assert.equal(plannedChanges(folder, undefined, made).length, 2);
    assert.equal(renameField('abstract: a\nsummary: b\n', 'summary', 'abstract'), 'abstract: a\nsummary: b\n');
  });

  it('are shown line by line: where, what was, what is to be', () => {
    assert.equal(showDifference('a.md', 'x: 1\ny: 2\nz: 3', 'x: 1\nw: 2\nz: 3'), 'a.md:2\n- y: 2\n+ w: 2');
  });
});

describe('versions', () => {
  it('are compared number by number', () => {
    assert.deepEqual(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].toSorted(compareVersions), [
      '0.9.0',
      '0.9.1',
      '0.10.0',
      '1.0.0',
    ]);
  });
});

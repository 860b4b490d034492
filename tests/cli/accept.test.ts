import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Proposal } from '../../src/text/suggest/proposal.ts';

const launcher = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
const article = `---
title: Un
---

La ville de Mossoul est calme. On va à Mossoul. Jean Martin est à Mossoul.

Selon Jean Martin, Bachar Vilar viendra. Martin parle. Hier, Bachar Vilar dormait à Alep. Le Louvre, vu du Louvre.
`;

let folder: string;

function run(...args: string[]) {
  return spawnSync(process.execPath, [launcher, ...args, '--content', folder], { encoding: 'utf8' });
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  for (const name of ['articles', 'places']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'dossier.yaml'), 'title: Essai\ndescription: Un essai.\n');
  writeFileSync(join(folder, 'articles/un.md'), article);
  writeFileSync(join(folder, 'places/alep.md'), '---\nname: Alep\nkind: city\n---\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('names from the terminal, many at once', () => {
  it('are told with kinds and contexts, for a program', () => {
    const proposals = JSON.parse(run('suggest', '--json').stdout) as Proposal[];
    const first = proposals.find(({ name }) => name === 'Mossoul');
    assert.equal(first?.kind, 'city');
    assert.equal(first?.contexts[0]?.keyword, 'Mossoul');
  });

  it('are answered in a table: entry, alias, no; and a row that cannot be is told by its number', () => {
    const table = run('suggest', '--format', 'csv').stdout;
    assert.match(table, /^\uFEFF"accept","name","kind","of","count"/);
    const answered = table
      .replace('"","Mossoul","city",""', '"alias","Mossoul","city","alep"')
      .replace('"","Jean Martin"', '"entry","Jean Martin"')
      .replace('"","Bachar Vilar"', '"no","Bachar Vilar"');
    const path = join(folder, 'names.csv');
    writeFileSync(path, answered.replace('"entry","Jean', '"yes","Jean'));
    const wrong = run('suggest', '--accept-from', path);
    assert.equal(wrong.status, 1);
    assert.match(
      wrong.stderr,
      /names\.csv:\d+ error: row \d+, column “accept”: expected entry, alias, exclude, no or nothing, found “yes”/,
    );
    assert.ok(!existsSync(join(folder, 'not-names.txt')));
    writeFileSync(path, answered);
    const { status, stdout, stderr } = run('suggest', '--accept-from', path);
    assert.deepEqual([status, stdout.trim()], [0, '1 entries, 1 aliases, 1 not-names'], stderr);
    assert.match(readFileSync(join(folder, 'places/alep.md'), 'utf8'), /aliases:\n {2}- Mossoul\n/);
    assert.match(
      readFileSync(join(folder, 'actors/jean-martin.md'), 'utf8'),
      /kind: person\naliases:\n {2}- form: Martin/,
    );
    assert.equal(readFileSync(join(folder, 'not-names.txt'), 'utf8'), 'Bachar Vilar\n');
  });

  it('become entries of a table, a row each, in one go', () => {
    const path = join(folder, 'many.csv');
    writeFileSync(path, 'name,kind,summary\nLouvre,site,Un musée.\nSeine,,\n');
    const { status, stdout, stderr } = run('new', 'place', '--many', path);
    assert.equal(status, 1);
    assert.match(stdout, /louvre\.md/);
    assert.match(stderr, /row 3, column “kind”: a new entry needs a kind/);
    assert.equal(
      readFileSync(join(folder, 'places/louvre.md'), 'utf8'),
      '---\nname: Louvre\nkind: site\nsummary: Un musée.\n---\n',
    );
    const again = run('new', 'place', '--many', path, '--kind', 'river');
    assert.match(again.stdout, /seine\.md/);
    assert.equal(again.status, 0, again.stderr);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Change, Refused } from '../../src/desk/changes.ts';
import { Journal } from '../../src/desk/journal.ts';

const journalModule = fileURLToPath(new URL('../../src/desk/journal.ts', import.meta.url));

let folder: string;

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const change: Change = {
  what: 'fields',
  count: 2,
  files: [
    { path: 'a.md', before: 'a\n', after: 'A\n' },
    { path: 'b.md', before: 'b\n', after: undefined },
    { path: 'sub/c.md', before: undefined, after: 'C\n' },
  ],
};
const state = () => [read('a.md'), existsSync(join(folder, 'b.md')), existsSync(join(folder, 'sub/c.md'))];
const steps = () => readdirSync(join(folder, '.reperes/desk')).filter((name) => name.endsWith('.json'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-journal-'));
  writeFileSync(join(folder, 'a.md'), 'a\n');
  writeFileSync(join(folder, 'b.md'), 'b\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is done at the desk', () => {
  it('is undone and done again, by the next run too', () => {
    new Journal(folder).carryOut(change);
    assert.deepEqual(state(), ['A\n', false, true]);
    assert.equal(new Journal(folder).undo()?.count, 2);
    assert.deepEqual(state(), ['a\n', true, false]);
    new Journal(folder).redo();
    assert.deepEqual(state(), ['A\n', false, true]);
  });

  it('is done whole or not at all: one file that somebody has changed keeps all of them', () => {
    writeFileSync(join(folder, 'b.md'), 'other\n');
    assert.throws(() => new Journal(folder).carryOut(change), Refused);
    assert.deepEqual(state(), ['a\n', true, false]);
    assert.equal(read('b.md'), 'other\n');
    assert.deepEqual(steps(), []);
  });

  it('undoes nothing over what somebody else has written since', () => {
    const journal = new Journal(folder);
    journal.carryOut(change);
    writeFileSync(join(folder, 'a.md'), 'by hand\n');
    assert.throws(() => journal.undo(), Refused);
    assert.deepEqual(state(), ['by hand\n', false, true]);
  });

  it('is taken back where the program was killed in the middle of it', () => {
    const journal = new Journal(folder);
    journal.carryOut(change);
    // As a killed program leaves it: the step is begun, and only the first of its files is written.
    const [done = ''] = steps();
    const path = join(folder, '.reperes/desk', done);
    const told = JSON.parse(readFileSync(path, 'utf8')) as { pid: number };
    writeFileSync(path, JSON.stringify({ ...told, pid: 2 ** 22 + 1 }));
    renameSync(path, path.replace('.done.', '.begun.'));
    writeFileSync(join(folder, 'b.md'), 'b\n');
    rmSync(join(folder, 'sub/c.md'));
    new Journal(folder);
    assert.deepEqual(state(), ['a\n', true, false]);
    assert.deepEqual(steps(), []);
  });

  it('is as it was before an undo that was killed in the middle of it, and can be undone then', () => {
    const journal = new Journal(folder);
    journal.carryOut(change);
    const [done = ''] = steps();
    const path = join(folder, '.reperes/desk', done);
    // As a killed program leaves it: one of the three files has gone back.
    renameSync(path, path.replace('.done.', `.undoing-${2 ** 22 + 1}.`));
    writeFileSync(join(folder, 'b.md'), 'b\n');
    const next = new Journal(folder);
    assert.deepEqual(state(), ['A\n', false, true]);
    assert.equal(next.undo()?.count, 2);
    assert.deepEqual(state(), ['a\n', true, false]);
  });

  it('loses nothing on a full disk: every file is as it was, and that is said', {
    skip: process.platform !== 'linux',
  }, () => {
    const script = `
      import { Journal } from ${JSON.stringify(journalModule)};
      process.on('SIGXFSZ', () => {});
      const files = [
        { path: 'a.md', before: 'a\\n', after: 'A\\n' },
        { path: 'big.md', before: undefined, after: 'x'.repeat(400_000) },
      ];
      try { new Journal(${JSON.stringify(folder)}).carryOut({ what: 'fields', count: 2, files }); console.log('written'); }
      catch (error) { console.log(error.refusal?.refused ?? String(error)); }`;
    // No file may grow beyond 100 blocks of 1024 bytes.
    const command = `ulimit -f 100; exec "$0" --input-type=module -e "$1"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, script], { encoding: 'utf8' });
    assert.equal(stdout.trim(), 'disk', stderr);
    assert.equal(read('a.md'), 'a\n');
    assert.ok(!existsSync(join(folder, 'big.md')));
    assert.deepEqual(steps(), []);
  });
});

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDossier } from '../../src/dossier/load.ts';
import { type DossierMemory, newMemory } from '../../src/dossier/memory.ts';
import { emptyDossier } from './edits.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const reperes = join(project, 'src/cli/reperes.mjs');
const parent = mkdtempSync(join(tmpdir(), 'reperes-'));
let folder: string;

after(() => rmSync(parent, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(parent, 'dossier-'));
  emptyDossier(folder);
  for (let number = 0; number < 5; number += 1) write(`articles/a${number}.md`, article(number));
  write('places/raqqa.md', entry('Raqqa', ''));
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function article(number: number): string {
  return `---\ntitle: Article ${number}\n---\n\nOn parle de Raqqa, de la ville no ${number} et de l’Euphrate.\n`;
}

function entry(name: string, aliases: string): string {
  return `---\nname: ${name}\nkind: city\nsummary: x\nupdated: 2026\nsources: [{ title: t }]\naliases: [${aliases}]\n---\n\nUne ville.\n`;
}

/** Digest of all that is read of the articles. */
function digest(memory?: DossierMemory): string {
  const { articles } = loadDossier(folder, memory);
  return hash('sha256', JSON.stringify(articles.map(({ id, data, lang, reading }) => [id, data, lang, reading])));
}

/** The dossier as a command finds it, with what the last one left. */
const read = (options: { threads?: number } = {}) => digest(newMemory({ cacheIn: folder, ...options }));

const fresh = () => digest();

/** The files of the cache, below the dossier. */
function files(): string[] {
  const cache = join(folder, '.reperes/cache');
  if (!existsSync(cache)) return [];
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return entries.map((one) => join(one.parentPath, one.name)).toSorted();
}

/** Runs a command, in the dossier's parent. */
function run(...args: string[]) {
  return spawnSync(process.execPath, [reperes, ...args], { cwd: parent, encoding: 'utf8' });
}

describe('what a dossier keeps from one command to the next', () => {
  it('is not read again where nothing has changed, and only where a word of a new alias stands', () => {
    const memory = newMemory({ cacheIn: folder });
    const before = loadDossier(folder, memory).articles;
    assert.equal(before[0]?.reading, loadDossier(folder, memory).articles[0]?.reading);
    write('places/raqqa.md', entry('Raqqa', 'no 3'));
    const now = loadDossier(folder, memory).articles;
    const again = now.filter(({ reading }, index) => reading !== before[index]?.reading).map(({ id }) => id);
    assert.deepEqual(again, ['a3']);
    assert.equal(now.find(({ id }) => id === 'a3')?.reading.mentions.length, 2);
  });

  it('changes nothing where a title is corrected or a file gets another name', () => {
    const memory = newMemory();
    const [, before] = loadDossier(folder, memory).articles;
    write('articles/a0.md', article(0).replace('Article 0', 'Autre titre'));
    assert.equal(
      loadDossier(folder, memory).articles.find(({ id }) => id === 'a0')?.reading.words,
      before?.reading.words,
    );
    cpSync(join(folder, 'articles/a1.md'), join(folder, 'articles/b1.md'));
    const found = loadDossier(folder, memory).articles;
    const of = (wanted: string) => found.find(({ id }) => id === wanted)?.reading;
    assert.equal(of('b1'), of('a1'));
  });

  const spoilt: [string, (file: string) => void][] = [
    ['cut short', (file) => truncateSync(file, 40)],
    ['empty', (file) => truncateSync(file, 0)],
    ['written to', (file) => appendFileSync(file, 'x')],
    ['of other bytes', (file) => writeFileSync(file, 'nothing of ours')],
    ['gone', (file) => rmSync(file)],
  ];
  for (const [name, spoil] of spoilt) {
    it(`is made again without a word where a file is ${name}`, () => {
      read();
      const found = files();
      assert.ok(found.length > 0);
      for (const file of found) spoil(file);
      assert.equal(read(), fresh());
      assert.equal(read(), fresh());
      assert.deepEqual(
        files().map((file) => basename(file)),
        found.map((file) => basename(file)),
      );
    });
  }

  it('leaves alone what is not its own, and what another version keeps', () => {
    read();
    const cache = join(folder, '.reperes/cache');
    const own = readdirSync(cache).find((name) => name.startsWith('readings-')) ?? '';
    cpSync(join(cache, own), join(cache, 'readings-otherversion1'), { recursive: true });
    writeFileSync(join(cache, own, 'notes.txt'), 'notes');
    writeFileSync(join(cache, own, '.half-written.part'), 'ha');
    write('articles/a0.md', article(7));
    assert.equal(read(), fresh());
    assert.ok(existsSync(join(cache, 'readings-otherversion1')));
    assert.equal(readFileSync(join(cache, own, 'notes.txt'), 'utf8'), 'notes');
  });

  it('is as good after commands that were killed, and after two at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      write('articles/a0.md', article(10 + round));
      const commands = [1, 2].map(() => spawn(process.execPath, [reperes, 'check', '--content', folder]));
      const ended = commands.map((one) => new Promise((resolve) => one.once('exit', resolve)));
      if (round === 1) commands[0]?.kill('SIGKILL');
      await Promise.all(ended);
      assert.equal(read(), fresh());
    }
  });

  it('costs a dossier that may not be written to nothing but time', () => {
    writeFileSync(join(folder, '.reperes'), 'a file stands where the folder would be');
    assert.equal(read(), fresh());
    assert.equal(readFileSync(join(folder, '.reperes'), 'utf8'), 'a file stands where the folder would be');
  });

  it('does not grow with every edit', () => {
    for (let round = 0; round < 30; round += 1) {
      write('articles/a0.md', article(100 + round));
      read();
    }
    assert.ok(files().length < 8, files().join('\n'));
  });

  it('is neither read nor written with --no-cache, and goes with clean', () => {
    const shown = run('check', '--content', folder, '--no-cache');
    assert.equal(shown.status, 0, shown.stderr);
    assert.deepEqual(files(), []);
    assert.equal(run('check', '--content', folder).stdout, shown.stdout);
    assert.ok(files().length > 0);
    assert.match(run('clean', '--content', folder).stdout, /MB removed/);
    assert.deepEqual(files(), []);
    assert.match(run('clean', '--content', folder).stdout, /nothing to remove/);
    assert.equal(run('clean', '--content', join(folder, 'articles')).status, 1);
  });

  it('is the same from one thread and from three, in the same order', () => {
    const long = article(1).split('---\n\n')[1] ?? '';
    for (let number = 0; number < 20; number += 1) {
      write(`articles/long-${number}.md`, `---\ntitle: Long ${number}\n---\n\n${`${long}\n`.repeat(450)}`);
    }
    assert.equal(read({ threads: 3 }), digest(newMemory({ threads: 1 })));
    write('articles/long-0.md', `---\ntitle: x\n---\n\n:place[ville]{#nulle-part}\n\n${`${long}\n`.repeat(900)}`);
    const faults = (threads: number) => assert.throws(() => read({ threads }), /long-0\.md:5:1 error.*nulle-part/);
    faults(2);
    faults(1);
  });
});

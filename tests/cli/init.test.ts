import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import packageFields from '../../package.json' with { type: 'json' };
import { loadDossier } from '../../src/dossier/load.ts';
import { interfaceLanguages } from '../../src/model/language.ts';
import { atTerminal, hasTerminal } from './terminal.ts';

const command = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
const tarball = `reperes-${packageFields.version}.tgz`;
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-init-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

function reperes(...args: string[]) {
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('npx reperes init', () => {
  for (const lang of interfaceLanguages) {
    it(`makes a dossier in ${lang} that has no fault, with its title, a README in that language and what it is built by`, () => {
      const { status, stderr } = reperes('init', lang, '--lang', lang, '--title', 'Titre: “essai”');
      assert.equal(status, 0, stderr);
      const dossier = loadDossier(join(folder, lang));
      assert.equal(dossier.config.title, 'Titre: “essai”');
      assert.equal(dossier.config.lang, lang);
      assert.deepEqual(dossier.diagnostics, []);
      assert.equal(dossier.occurrences.size, 2, 'both entries are mentioned');
      const page = read(`${lang}/README.md`);
      assert.match(page, /^# Titre: “essai”$/m);
      assert.match(page, { fr: /Un dossier fait avec/, en: /A dossier made with/, ar: /ملفّ صُنع/ }[lang]);
      assert.ok(page.includes(`\`${tarball}\``), 'where the generator is');
      assert.doesNotMatch(page, /<!--|[{}]/, 'nothing of the template is left');
      assert.deepEqual(JSON.parse(read(`${lang}/package.json`)).dependencies, { reperes: `file:${tarball}` });
      assert.ok(existsSync(join(folder, lang, tarball)), 'the tarball lies in the dossier');
    });
  }

  it('says what to type next, a folder with a blank in quotes, and starts a repository where it is asked to', () => {
    const { status, stderr } = reperes('init', 'mon dossier', '--git');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^ {2}cd 'mon dossier'\n {2}npm install\n {2}npx reperes dev$/m);
    const seen = spawnSync('git', ['status', '--short', '--untracked-files=all'], {
      cwd: join(folder, 'mon dossier'),
      encoding: 'utf8',
    });
    assert.match(seen.stdout, /^\?\? dossier\.yaml$/m);
    for (const name of ['node_modules', 'dist', '.reperes']) {
      mkdirSync(join(folder, 'mon dossier', name));
      writeFileSync(join(folder, 'mon dossier', name, 'x'), '');
    }
    const again = spawnSync('git', ['status', '--short', '--untracked-files=all'], {
      cwd: join(folder, 'mon dossier'),
      encoding: 'utf8',
    });
    assert.equal(again.stdout, seen.stdout, 'git leaves alone what can be made again');
  });

  it('writes nothing where one of its files is there already', () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/dossier.yaml'), 'mine');
    const { status, stderr } = reperes('init', 'mine');
    assert.equal(status, 1);
    assert.match(stderr, /mine\/dossier\.yaml error: the file is there already/);
    assert.equal(read('mine/dossier.yaml'), 'mine');
    assert.equal(existsSync(join(folder, 'mine/articles')), false);
    assert.equal(existsSync(join(folder, 'mine/package.json')), false);
  });
});

describe('npx reperes init, at a terminal', { skip: !hasTerminal && 'no program here lends a terminal' }, () => {
  it('asks whether to start a git repository', async () => {
    const words = [process.execPath, command, 'init', 'asked'];
    const { code, screen } = await atTerminal(folder, words, [[/Start a git repository in it\?/, 'y']]);
    assert.equal(code, 0, screen);
    assert.ok(existsSync(join(folder, 'asked/.git')), screen);
  });
});

describe('npx reperes upgrade', () => {
  before(() => {
    const { status, stderr } = reperes('init', 'old', '--lang', 'en');
    assert.equal(status, 0, stderr);
  });

  it('says so where nothing is to change', () => {
    const { status, stdout } = reperes('upgrade', '--content', 'old');
    assert.equal(status, 0);
    assert.match(stdout, /is up to date with Repères \d+\.\d+\.\d+: there is nothing to change\./);
  });

  it('shows the difference, and writes nothing before somebody agrees', () => {
    const pinned = read('old/package.json').replace(tarball, 'reperes-0.0.1.tgz');
    writeFileSync(join(folder, 'old/package.json'), pinned);
    const { status, stdout, stderr } = reperes('upgrade', '--content', 'old');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^old\/package\.json:\d+\n- .*reperes-0\.0\.1\.tgz"\n\+ .*"file:reperes-\d+\.\d+\.\d+\.tgz"$/m,
    );
    assert.match(stderr, /Nothing is written\. --yes writes it\./);
    assert.equal(read('old/package.json'), pinned);
    const agreed = reperes('upgrade', '--content', 'old', '--yes');
    assert.equal(agreed.status, 0, agreed.stderr);
    assert.equal(read('old/package.json'), pinned.replace('reperes-0.0.1.tgz', tarball));
  });

  it('pins a dossier that has no package.json yet', () => {
    rmSync(join(folder, 'old/package.json'));
    rmSync(join(folder, 'old', tarball));
    const { status, stderr } = reperes('upgrade', '--content', 'old', '--yes');
    assert.equal(status, 0, stderr);
    assert.equal(JSON.parse(read('old/package.json')).dependencies.reperes, `file:${tarball}`);
    assert.ok(existsSync(join(folder, 'old', tarball)));
  });

  it('refuses to take a dossier back to an older version', () => {
    writeFileSync(join(folder, 'old/package.json'), read('old/package.json').replace(tarball, 'reperes-99.0.0.tgz'));
    const { status, stderr } = reperes('upgrade', '--content', 'old', '--yes');
    assert.equal(status, 2);
    assert.match(stderr, /this is Repères .*, and the dossier is of 99\.0\.0 already/);
    assert.match(read('old/package.json'), /99\.0\.0/);
  });
});

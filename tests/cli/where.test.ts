import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { calledAs } from '../../src/cli/called-as.ts';
import { systemCacheFolder } from '../../src/content/work-folder.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

before(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'reperes-where-')));
  cpSync(join(project, 'content'), join(folder, 'dossier'), {
    recursive: true,
    filter: (path) => !/\.reperes/.test(path),
  });
});

after(() => rmSync(folder, { recursive: true, force: true }));

function reperes(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(project, 'src/cli/reperes.mjs'), ...args], {
    cwd: join(folder, cwd),
    encoding: 'utf8',
  });
}

describe('a command', () => {
  it('works on the dossier that its folder is part of', () => {
    for (const cwd of ['dossier', 'dossier/actors']) {
      assert.match(reperes(cwd, 'check').stdout, /^1 article, 22 entries/);
    }
  });

  it('says outside a dossier that there is none, how to make one, and which one lies near by', () => {
    for (const args of [['check'], ['build'], ['dev'], ['convert', 'x.txt'], ['suggest'], ['review'], ['preview']]) {
      const { status, stderr } = reperes('', ...args);
      assert.equal(status, 1);
      assert.match(stderr, /neither this folder nor one above it holds dossier\.yaml \[no-dossier\]/);
      assert.match(stderr, /→ reperes init DIR .* Near by: dossier; go there, or add --content dossier\./);
    }
  });

  it('is not disturbed by what else a repository holds beside dossier.yaml', () => {
    const dossier = join(folder, 'dossier');
    const before = reperes('dossier', 'check', '--level', 'info');
    for (const name of ['node_modules/x', '.git', 'dist']) mkdirSync(join(dossier, name), { recursive: true });
    for (const name of ['README.md', 'package.json', 'node_modules/x/a.md', 'dist/a.md']) {
      writeFileSync(join(dossier, name), '{}');
    }
    const after = reperes('dossier', 'check', '--level', 'info');
    assert.deepEqual([after.status, after.stdout, after.stderr], [before.status, before.stdout, before.stderr]);
    assert.deepEqual(readdirSync(join(dossier, '.reperes')), ['.gitignore', 'cache']);
  });
});

describe('the cache folder of a system', () => {
  it('is where programs of that system keep what they can make again', () => {
    assert.equal(systemCacheFolder('linux', {}, '/home/zoe'), '/home/zoe/.cache');
    assert.equal(systemCacheFolder('linux', { XDG_CACHE_HOME: '/c' }, '/home/zoe'), '/c');
    assert.equal(systemCacheFolder('linux', { XDG_CACHE_HOME: 'c' }, '/home/zoe'), '/home/zoe/.cache');
    assert.equal(systemCacheFolder('darwin', {}, '/Users/zoe'), '/Users/zoe/Library/Caches');
    assert.equal(systemCacheFolder('win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\zoe'), 'C:\\Local');
  });
});

describe('commands in messages', () => {
  it('are written with npx only where npx finds this very program, and no package of that name of a registry', () => {
    assert.equal(calledAs(project), 'npx reperes');
    assert.equal(calledAs(join(project, 'docs')), 'npx reperes');
    assert.equal(calledAs(folder), 'reperes');
    mkdirSync(join(folder, 'linked/node_modules'), { recursive: true });
    symlinkSync(project, join(folder, 'linked/node_modules/reperes'));
    mkdirSync(join(folder, 'linked/articles'));
    assert.equal(calledAs(join(folder, 'linked/articles')), 'npx reperes');
    mkdirSync(join(folder, 'other/node_modules/reperes'), { recursive: true });
    assert.equal(calledAs(join(folder, 'other')), 'reperes');
  });
});

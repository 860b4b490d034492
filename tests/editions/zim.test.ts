import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aptInstall, hasApt } from '../apt.ts';
import { shipped } from './dossiers.ts';

const command = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-zim-'));
  cpSync(shipped, join(folder, 'dossier'), { recursive: true });
  if (spawnSync('zimwriterfs', ['--version']).error && hasApt()) aptInstall('zim-tools');
});
after(() => rmSync(folder, { recursive: true, force: true }));

function exportZim(path = process.env.PATH) {
  const args = [command, 'export', 'zim', '--content', join(folder, 'dossier'), '--out', join(folder, 'out')];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, PATH: path } });
}

describe('npx reperes export zim', () => {
  it('makes a file that zimcheck finds nothing wrong with, and in whose own search articles are found', () => {
    const { status, stderr } = exportZim();
    assert.equal(status, 0, stderr);
    const [name = ''] = readdirSync(join(folder, 'out/editions'));
    const file = join(folder, 'out/editions', name);
    const { status: checked, stdout } = spawnSync('zimcheck', ['--all', file], { encoding: 'utf8' });
    assert.equal(checked, 0, stdout);
    assert.match(spawnSync('zimsearch', [file, 'Boukamal'], { encoding: 'utf8' }).stdout, /Boukamal · Mayadine/);
  });

  it('gives the same bytes when it is made again on the same day', () => {
    const today = () => new Date().toISOString().slice(0, 10);
    const made = () => {
      const day = today();
      assert.equal(exportZim().status, 0);
      const [name = ''] = readdirSync(join(folder, 'out/editions'));
      return { day, bytes: readFileSync(join(folder, 'out/editions', name)) };
    };
    let [one, other] = [made(), made()];
    // Midnight passed.
    if (one.day !== today()) [one, other] = [other, made()];
    assert.ok(one.bytes.equals(other.bytes));
  });

  it('says what is missing where there is no zimwriterfs', () => {
    const { status, stderr } = exportZim(join(folder, 'nothing'));
    assert.equal(status, 2);
    assert.match(stderr, /there is no zimwriterfs on this machine[\s\S]*zim-tools/);
  });
});

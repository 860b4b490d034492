import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hostileDossier, shipped } from './dossiers.ts';

const command = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-same-bytes-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a copy of a dossier in all forms, in a folder, a time zone and a language of its own; its files by their digests. */
function builtIn(name: string, dossier: string, environment: Record<string, string>): Map<string, string> {
  const content = join(folder, name, 'content');
  cpSync(dossier, content, { recursive: true });
  const config = readFileSync(join(content, 'dossier.yaml'), 'utf8').replace(/^(?:formats|url):.*\n/gm, '');
  writeFileSync(join(content, 'dossier.yaml'), `${config}\nformats: [all]\nurl: https://example.org/dossier/\n`);
  const out = join(folder, name, 'site');
  const { status, stderr } = spawnSync(process.execPath, [command, 'build', '--content', content, '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  assert.equal(status, 0, stderr);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(out.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** The hostile dossier without its one link to an anchor that is not there, with which no site is built. */
function buildable(): string {
  const dossier = hostileDossier();
  const path = join(dossier, 'articles/structure.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('right-to-left.md#s-x', 'right-to-left.md'));
  return dossier;
}

describe('two builds in all forms', () => {
  for (const [name, dossier] of [
    ['shipped', () => shipped],
    ['hostile', buildable],
  ] as const) {
    it(`give the same bytes of the ${name} dossier, whatever folder, time zone and language they are made in`, () => {
      const from = dossier();
      const one = builtIn(`${name}-one`, from, { TZ: 'Pacific/Auckland', LANG: 'fr_FR.UTF-8' });
      const other = builtIn(`${name}-other`, from, { TZ: 'America/Los_Angeles', LANG: 'C' });
      assert.ok([...one.keys()].some((path) => path.startsWith('editions/') && path.endsWith('.epub')));
      assert.deepEqual(other, one);
    });
  }
});

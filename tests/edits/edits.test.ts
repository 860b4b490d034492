import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { apply, edit, emptyDossier } from '../dossier/edits.ts';

/** How many edits are tried; each is built twice. */
const EDITS = Number(process.env.REPERES_EDITS ?? 20);

const reperes = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
const parent = mkdtempSync(join(tmpdir(), 'reperes-'));
const content = join(parent, 'dossier');

after(() => rmSync(parent, { recursive: true, force: true }));

/** What a build gives: its exit code, and the digest of every file of the site. */
function built(...options: string[]): { code: number | null; files: Record<string, string>; told: string } {
  const out = join(parent, `site${options.join('')}`);
  rmSync(out, { recursive: true, force: true });
  const args = [reperes, 'build', '--content', content, '--out', out, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: parent, encoding: 'utf8' });
  if (status !== 0) return { code: status, files: {}, told: stderr };
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = entries.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(out, path), hash('sha256', readFileSync(path))];
  });
  return { code: 0, files: Object.fromEntries(files.toSorted()), told: '' };
}

describe('a site that is built from what earlier builds left', () => {
  it(`is, after any of ${EDITS} random edits, the one that a cold build gives, byte for byte`, () => {
    emptyDossier(content);
    built();
    let good = 0;
    for (const one of fc.sample(edit, { seed: 2017, numRuns: EDITS })) {
      apply(content, one);
      const warm = built();
      const cold = built('--no-cache');
      assert.equal(warm.code, cold.code, `${JSON.stringify(one)}\n${warm.told}\n${cold.told}`);
      assert.deepEqual(warm.files, cold.files, JSON.stringify(one));
      if (warm.code === 0) good += 1;
      else apply(content, { path: one.path, text: undefined });
    }
    assert.ok(good > EDITS / 3, `only ${good} of the edits gave a site`);
  });
});

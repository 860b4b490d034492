import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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

interface Built {
  code: number | null;
  /** The digest of every file of the site. */
  files: Record<string, string>;
  /** Pages that were taken from an earlier build. */
  keptPages: number;
  told: string;
}

function start(name: string, ...options: string[]) {
  const out = join(parent, name);
  rmSync(out, { recursive: true, force: true });
  const args = [reperes, 'build', '--json', '--content', content, '--out', out, ...options];
  return { out, child: spawn(process.execPath, args, { cwd: parent }) };
}

/** What a build gives. */
async function built(name: string, ...options: string[]): Promise<Built> {
  const { out, child } = start(name, ...options);
  let [printed, told] = ['', ''];
  child.stdout.on('data', (text) => {
    printed += text;
  });
  child.stderr.on('data', (text) => {
    told += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) return { code, files: {}, keptPages: 0, told };
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = entries.map(({ parentPath, name: file }) => {
    const path = join(parentPath, file);
    return [relative(out, path), hash('sha256', readFileSync(path))];
  });
  return { code, files: Object.fromEntries(files.toSorted()), keptPages: JSON.parse(printed).keptPages, told };
}

const warm = () => built('warm');
const cold = () => built('cold', '--no-cache');

describe('a site that is built from what earlier builds left', () => {
  it(`is, after any of ${EDITS} random edits, the one that a cold build gives, byte for byte`, async () => {
    emptyDossier(content);
    await warm();
    let [good, kept] = [0, 0];
    for (const one of fc.sample(edit, { seed: 2017, numRuns: EDITS })) {
      apply(content, one);
      const [fromCache, fromNothing] = [await warm(), await cold()];
      assert.equal(fromCache.code, fromNothing.code, `${JSON.stringify(one)}\n${fromCache.told}\n${fromNothing.told}`);
      assert.deepEqual(fromCache.files, fromNothing.files, JSON.stringify(one));
      kept += fromCache.keptPages;
      if (fromCache.code === 0) good += 1;
      else apply(content, { path: one.path, text: undefined });
    }
    assert.ok(good > EDITS / 3, `only ${good} of the edits gave a site`);
    assert.ok(kept > EDITS, `only ${kept} pages were taken from earlier builds`);
  });

  it('is that one after two builds at once and one that was killed, and with a cache that was damaged', async () => {
    rmSync(content, { recursive: true, force: true });
    emptyDossier(content);
    const wanted = await cold();
    const both = await Promise.all([built('one'), built('two')]);
    for (const one of both) assert.deepEqual(one.files, wanted.files, one.told);

    writeFileSync(join(content, 'articles/neuf.md'), '---\ntitle: Neuf\n---\n\nDamas, dit Omar, a repris Raqqa.\n');
    const { child } = start('killed');
    // The line of a stage comes at its end: pages are made next.
    child.stderr.on('data', (text) => String(text).includes('originals') && child.kill('SIGKILL'));
    assert.deepEqual(await once(child, 'close'), [null, 'SIGKILL']);
    const fresh = await cold();
    assert.deepEqual((await warm()).files, fresh.files);
    const again = await warm();
    assert.deepEqual(again.files, fresh.files);
    assert.ok(again.keptPages > 0);

    const cache = join(content, '.reperes/cache');
    assert.ok(existsSync(cache));
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name), 100);
    }
    const damaged = await warm();
    assert.deepEqual(damaged.files, fresh.files);
    assert.equal(damaged.keptPages, 0);
  });
});

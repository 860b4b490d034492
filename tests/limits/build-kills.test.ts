import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));
const launcher = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));

let folder: string;
const dossier = () => join(folder, 'dossier');
const site = () => join(folder, 'site');

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(shipped, dossier(), { recursive: true, filter: (path) => !path.includes('.reperes') });
});

after(() => rmSync(folder, { recursive: true, force: true }));

function start(out = site(), env: Record<string, string> = {}): ChildProcess {
  const args = [launcher, 'build', '--content', dossier(), '--out', out, '--no-cache'];
  return spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, ...env } });
}

async function finish(out?: string, env?: Record<string, string>): Promise<number | null> {
  const [code] = await once(start(out, env), 'exit');
  return code as number | null;
}

/** Digest of each file of a site. */
function digests(out: string): Record<string, string> {
  const files = (readdirSync(out, { recursive: true }) as string[]).filter((name) =>
    statSync(join(out, name)).isFile(),
  );
  return Object.fromEntries(
    files.toSorted().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
}

const abandoned = () => readdirSync(join(dossier(), '.reperes')).filter((name) => /^build-/.test(name));

describe('a build', () => {
  it('that is killed at any moment leaves the old site whole, and the next one clears what it left', async () => {
    assert.equal(await finish(), 0);
    const whole = digests(site());
    for (const share of [0.2, 0.5, 0.8]) {
      const began = Date.now();
      const build = start();
      const ended = once(build, 'exit');
      while (build.exitCode === null && abandoned().length === 0) await wait(20);
      await Promise.race([ended, wait((Date.now() - began) * share * 6)]);
      build.kill('SIGKILL');
      await ended;
      assert.deepEqual(digests(site()), whole);
    }
    assert.equal(await finish(), 0);
    assert.deepEqual(abandoned(), []);
    assert.deepEqual(digests(site()), whole);
    assert.deepEqual(readdirSync(folder).toSorted(), ['dossier', 'site']);
  });

  it('that runs beside another one, in another time zone and language, gives the same files', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    const codes = await Promise.all([
      finish(one, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }),
      finish(two, { TZ: 'America/St_Johns', LC_ALL: 'C' }),
    ]);
    assert.deepEqual(codes, [0, 0]);
    assert.ok(existsSync(join(one, 'index.html')));
    assert.deepEqual(digests(one), digests(two));
  });
});

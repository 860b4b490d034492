import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launcher } from '../intake/dossier.ts';
import { startServer } from '../server-command.ts';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(shipped, join(folder, 'dossier'), { recursive: true, filter: (path) => !path.includes('.reperes') });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The files below a folder, with their bytes; what is kept from run to run, and hidden parts, left aside. */
function filesOf(name: string): Record<string, string> {
  const root = join(folder, name);
  const names = (readdirSync(root, { recursive: true }) as string[]).filter((one) => !/(?:^|\/)\.reperes/.test(one));
  const files = names.filter((one) => statSync(join(root, one)).isFile()).toSorted();
  return Object.fromEntries(files.map((one) => [one, readFileSync(join(root, one), 'latin1')]));
}

function start(args: string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
}

async function finish(args: string[], env?: Record<string, string>): Promise<number> {
  const [code] = await once(start(args, env), 'exit');
  return code as number;
}

function writePile(count: number): void {
  mkdirSync(join(folder, 'pile'));
  for (let number = 1; number <= count; number += 1) {
    const text = `Article ${number} du dossier\n\n${`Phrase de l’article ${number} sur le port. `.repeat(60)}\n`;
    writeFileSync(join(folder, `pile/${number}.txt`), text);
  }
}

describe('two runs at once', () => {
  it('of convert over one pile leave each article once and whole', async () => {
    writePile(12);
    const args = ['convert', '--to', 'dossier', 'pile'];
    await Promise.all([finish(args), finish(args)]);
    await finish(args);
    const together = filesOf('dossier');
    rmSync(join(folder, 'dossier'), { recursive: true });
    cpSync(shipped, join(folder, 'dossier'), { recursive: true, filter: (path) => !path.includes('.reperes') });
    assert.equal(await finish(args), 0);
    assert.deepEqual(Object.keys(together), Object.keys(filesOf('dossier')));
    assert.deepEqual(together, filesOf('dossier'));
  });

  it('of build over one dossier leave a whole site at the place that both were told', async () => {
    const build = (out: string) => finish(['build', '--content', 'dossier', '--out', out, '--no-cache']);
    assert.equal(await build('alone'), 0);
    const codes = await Promise.all([build('site'), build('site')]);
    assert.ok(codes.includes(0));
    assert.deepEqual(filesOf('site'), filesOf('alone'));
    assert.deepEqual(readdirSync(folder).toSorted(), ['alone', 'dossier', 'site']);
  });
});

describe('another clock', () => {
  it('changes nothing that convert or build write', async () => {
    writePile(2);
    const clock = join(folder, 'clock.mjs');
    const shift =
      'const D = Date; globalThis.Date = class extends D { constructor(...a) { a.length ? super(...a) : super(D.now() + 2e11); } static now() { return D.now() + 2e11; } };';
    writeFileSync(clock, shift);
    const results: Record<string, string>[] = [];
    const clocks: Record<string, string>[] = [
      {},
      { NODE_OPTIONS: `--import=${clock}`, TZ: 'Asia/Kathmandu', LC_ALL: 'ar_EG.UTF-8' },
    ];
    for (const env of clocks) {
      assert.equal(await finish(['convert', '--to', 'neuf', 'pile'], env), 0);
      assert.equal(await finish(['build', '--content', 'dossier', '--out', 'site', '--no-cache'], env), 0);
      results.push({ ...filesOf('neuf'), ...filesOf('site') });
      for (const name of ['neuf', 'site']) rmSync(join(folder, name), { recursive: true });
    }
    assert.deepEqual(results[0], results[1]);
  });
});

describe('review', () => {
  it('that is killed while it writes leaves each article as it was or as it was decided', async () => {
    const text = `---\ntitle: Un\n---\n\n${Array.from({ length: 300 }, (_, at) => `${at} Le ministre a parlé de Damas hier.`).join('\n\n')}\n`;
    const path = join(folder, 'dossier/articles/un.md');
    writeFileSync(path, text);
    let decided = 0;
    let sent: Promise<unknown> = Promise.resolve();
    for (let kill = 0; kill < 6; kill += 1) {
      const before = readFileSync(path, 'utf8');
      const server = await startServer('review', '--content', join(folder, 'dossier'));
      try {
        const base = server.address.replace(/#.*$/, '');
        const list = await (await fetch(new URL('api/doubts', base))).json();
        const items = (list.items as { id: string; readings: { id: string }[] }[])
          .filter(({ readings }) => readings.length > 1)
          .slice(0, 40);
        const body = JSON.stringify({ ids: items.map(({ id }) => id), entity: items[0]?.readings[0]?.id ?? 'none' });
        const headers = { 'content-type': 'application/json' };
        sent = fetch(new URL('do/decide', base), { method: 'POST', headers, body }).then(
          (answer) => answer.text(),
          () => undefined,
        );
        // The last one is let finish.
        await (kill === 5 ? sent : wait(kill * kill * 40));
      } finally {
        await server.kill();
      }
      await sent;
      const after = readFileSync(path, 'utf8');
      const [, front = '', rest = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(after) ?? [];
      assert.match(front, /^title: Un$/m);
      assert.equal(rest, text.slice(text.indexOf('\n---\n') + 5));
      if (after !== before) decided += 1;
      const { status, stderr } = spawnSync(
        process.execPath,
        [launcher, 'check', '--content', 'dossier', '--level', 'error'],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      assert.equal(status, 0, stderr);
    }
    assert.ok(decided > 0, `nothing was written: ${await sent}`);
  });
});

describe('a disk that is full', () => {
  /** Runs a command that may write no file longer than this, in blocks of 1,024 bytes, as the system holds it to. */
  const limited = (blocks: number, ...args: string[]) =>
    spawnSync(
      'bash',
      ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, launcher, ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
      },
    );

  it('makes convert say so, and leaves neither half an article nor half an original', () => {
    mkdirSync(join(folder, 'pile'));
    writeFileSync(join(folder, 'pile/a.txt'), `Le port\n\n${'Le port a rouvert hier. '.repeat(2_000)}\n`);
    writeFileSync(join(folder, 'pile/b.txt'), 'La gare\n\nLa gare a fermé hier, après trois ans.\n');
    const { status, stderr } = limited(8, 'convert', '--to', 'neuf', 'pile');
    assert.equal(status, 1);
    assert.match(stderr, /larger than is allowed here|disk is full/);
    const left = filesOf('neuf');
    assert.ok(
      Object.keys(left).every((name) => !name.includes('le-port') && name !== 'sources/a.txt'),
      Object.keys(left).join(),
    );
    assert.ok(Object.keys(left).some((name) => name.startsWith('articles/')));
  });

  it('makes build say so, and leaves the old site whole', async () => {
    const args = ['build', '--content', 'dossier', '--out', 'site', '--no-cache'];
    assert.equal(await finish(args), 0);
    const whole = filesOf('site');
    const { status, stderr, stdout } = limited(100, ...args);
    assert.notEqual(status, 0, stdout);
    assert.match(stderr, /EFBIG|larger than is allowed|File too large/i);
    assert.deepEqual(filesOf('site'), whole);
    assert.ok(!existsSync(join(folder, 'site.new')));
  });
});

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { launcher, Workspace } from '../intake/dossier.ts';

const KILLS = 20;
const ORIGINALS = 24;

let work: Workspace;
let whole: Record<string, string>;

/** Texts long enough that a run takes a while, each its own. */
function original(number: number): string {
  const sentence = (index: number) =>
    `Phrase ${index} de l’article ${number}, sur le sujet ${(number * 7 + index) % 97}. `;
  return `Article ${number} du dossier\n\n${Array.from({ length: 100 }, (_, index) => sentence(index)).join('\n\n')}\n`;
}

function start(): ChildProcess {
  return spawn(process.execPath, [launcher, 'convert', '--to', 'dossier', 'pile'], {
    cwd: work.folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function finish(): Promise<void> {
  const run = start();
  run.stdout?.resume();
  await once(run, 'exit');
}

/** Lets a run come to a number of articles, and kills it a moment later, in the middle of whatever it does then. */
async function killAfter(articles: number, milliseconds: number): Promise<void> {
  const run = start();
  const ended = once(run, 'exit');
  let printed = 0;
  await Promise.race([
    ended,
    new Promise<void>((resolve) => {
      if (articles === 0) resolve();
      run.stdout?.on('data', (data: Buffer) => {
        printed += data.toString().split('\n').length - 1;
        if (printed >= articles) resolve();
      });
    }),
  ]);
  await wait(milliseconds);
  run.kill('SIGKILL');
  await ended;
}

before(async () => {
  work = new Workspace();
  for (let number = 1; number <= ORIGINALS; number += 1) work.write(`pile/${number}.txt`, original(number));
  await finish();
  whole = work.files('dossier');
  assert.equal(Object.keys(whole).length, ORIGINALS * 2);
});

after(() => work.remove());

describe('killed at any moment, convert', () => {
  it(`leaves whole files only, ${KILLS} times, and the next run completes the rest and changes none`, async () => {
    const originals = work.files('pile');
    const reached = new Set<number>();
    rmSync(join(work.folder, 'dossier'), { recursive: true });
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Starts afresh now and then, so that all stages are met.
      if (kill % 4 === 0) rmSync(join(work.folder, 'dossier'), { recursive: true, force: true });
      await killAfter(Math.floor(Math.random() * 8), Math.random() * 40);
      const left = Object.entries(work.files('dossier')).filter(
        ([name]) => !/\/\.reperes-(?:\d+-.*\.part|open-\w+)$/.test(name),
      );
      for (const [name, content] of left) assert.ok(whole[name] === content, `${name} is not as it should be`);
      reached.add(left.length);
      assert.deepEqual(work.files('pile'), originals);
    }
    assert.ok(reached.size > 3, `the kills met ${reached.size} states only`);
    await finish();
    assert.deepEqual(work.files('dossier'), whole);
  });

  it('finishes the original at hand on Ctrl-C, and says that others are left', async () => {
    rmSync(join(work.folder, 'dossier'), { recursive: true, force: true });
    const run = spawn(process.execPath, [launcher, 'convert', '--to', 'dossier', 'pile'], { cwd: work.folder });
    let said = '';
    run.stderr.on('data', (data) => {
      said += data;
    });
    await once(run.stdout, 'data');
    run.kill('SIGINT');
    const [code] = await once(run, 'close');
    assert.equal(code, 1);
    assert.match(said, /interrupted; \d+ of 24 originals were not converted \[interrupted\]/);
    const left = work.files('dossier');
    assert.ok(Object.keys(left).length < ORIGINALS * 2);
    for (const [name, content] of Object.entries(left)) assert.ok(whole[name] === content, name);
  });
});

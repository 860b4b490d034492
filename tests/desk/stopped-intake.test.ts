import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { openRoom, type Room } from '../../src/desk/room.ts';
import { actions, views } from '../../src/desk/routes.ts';
import type { InList } from '../../src/desk/views/in.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

const ORIGINALS = 12;
const source = (name: string) => JSON.stringify(new URL(`../../src/desk/${name}`, import.meta.url).href);

/** A run of its own that opens the desk and takes in all that lies on it. */
const takesIn = (folder: string) => `
  import { openRoom } from ${source('room.ts')};
  import { actions, views } from ${source('routes.ts')};
  process.on('SIGXFSZ', () => {});
  const room = openRoom(${JSON.stringify(folder)});
  await room.inbox.settled();
  const { items } = await views.in.show(room, { most: 200 });
  const outcome = await actions['take-in'].act(room, { ids: items.map(({ id }) => id) });
  console.log(JSON.stringify(outcome));
  process.exit();`;

let desk: DossierOnDesk;
let next: Room | undefined;

beforeEach(() => {
  desk = dossierOnDesk({ 'dossier.yaml': dossierFile });
});
afterEach(async () => {
  await next?.names.settled();
  next?.close();
  next = undefined;
  await desk.close();
});

const list = (name: string) => {
  const folder = join(desk.folder, name);
  return existsSync(folder) ? readdirSync(folder).filter((one) => !one.startsWith('.')) : [];
};
const titles = () =>
  list('articles')
    .map((name) => /^title: (.*)$/m.exec(desk.read(`articles/${name}`))?.[1])
    .toSorted();

async function lay(name: string, text: string): Promise<void> {
  desk.room.inbox.add('b1', name, Buffer.from(text));
  await desk.act('read-batch', { batch: 'b1' });
  await desk.room.inbox.settled();
}

/** What lies on a desk. */
async function lying(room: Room): Promise<InList['items']> {
  return ((await views.in?.show(room, {})) as InList | undefined)?.items ?? [];
}

/** The desk as it is opened again. */
async function openAgain(): Promise<Room> {
  next = openRoom(desk.folder);
  await next.inbox.settled();
  return next;
}

describe('an intake at the desk', { timeout: 300_000 }, () => {
  it('that is killed in the middle is finished, with what was said of each, when the desk opens again, and is one step to undo', async () => {
    const name = (number: number) => `note-${String(number).padStart(2, '0')}.txt`;
    for (let number = 1; number <= ORIGINALS; number += 1) {
      const text = `Note ${number} du port\n\n${`Phrase ${number} sur le port, le quai ${number * 7} et la digue. `.repeat(40)}\n`;
      desk.room.inbox.add('b1', name(number), Buffer.from(text));
    }
    await desk.act('read-batch', { batch: 'b1' });
    await desk.room.inbox.settled();
    const { items } = await desk.show<InList>('in', { most: 200 });
    for (const [at, { id }] of items.entries()) {
      await desk.act('correct', { id, ...(at % 6 === 5 ? { leftOut: true } : { title: `Titre ${at + 1}` }) });
    }
    const run = spawn(process.execPath, ['--input-type=module', '-e', takesIn(desk.folder)], { stdio: 'ignore' });
    const gone = once(run, 'exit');
    while (list('articles').length < 4 && run.exitCode === null) await turn();
    run.kill('SIGKILL');
    assert.deepEqual(await gone, [null, 'SIGKILL'], 'it was killed before its end');
    // Meanwhile somebody writes an article by hand.
    desk.write('articles/a-la-main.md', '---\ntitle: À la main\n---\n\nUn texte.\n');

    const again = await openAgain();
    const wanted = items.flatMap((_, at) => (at % 6 === 5 ? [] : [`Titre ${at + 1}`]));
    assert.deepEqual(titles(), [...wanted, 'À la main'].toSorted());
    assert.deepEqual(await lying(again), []);
    assert.deepEqual(list('sources').length, wanted.length);

    await actions.undo?.act(again, {});
    assert.deepEqual([titles(), list('sources')], [['À la main'], []]);
  });

  it('on a full disk takes in what there is room for, says so, and leaves the rest on the desk', {
    skip: process.platform !== 'linux',
  }, async () => {
    await lay('longue.txt', `Une longue note\n\n${'Le maire a parlé devant la mairie, longtemps. '.repeat(4000)}\n`);
    await lay('note.txt', 'Une note\n\nLe préfet n’a rien dit devant la préfecture, et personne ne l’a cru.\n');
    // No file may grow beyond 100 blocks of 1024 bytes.
    const command = 'ulimit -f 100; exec "$0" --input-type=module -e "$1"';
    const args = ['-c', command, process.execPath, takesIn(desk.folder)];
    const { stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
    assert.equal((JSON.parse(stdout || '{}') as { refused?: string }).refused, 'invalid', stderr);
    assert.deepEqual([titles(), list('sources')], [['Une note'], ['note.txt']]);

    const again = await openAgain();
    const items = await lying(again);
    assert.deepEqual(
      items.map(({ original }) => original),
      ['longue.txt'],
    );
    await actions['take-in']?.act(again, { ids: items.map(({ id }) => id) });
    assert.deepEqual(
      [titles(), list('sources').toSorted()],
      [
        ['Une longue note', 'Une note'],
        ['longue.txt', 'note.txt'],
      ],
    );
  });
});

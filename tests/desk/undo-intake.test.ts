import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import type { InList } from '../../src/desk/views/in.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

const fixture = new URL('../convert/fixtures/docx-notes/original.docx', import.meta.url);

/** A Word file of more than thirty megabytes: what is in it beside the text is not read. */
function largeFile(): Uint8Array {
  const members = unzipSync(new Uint8Array(readFileSync(fixture)));
  return zipSync({ ...members, 'word/media/large.bin': new Uint8Array(31 * 1024 * 1024).fill(7) }, { level: 0 });
}

let desk: DossierOnDesk;
const large = largeFile();

beforeEach(() => {
  desk = dossierOnDesk({ 'dossier.yaml': dossierFile });
});
afterEach(() => desk.close());

const list = (name: string) => (existsSync(join(desk.folder, name)) ? readdirSync(join(desk.folder, name)) : []);
const steps = () =>
  readdirSync(join(desk.folder, '.reperes/desk')).filter(
    (name) => name.endsWith('.json') && name !== 'corrections.json',
  );

describe('an intake at the desk, however large', () => {
  it('is undone and done again, to the same bytes, and its undo holds no second copy of them', async () => {
    desk.room.inbox.add('b1', 'large.docx', large);
    await desk.act('read-batch', { batch: 'b1' });
    await desk.room.inbox.settled();
    const { items } = await desk.show<InList>('in');
    assert.deepEqual(await desk.act('take-in', { ids: items.map(({ id }) => id) }), { done: 1, what: 'articles' });
    const [article = ''] = list('articles');
    const text = desk.read(`articles/${article}`);
    const [step = ''] = steps();
    assert.ok(readFileSync(join(desk.folder, '.reperes/desk', step)).length < 100_000);

    await desk.act('undo', {});
    assert.deepEqual([list('articles'), list('sources')], [[], []]);
    await desk.act('redo', {});
    assert.equal(desk.read(`articles/${article}`), text);
    assert.ok(readFileSync(join(desk.folder, 'sources/large.docx')).equals(large));
    assert.deepEqual(list('.reperes/desk/bytes'), []);
  });
});

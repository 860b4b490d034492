import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Refusal } from '../../src/desk/changes.ts';
import type { TextPage } from '../../src/desk/views/texts.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

const article = '---\ntitle: Un\n---\n\nOn va à Alep. De Damas, rien. Le ministre a parlé de Tartous.\n';
const entry = (name: string, kind: string) => `---\nname: ${name}\nkind: ${kind}\n---\n\nUne définition.\n`;

let desk: DossierOnDesk;

beforeEach(() => {
  desk = dossierOnDesk({
    'dossier.yaml': dossierFile,
    'articles/un.md': article,
    'places/alep.md': entry('Alep', 'city'),
    'places/damas.md': entry('Damas', 'city'),
    'places/tartous.md': entry('Tartous', 'city'),
    'places/tartous-port.md': entry('Tartous', 'site'),
  });
});
afterEach(() => desk.close());

const open = () => desk.show<TextPage>('text', { id: 'un' });

/** What a window sends where its editor rules on words. */
const link = (window: TextPage, exact: string, entity: string) =>
  desk.act('link', { article: 'un', exact, entity, seen: window.decisions });

describe('one article in two windows', () => {
  it('keeps what both decide about two mentions, and the rest of the file as it is', async () => {
    const [first, second] = [await open(), await open()];
    assert.deepEqual(await link(first, 'Alep', 'none'), { done: 1, what: 'decisions' });
    assert.deepEqual(await link(second, 'Damas', 'none'), { done: 1, what: 'decisions' });
    const decisions = 'annotations:\n  - exact: Alep\n    entity: none\n  - exact: Damas\n    entity: none\n';
    assert.equal(desk.read('articles/un.md'), article.replace('title: Un\n', `title: Un\n${decisions}`));
  });

  for (const when of ['before', 'after'] as const) {
    it(`shows the second what the first decided about the same mention, ${when} the dossier is read again`, async () => {
      const [first, second] = [await open(), await open()];
      await link(first, 'Alep', 'none');
      if (when === 'after') desk.room.desk.reading();
      const written = desk.read('articles/un.md');
      const { refused, conflict } = (await link(second, 'Alep', 'damas')) as Refusal;
      assert.equal(refused, 'changed');
      assert.equal(conflict?.theirs, written);
      assert.match(conflict?.mine ?? '', /exact: Alep\n {4}entity: damas\n---/);
      assert.equal(desk.read('articles/un.md'), written, 'the first decision stands until the second editor chooses');
      await desk.act('link', { article: 'un', exact: 'Alep', entity: 'damas' });
      assert.equal(desk.read('articles/un.md'), conflict?.mine);
    });

    it(`tells the second of two that decide about one doubtful mention, ${when} the dossier is read again`, async () => {
      const [first, second] = [await open(), await open()];
      const [[one], [other]] = [first.doubts, second.doubts];
      assert.equal(one?.form, 'Tartous');
      await desk.act('decide', { ids: [one.id], entity: 'tartous' });
      if (when === 'after') desk.room.desk.reading();
      const written = desk.read('articles/un.md');
      const outcome = (await desk.act('decide', { ids: [other?.id], entity: 'tartous-port' })) as Refusal;
      assert.equal(outcome.refused, 'changed');
      assert.equal(desk.read('articles/un.md'), written);
    });
  }
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { NameList } from '../../src/desk/views/names.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { suggestForDossier } from '../../src/dossier/suggestions.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

const text = (lines: string[]) => `---\ntitle: Un\n---\n\n${lines.join('\n\n')}\n`;
const files = {
  'dossier.yaml': dossierFile,
  'articles/un.md': text([
    'La ville de Mossoul est calme. On va à Mossoul. Jean Martin est à Mossoul.',
    'Selon Jean Martin, Bachar Vilar viendra. Martin parle. Hier, Bachar Vilar dormait.',
  ]),
  'places/alep.md': '---\nname: Alep\nkind: city\n---\n',
};

let desk: DossierOnDesk;

beforeEach(async () => {
  desk = dossierOnDesk(files);
  await desk.room.names.settled();
});
afterEach(() => desk.close());

const names = async (query = {}) => {
  await desk.room.names.settled();
  return (await desk.show<NameList>('names', query)).items;
};
const idOf = async (name: string) => (await names()).find((one) => one.name === name)?.id ?? '';

describe('the names at the desk', () => {
  it('become entries, of the kind that is likely or was said, with what the articles print', async () => {
    const ids = [await idOf('Mossoul'), await idOf('Jean Martin')];
    await desk.act('make-entries', { ids, kinds: { [ids[0] ?? '']: 'province' } });
    assert.equal(desk.read('places/mossoul.md'), '---\nname: Mossoul\nkind: province\n---\n');
    assert.equal(
      desk.read('actors/jean-martin.md'),
      '---\nname: Jean Martin\nkind: person\naliases:\n  - form: Martin\n    short: true\n---\n',
    );
    assert.deepEqual(
      (await names()).map(({ name }) => name),
      ['Bachar Vilar'],
    );
    await desk.act('undo', {});
    assert.equal((await names()).length, 3);
  });

  it('are merged into one entry, or become aliases of one', async () => {
    const ids = [await idOf('Jean Martin'), await idOf('Bachar Vilar')];
    await desk.act('make-entries', { ids, asOne: true });
    assert.match(
      desk.read('actors/jean-martin.md'),
      /aliases:\n {2}- form: Martin\n {4}short: true\n {2}- Bachar Vilar\n/,
    );
    await desk.act('add-aliases', { ids: [await idOf('Mossoul')], entry: 'alep' });
    assert.equal(desk.read('places/alep.md'), '---\nname: Alep\nkind: city\naliases:\n  - Mossoul\n---\n');
  });

  it('are set aside for good, for every command', async () => {
    await desk.act('set-aside', { ids: [await idOf('Bachar Vilar')] });
    assert.equal(desk.read('not-names.txt'), 'Bachar Vilar\n');
    assert.ok(!(await names()).some(({ name }) => name === 'Bachar Vilar'));
    const told = suggestForDossier(loadDossier(desk.folder)).map(({ name }) => name);
    assert.deepEqual([told.includes('Bachar Vilar'), told.includes('Mossoul')], [false, true]);
    await desk.act('undo', {});
    assert.ok((await names()).some(({ name }) => name === 'Bachar Vilar'));
  });

  it('are found by a part of them, by kind and by order', async () => {
    assert.deepEqual(
      (await names({ text: 'MOSS' })).map(({ name }) => name),
      ['Mossoul'],
    );
    assert.deepEqual(
      (await names({ kind: 'person', sort: 'name' })).map(({ name }) => name),
      ['Bachar Vilar', 'Jean Martin'],
    );
  });
});

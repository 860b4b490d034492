import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { EntryForm, EntryList, ShownEffect } from '../../src/desk/views/entries.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { SiteContent } from '../../src/views/dossier-content.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

const kept =
  '---\n# By hand.\nname: Armée libre   # as it calls itself\nkind: armed-group\naliases: [ASL]\n---\n\nDes combattants.\n';
const gone =
  '---\nname: Free Army\nkind: armed-group\nsummary: Un groupe armé.\naliases:\n  - ASL\n  - FSA\nsources:\n  - title: Un livre\n---\n\nVu de Londres.\n';
const article = `---
title: Un
annotations:
  # The second one.
  - exact: Free Army
    entity: free-army   # sure
---

La Free Army parle. Une :actor[brigade]{#free-army} de l’ASL, et Alep, rue d’Alep.
`;
const files = {
  'dossier.yaml': `${dossierFile}mask: [free-army] # for now\n`,
  'articles/un.md': article,
  'actors/armee-libre.md': kept,
  'actors/free-army.md': gone,
  'actors/chef.md': '---\nname: Le Chef\nkind: person\npartOf: [free-army]\nrelated: [armee-libre, free-army]\n---\n',
  'places/alep.md': '---\nname: Alep\nkind: city\naliases: [rue d’Alep]\n---\n',
};

let desk: DossierOnDesk;

beforeEach(() => {
  desk = dossierOnDesk(files);
});
afterEach(() => desk.close());

const all = () => Object.fromEntries(Object.keys(files).map((path) => [path, desk.read(path)]));

describe('the entries at the desk', () => {
  it('are merged: names, fields and texts come together, whatever named the other follows, and undo gives every byte back', async () => {
    assert.deepEqual(await desk.act('merge-entries', { from: 'free-army', into: 'armee-libre' }), {
      done: 1,
      what: 'merge',
    });
    assert.equal(
      desk.read('actors/armee-libre.md'),
      '---\n# By hand.\nname: Armée libre   # as it calls itself\nkind: armed-group\naliases: [ASL, Free Army, FSA]\nsources:\n  - title: Un livre\nsummary: Un groupe armé.\nformerly:\n  - free-army\n---\n\nDes combattants.\n\nVu de Londres.\n',
    );
    assert.equal(
      desk.read('articles/un.md'),
      article.replace('entity: free-army   #', 'entity: armee-libre   #').replace('{#free-army}', '{#armee-libre}'),
    );
    assert.match(desk.read('actors/chef.md'), /partOf: \[armee-libre\]\nrelated: \[armee-libre\]/);
    assert.equal(desk.read('dossier.yaml'), `${dossierFile}mask: [armee-libre] # for now\n`);
    assert.ok(!existsSync(join(desk.folder, 'actors/free-army.md')));
    assert.ok(loadDossier(desk.folder));
    await desk.act('undo', {});
    assert.deepEqual(all(), files);
  });

  it('get another id, and the old one is remembered', async () => {
    await desk.act('rename-entry', { id: 'free-army', to: 'armee-syrienne-libre' });
    assert.match(desk.read('actors/armee-syrienne-libre.md'), /formerly:\n {2}- free-army\n---\n\nVu de Londres\.\n$/);
    assert.match(desk.read('articles/un.md'), /entity: armee-syrienne-libre {3}# sure/);
    const site = new SiteContent(loadDossier(desk.folder));
    assert.deepEqual(site.former.find(({ collection }) => collection === 'actors')?.to, {
      page: 'entity',
      collection: 'actors',
      id: 'armee-syrienne-libre',
    });
    const taken = await desk.act('rename-entry', { id: 'armee-syrienne-libre', to: 'alep' });
    assert.ok('refused' in taken);
    await desk.act('undo', {});
    assert.deepEqual(all(), files);
  });

  it('are split, with the decisions about the words that go', async () => {
    await desk.act('split-entry', { id: 'free-army', name: 'FSA', kind: 'organisation', aliases: ['FSA'] });
    assert.equal(desk.read('actors/fsa.md'), '---\nname: FSA\nkind: organisation\n---\n');
    assert.match(desk.read('actors/free-army.md'), /aliases:\n {2}- ASL\nsources:/);
  });

  it('leave the glossary with the decisions for them', async () => {
    await desk.act('remove-entry', { id: 'free-army' });
    assert.doesNotMatch(desk.read('articles/un.md'), /annotations/);
    await desk.act('undo', {});
    assert.deepEqual(all(), files);
  });

  it('are saved field by field, and nothing else of the file changes', async () => {
    const { digest } = await desk.show<EntryForm>('entry', { id: 'armee-libre' });
    await desk.act('save-entry', { id: 'armee-libre', digest, cells: { summary: 'Un groupe.', dates: '2011/..' } });
    assert.equal(
      desk.read('actors/armee-libre.md'),
      kept.replace('\n---\n\n', '\nsummary: Un groupe.\ndates: 2011/..\n---\n\n'),
    );
    const wrong = await desk.act('save-entry', { id: 'alep', digest: 'x', cells: { coordinates: 'here' } });
    assert.ok('refused' in wrong && wrong.refused === 'invalid' && /latitude/.test(wrong.message ?? ''));
  });

  it('are not written over what somebody else has written meanwhile: both are shown, and one chooses', async () => {
    const { digest } = await desk.show<EntryForm>('entry', { id: 'armee-libre' });
    const theirs = kept.replace('Des combattants.', 'Des insurgés.');
    desk.write('actors/armee-libre.md', theirs);
    const body = { id: 'armee-libre', digest, cells: { summary: 'Un groupe.' } };
    const refused = await desk.act('save-entry', body);
    assert.ok('refused' in refused && refused.conflict);
    assert.equal(refused.conflict.theirs, theirs);
    assert.match(refused.conflict.mine, /summary: Un groupe\.\n---\n\nDes insurgés\.\n$/);
    assert.equal(desk.read('actors/armee-libre.md'), theirs);
    assert.ok('done' in (await desk.act('save-entry', { ...body, over: true })));
    assert.equal(desk.read('actors/armee-libre.md'), refused.conflict.mine);
  });

  it('tell while one types what another alias would bring, take and make ambiguous', async () => {
    const effect = await desk.show<ShownEffect>('entry-effect', { id: 'alep', aliases: ['ASL'] });
    assert.deepEqual([effect.comes, effect.goes, effect.ambiguous], [1, 1, 1]);
    const none = await desk.show<ShownEffect>('entry-effect', { id: 'alep', aliases: ['rue d’Alep'] });
    assert.deepEqual([none.comes, none.goes, none.ambiguous, none.lines], [0, 0, 0, []]);
  });

  it('are sorted, filtered and cut by the server', async () => {
    const list = await desk.show<EntryList>('entries', { sort: 'mentions', down: 'yes', most: '2', text: 'ASL' });
    assert.equal(list.total, 2);
    assert.deepEqual(
      list.items.map(({ id }) => id),
      ['free-army', 'armee-libre'],
    );
  });
});

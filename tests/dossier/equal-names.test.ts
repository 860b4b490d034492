import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openMentions } from '../../src/desk/doubts/open-mentions.ts';
import { loadDossier, readDossier } from '../../src/dossier/load.ts';
import { newMemory } from '../../src/dossier/memory.ts';
import { writeFiles } from './write-files.ts';

let root: string;
let number = 0;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'reperes-equal-'));
});

after(() => rmSync(root, { recursive: true, force: true }));

const article = (text: string, fields = '') => `---\ntitle: Un article\n${fields}---\n\n${text}\n`;

function several(name: string, count: number, text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`articles/${name}-${index}.md`, article(`${text} (${index})`)]),
  );
}

/** Two entries are called Seine; the river is also « fleuve Seine », named beside barges, and Poubelle rules the department. */
const files: Record<string, string> = {
  'dossier.yaml': 'title: Titre\ndescription: Description.\n',
  'places/fleuve.md': '---\nname: Seine\nkind: river\naliases: [fleuve Seine]\n---\n',
  'places/departement.md': '---\nname: Seine\nkind: province\naliases: [préfecture de la Seine]\n---\n',
  'actors/batellerie.md': '---\nname: Batellerie\nkind: organisation\n---\n',
  'actors/poubelle.md': '---\nname: Eugène Poubelle\nkind: person\n---\n',
  ...several('river', 10, 'La Batellerie attend sur le fleuve Seine.'),
  ...several('other', 6, 'Il pleut.'),
  'articles/d.md': article('Eugène Poubelle est à la préfecture de la Seine.'),
  'articles/x.md': article('Hier la Batellerie a quitté la Seine pour de bon.'),
};

function dossier(changes: Record<string, string> = {}): string {
  const folder = join(root, String(number));
  number += 1;
  writeFiles(folder, { ...files, ...changes });
  return folder;
}

const seineOf = (folder: string, memory = newMemory()) => {
  const reading = loadDossier(folder, memory).articles.find(({ id }) => id === 'x')?.reading;
  const linked = reading?.mentions.filter(({ surfaceForm }) => surfaceForm === 'Seine') ?? [];
  return [...linked.map(({ entity, rule }) => `${entity} by ${rule}`), ...(reading?.ambiguous.map(() => 'open') ?? [])];
};

describe('a name that two entries bear', () => {
  it('is that of the entry which the other articles name beside the same others', () => {
    assert.deepEqual(seineOf(dossier()), ['fleuve by dossier']);
  });

  it('is listed by the review as doubtful, with both entries', () => {
    const items = openMentions(readDossier(dossier())).map(({ item }) => item);
    const [item] = items.filter(({ form }) => form === 'Seine');
    assert.deepEqual([item?.kind, item?.now], ['doubtful', { entity: 'fleuve', rule: 'dossier' }]);
    assert.deepEqual(item?.readings.map(({ id }) => id).toSorted(), ['departement', 'fleuve']);
  });

  it('stays open where no other article speaks for one of them, or several do', () => {
    assert.deepEqual(seineOf(dossier({ ...several('river', 10, 'Il neige.'), 'articles/d.md': article('Rien.') })), [
      'open',
    ]);
    const both = several('other', 6, 'La Batellerie et la préfecture de la Seine.');
    assert.deepEqual(seineOf(dossier(both)), ['open']);
  });

  it('is left to what the editor says, and to the article itself', () => {
    const decided = 'annotations:\n  - { exact: Seine, prefix: "la ", entity: departement }\n';
    assert.deepEqual(seineOf(dossier({ 'articles/x.md': article('La Batellerie a quitté la Seine.', decided) })), [
      'departement by decision',
    ]);
    const told = article('La Batellerie a quitté la préfecture de la Seine, puis la Seine.');
    assert.deepEqual(seineOf(dossier({ 'articles/x.md': told })), ['departement by coherence']);
  });

  it('is read anew when another article changes, from what is kept as from nothing', () => {
    const folder = dossier();
    const memory = newMemory();
    assert.deepEqual(seineOf(folder, memory), ['fleuve by dossier']);
    writeFiles(folder, several('river', 10, 'Il neige.'));
    assert.deepEqual(seineOf(folder, memory), seineOf(folder));
    assert.deepEqual(seineOf(folder), ['open']);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { loadDossier } from '../../src/dossier/load.ts';
import { exportedDossier } from '../../src/export/exported.ts';
import { readBrat } from '../../src/intake/annotations/brat.ts';
import { type ForeignFile, planAnnotations } from '../../src/intake/annotations/import.ts';
import { readTei } from '../../src/intake/annotations/tei.ts';
import { readWebAnnotations } from '../../src/intake/annotations/web-annotation.ts';
import type { FormatName } from '../../src/model/formats.ts';
import { writeFiles } from '../dossier/write-files.ts';
import { filesOf, hostileDossier } from '../editions/dossiers.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An article in which an editor ruled: two readings, words that are no mention, words that no form has, and a repetition. */
const ARTICLE = `---
title: Deux Washington
date: 2020-01-01
annotations:
  - { exact: Washington, prefix: "se réunit à ", entity: washington-ville }
  - { exact: Washington, suffix: " se réunit", entity: none }
  - { exact: la capitale, suffix: " américaine", entity: washington-ville }
  - { exact: l’ancien chef, entity: jean-petit }
  - { exact: Jean Petit, prefix: "l’autre, ", entity: none }
---

Le conseil se réunit à Washington. Washington se réunit demain. On dit de la capitale américaine ce que dit l’ancien chef.

Jean **Petit** parle 👩‍🔬 ; Jean Petit se tait ; l’autre, Jean Petit, n’est pas lui.

| Nom | Note |
| --- | --- |
| Jean Petit | l’autre[^1] |

[^1]: Jean Petit, encore.
`;

function dossier(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-import-'));
  folders.push(folder);
  writeFiles(folder, {
    'dossier.yaml': 'title: Essai\ndescription: Essai.\nlang: fr\n',
    'articles/deux.md': ARTICLE,
    'actors/jean-petit.md': '---\nname: Jean Petit\nkind: person\nsameAs: { wikidata: Q77 }\n---\n\nUn homme.\n',
    'actors/washington-gouvernement.md':
      '---\nname: Gouvernement américain\nkind: government\naliases: [Washington]\n---\n\nUn gouvernement.\n',
    'places/washington-ville.md': '---\nname: Washington\nkind: city\n---\n\nUne ville.\n',
  });
  return folder;
}

function mentionsOf(folder: string): string[] {
  return loadDossier(folder).articles.flatMap(({ id, reading }) =>
    reading.mentions.map(({ entity, block, start, end }) => `${id} ${block} ${start} ${end} ${entity}`),
  );
}

/** Takes the rulings of an editor out of every article. */
function strip(folder: string): void {
  for (const { path, text } of loadDossier(folder).articles) {
    writeFileSync(path, text.replace(/^annotations:\n(?: {2}- .*\n)+/m, ''));
  }
}

async function exported(folder: string, form: FormatName): Promise<Map<string, string>> {
  const files = await filesOf(form, exportedDossier(loadDossier(folder)));
  return new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** Imports until nothing changes, as the command does. */
function take(folder: string, files: readonly ForeignFile[], isComplete = true) {
  const first = planAnnotations(loadDossier(folder), files, isComplete);
  for (let plan = first, round = 0; plan.rewrites.length > 0 && round < 4; round += 1) {
    for (const { path, after: text } of plan.rewrites) writeFileSync(path, text);
    plan = planAnnotations(loadDossier(folder), files, isComplete);
  }
  return first;
}

const kinds: Record<string, (folder: string) => Promise<ForeignFile[]>> = {
  'Web Annotations': async (folder) => {
    const text = (await exported(folder, 'annotations')).get('editions/annotations.jsonld') ?? '';
    return [{ file: 'annotations.jsonld', mentions: readWebAnnotations(text, 'annotations.jsonld') }];
  },
  TEI: async (folder) => {
    const text = (await exported(folder, 'tei')).get('editions/corpus.tei.xml') ?? '';
    return [{ file: 'corpus.tei.xml', mentions: readTei(text, 'corpus.tei.xml') }];
  },
  BRAT: async (folder) => {
    const texts = await exported(folder, 'text');
    const files = [...(await exported(folder, 'brat'))].filter(([path]) => path.endsWith('.ann'));
    return files
      .filter(([, text]) => text !== '')
      .map(([path, text]) => ({ file: path, mentions: readBrat(text, path, texts.get(path.replace(/ann$/, 'txt'))) }));
  },
};

describe('mentions that come back from another program', () => {
  for (const [name, read] of Object.entries(kinds)) {
    it(`are those that left, as ${name}: the editor’s own rulings are made again`, async () => {
      const folder = dossier();
      const before = mentionsOf(folder);
      const files = await read(folder);
      strip(folder);
      assert.notDeepEqual(mentionsOf(folder), before);
      const { unplaced } = take(folder, files);
      assert.deepEqual(unplaced, []);
      assert.deepEqual(mentionsOf(folder), before);
      assert.deepEqual(take(folder, files).rewrites, []);
    });

    it(`change nothing in a dossier that has them already, as ${name}`, async () => {
      const folder = hostileDossier();
      const { rewrites, unplaced } = planAnnotations(loadDossier(folder), await read(folder), true);
      assert.deepEqual(
        unplaced.map(({ message }) => message),
        [],
      );
      assert.deepEqual(rewrites, []);
    });
  }

  it('rule nothing out that the file is silent of, unless it is said to hold everything', async () => {
    const folder = dossier();
    const annotation = {
      target: {
        source: 'deux.html',
        selector: { type: 'TextQuoteSelector', exact: 'la capitale', suffix: ' américaine' },
      },
      body: { source: 'http://www.wikidata.org/entity/Q77' },
    };
    const mentions = readWebAnnotations(JSON.stringify(annotation), 'one.json');
    strip(folder);
    const before = mentionsOf(folder);
    take(folder, [{ file: 'one.json', mentions }], false);
    assert.equal(mentionsOf(folder).length, before.length + 1);
    assert.match(readFileSync(join(folder, 'articles/deux.md'), 'utf8'), /exact: la capitale\n.*entity: jean-petit/s);
  });

  it('that have no place are told, each with its words and why', () => {
    const lines = [
      'T1\tperson 0 4\tJean',
      '#1\tAnnotatorNotes T1\tnobody',
      'T2\tperson 9 12\tXyz',
      '#2\tAnnotatorNotes T2\tjean-petit',
    ];
    const mentions = readBrat(lines.join('\n'), 'articles/deux.ann', undefined);
    const { unplaced } = planAnnotations(loadDossier(dossier()), [{ file: 'deux.ann', mentions }], false);
    assert.deepEqual(
      unplaced.map(({ message, file, line }) => `${file}:${line} ${message}`),
      ['deux.ann:1 “Jean”: no entry for nobody', 'deux.ann:3 “Xyz”: the article does not have these words'],
    );
  });

  it('are refused where the file is none of mentions', () => {
    assert.throws(() => readWebAnnotations('{}', 'a.json'), /it holds no annotation/);
    assert.throws(() => readWebAnnotations('{', 'a.json'), /it is no JSON/);
    assert.throws(() => readTei('<html/>', 'a.xml'), /it holds no text of TEI/);
    assert.throws(() => readBrat('hello', 'a.ann', undefined), /it holds no span/);
  });
});

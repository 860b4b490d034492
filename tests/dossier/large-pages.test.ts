import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { mentionsPage } from '../../src/views/concordance.ts';
import { dossierPage, entityPage } from '../../src/views/pages.ts';

const ARTICLES = 9;
const LINES = 50;
const OTHERS = 210;
let folder: string;
let dossier: Dossier;

const other = (number: number) => `Lieu${String(number).padStart(3, '0')}`;
const entry = (name: string, kind: string) =>
  `---\nname: ${name}\nkind: ${kind}\nsummary: Une ligne\nupdated: 2024-01-01\nsources: [{ title: Un livre }]\n---\n\nUne définition.\n`;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('dossier.yaml', 'title: Essai\ndescription: Un essai.\nlang: fr\n');
  write('actors/zorblax.md', entry('Zorblax', 'organisation'));
  for (let number = 0; number < OTHERS; number += 1) write(`places/lieu${number}.md`, entry(other(number), 'city'));
  for (let article = 0; article < ARTICLES; article += 1) {
    const paragraphs = Array.from({ length: LINES }, (_, line) => {
      const number = (article * LINES + line) % OTHERS;
      return `Ce jour-là, Zorblax va de ${other(number)} à ${other((number + 1) % OTHERS)}.`;
    });
    write(
      `articles/a${article}.md`,
      `---\ntitle: Jour ${article}\ndate: 2020-01-0${article + 1}\n---\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
  dossier = loadDossier(folder);
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('an entry that is mentioned hundreds of times', () => {
  const entity = () => dossier.entityById.get('zorblax')!;

  it('has 200 mentions on its page and the others on pages of their own, each once and in order', () => {
    const page = entityPage(dossier, entity());
    const further = [2, 3].map((number) => mentionsPage(dossier, entity(), number));
    assert.deepEqual([page.mentionCount, page.articleCount, page.mentionPages], [450, ARTICLES, 3]);
    assert.deepEqual(
      further.map(({ number, first, last, total }) => [number, first, last, total]),
      [
        [2, 201, 400, 450],
        [3, 401, 450, 450],
      ],
    );
    const pages = [page.concordance, ...further.map(({ groups }) => groups)];
    const lines = pages.map((groups) => groups.flatMap((group) => group.lines));
    assert.deepEqual(
      lines.map(({ length }) => length),
      [200, 200, 50],
    );
    const wanted = (dossier.occurrences.get('zorblax') ?? []).map(
      ({ article, mention }) => `${article.id} ${mention.anchor}`,
    );
    assert.deepEqual(
      lines.flat().map(({ article, anchor }) => `${article} ${anchor}`),
      wanted,
    );
  });

  it('quotes those named with it most, names more, and says how many there are', () => {
    const { coMentions, furtherCoMentions, coMentionTotal } = entityPage(dossier, entity());
    assert.equal(coMentionTotal, OTHERS);
    assert.ok(coMentions.length < 30 && coMentions.every(({ passages }) => passages.length > 0));
    assert.equal(coMentions.length + furtherCoMentions.length, 200);
    assert.ok((coMentions.at(-1)?.count ?? 0) >= (furtherCoMentions[0]?.count ?? 0));
  });
});

describe('the page of relations', () => {
  it('holds a bounded number of pairs and passages, and at least one of each pair', () => {
    const { total, pairs } = dossierPage(dossier).relations;
    assert.ok(total > 300);
    assert.ok(pairs.length >= 200 && pairs.length < 360, String(pairs.length));
    const passages = pairs.map((pair) => pair.passages.length);
    assert.ok(Math.min(...passages) >= 1);
    assert.ok(passages.reduce((sum, count) => sum + count, 0) <= 360);
  });
});

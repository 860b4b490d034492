import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Desk, type Outcome } from '../../src/desk/desk.ts';
import { Doubts } from '../../src/desk/doubts/doubts.ts';
import type { ReviewItem } from '../../src/desk/doubts/items.ts';
import { Names } from '../../src/desk/names.ts';
import { loadDossier } from '../../src/dossier/load.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

const first = `---\r
# Written by hand, in CRLF.\r
title:   'Trois villes'   # spaces kept\r
date: 2019-03\r
---\r
\r
Le ministre a parlé de Damas pendant une heure. Il aime Damas, dit-il.\r
\r
Le  lendemain,\tDamas encore.  \r
`;
const second = `---
title: Un autre
annotations:
  # The street.
  - { exact: Raqqa, prefix: "rue de ", entity: none }
  - exact: Palmyre   # gone from the text
    entity: raqqa
---

Il évoque Damas, rue de Raqqa.
`;

let folder: string;
let desk: Desk;
let names: Names;
let session: Doubts;

const article = (id: string) => join(folder, `articles/${id}.md`);
const read = (id: string) => readFileSync(article(id), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(content, folder, { recursive: true });
  writeFileSync(article('premier'), first);
  writeFileSync(article('second'), second);
  desk = new Desk(folder);
  names = new Names(desk);
  session = new Doubts(desk, names);
});

afterEach(async () => {
  await names.settled();
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

function items(wanted: Partial<ReviewItem>): ReviewItem[] {
  // What a watcher would tell.
  desk.touch();
  return session
    .list()
    .items.filter((item) => Object.entries(wanted).every(([key, value]) => item[key as 'form'] === value));
}

const done = (outcome: Outcome) => ('done' in outcome ? outcome.done : outcome.refused);
const ids = (list: ReviewItem[]) => list.map(({ id }) => id);
const ambiguous = () => items({ kind: 'ambiguous', form: 'Damas' });

describe('a review', () => {
  it('lists what has two readings, what a weak rule chose, and decisions whose quote is gone, in context', () => {
    const [one] = ambiguous();
    assert.equal(ambiguous().length, 4);
    assert.deepEqual(one?.readings.map(({ name }) => name).toSorted(), ['Damas', 'Gouvernement syrien']);
    assert.equal(one?.left, 'Le ministre a parlé de ');
    assert.equal(one?.line, 7);
    const doubtful = items({ kind: 'doubtful', form: 'Damas' });
    assert.deepEqual(
      doubtful.map(({ now }) => now),
      [{ entity: 'gouvernement-syrien', rule: 'metonym' }],
    );
    assert.deepEqual(
      doubtful[0]?.readings.map(({ id }) => id),
      ['gouvernement-syrien', 'damas'],
    );
    assert.deepEqual(
      items({ kind: 'dead' }).map(({ form, problem, line }) => [form, problem, line]),
      [['Palmyre', 'decision-gone', 6]],
    );
  });

  it('writes many decisions at once, each for its own place, and leaves every other byte as it is', () => {
    assert.equal(done(session.decide(ids(ambiguous()), 'damas')), 4);
    const added = read('premier').replace(/annotations:\r\n(?: {2}(?:- | {2}).*\r\n)+/, '');
    assert.equal(added, first);
    assert.equal((read('premier').match(/entity: damas/g) ?? []).length, 3);
    assert.doesNotMatch(read('premier'), /[^\r]\n/);
    assert.ok(read('second').startsWith(second.slice(0, second.indexOf('---\n\nIl'))));
    assert.ok(read('second').endsWith('    entity: damas\n---\n\nIl évoque Damas, rue de Raqqa.\n'));
    assert.deepEqual(ambiguous(), []);
  });

  it('leaves a dossier that loads, with the mentions decided', () => {
    session.remove(ids(items({ kind: 'dead' })));
    session.decide(ids(ambiguous()).slice(0, 1), 'none');
    session.decide(ids(ambiguous()), 'gouvernement-syrien');
    const decided = loadDossier(folder)
      .occurrences.get('gouvernement-syrien')
      ?.filter(({ mention }) => mention.rule === 'decision');
    assert.equal(decided?.length, 3);
    assert.deepEqual(ambiguous(), []);
  });

  it('takes out a dead decision and nothing else', () => {
    assert.equal(done(session.remove(ids(items({ kind: 'dead' })))), 1);
    assert.equal(read('second'), second.replace('  - exact: Palmyre   # gone from the text\n    entity: raqqa\n', ''));
  });

  describe('asks once about mentions inside a longer name', () => {
    const radio = `---\ntitle: Radios\n---\n\nRaqqa. On entend Radio Raqqa ici. Selon Radio Raqqa, rien. Hier Radio Raqqa s’est tue.\n`;
    const entry = () => readFileSync(join(folder, 'places/raqqa.md'), 'utf8');
    const asked = () => items({ kind: 'inside' });
    const linked = () =>
      loadDossier(folder)
        .occurrences.get('raqqa')
        ?.filter(({ article }) => article.id === 'radios').length;
    const answer = (said: 'right' | 'wrong' | 'entry') => session.answer(asked()[0]?.id ?? '', said);

    beforeEach(async () => {
      session.remove(ids(items({ kind: 'dead' })));
      writeFileSync(article('radios'), radio);
      desk.touch();
      await names.settled();
    });

    it('with the name in context and how often it stands', () => {
      const [one, ...others] = asked();
      assert.deepEqual(
        [one?.form, one?.left, one?.inside?.form, others],
        ['Radio Raqqa', 'Raqqa. On entend ', 'Raqqa', []],
      );
      assert.equal(one?.inside?.count, 3);
    });

    it('and writes into the entry that the link is right, for all of them, or that there is none', async () => {
      const before = entry();
      assert.equal(done(answer('right')), 3);
      assert.match(entry(), /\ninclusions:\n {2}- Radio Raqqa\n---\n/);
      assert.deepEqual([asked(), linked()], [[], 4]);
      desk.undo();
      assert.equal(entry(), before);
      await names.settled();
      assert.equal(done(answer('wrong')), 3);
      assert.match(entry(), /\nexclusions:\n {2}- Radio Raqqa\n---\n/);
      assert.deepEqual([asked(), linked()], [[], 1]);
    });

    it('or makes an entry of the longer name, which undo takes away again', async () => {
      assert.equal(done(answer('entry')), 3);
      const { entityById } = loadDossier(folder);
      assert.equal(entityById.get('radio-raqqa')?.data.name, 'Radio Raqqa');
      assert.deepEqual([asked(), linked()], [[], 1]);
      desk.undo();
      await names.settled();
      assert.deepEqual([asked().length, linked()], [1, 4]);
    });
  });

  it('undoes change after change, back to the bytes of the beginning', () => {
    session.decide(ids(ambiguous()).slice(0, 2), 'damas');
    session.remove(ids(items({ kind: 'dead' })));
    session.decide(ids(ambiguous()), 'none');
    assert.equal(desk.journal.ends.undo?.count, 2);
    assert.deepEqual([desk.undo(), desk.undo(), desk.undo()].map(done), [2, 1, 2]);
    assert.equal(read('premier'), first);
    assert.equal(read('second'), second);
    assert.equal(done(desk.undo()), 0);
  });

  it('writes nothing at all where one of the files has changed since it was read, and undoes nothing either', () => {
    const open = ids(ambiguous());
    const edited = second.replace('Un autre', 'Un autre titre');
    writeFileSync(article('second'), edited);
    const refused = session.decide(open, 'damas');
    assert.ok('refused' in refused && refused.refused === 'changed' && refused.file.endsWith('second.md'));
    assert.equal(read('premier'), first);
    assert.equal(read('second'), edited);
    assert.equal(done(session.decide(ids(ambiguous()), 'damas')), 4, 'after the list is read again');
    writeFileSync(article('second'), edited);
    const undone = desk.undo();
    assert.ok('refused' in undone && undone.refused === 'changed');
    assert.match(read('premier'), /entity: damas/);
  });

  it('keeps the mode of the file and leaves no other file behind', () => {
    chmodSync(article('premier'), 0o640);
    session.decide(ids(ambiguous()), 'damas');
    assert.equal(statSync(article('premier')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, 'articles')).toSorted(), [
      '2017-10-mayadine.md',
      'premier.md',
      'second.md',
    ]);
  });

  it('does not write into front matter that it cannot read back, nor decide for an entry that is none', () => {
    writeFileSync(
      article('premier'),
      first.replace("title:   'Trois villes'   # spaces kept", '{ title: x }').replace('date: 2019-03\r\n', ''),
    );
    const inBraces = items({ file: ambiguous()[0]?.file });
    const refused = session.decide(ids(inBraces.filter(({ kind }) => kind === 'ambiguous')), 'damas');
    assert.deepEqual(refused, { refused: 'shape', file: inBraces[0]?.file });
    assert.throws(() => session.decide(ids(ambiguous()), 'nobody'), RangeError);
  });

  it('goes on with the other files where one has an error, and says so', () => {
    writeFileSync(article('second'), second.replace('title:', 'titre:'));
    desk.touch();
    const { items, errors } = session.list();
    assert.equal(items.filter(({ kind }) => kind === 'ambiguous').length, 3);
    assert.match(errors.join('\n'), /second\.md:2:1 error: titre: no such field/);
  });
});

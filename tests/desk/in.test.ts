import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openRoom } from '../../src/desk/room.ts';
import { views } from '../../src/desk/routes.ts';
import type { InArticle, InList } from '../../src/desk/views/in.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La crue du fleuve | Le Journal</title>
<meta property="article:published_time" content="2019-03-04T10:00:00Z"></head><body>
<nav><a href="/">Accueil</a></nav>
<article><h1>La crue du fleuve</h1>
<p>Le fleuve est sorti de son lit lundi, et les habitants des quartiers bas ont passé la nuit dans le gymnase de la ville.</p>
<p>Lire aussi : nos autres articles</p>
<p>La préfecture attend une décrue pour mercredi, mais personne ne croit plus ce qu’elle annonce depuis dimanche soir.</p>
</article></body></html>`;
const plain = 'Une note sans date\n\nLe maire a parlé devant la mairie, longtemps, et personne ne l’a cru.\n';

let desk: DossierOnDesk;

beforeEach(() => {
  desk = dossierOnDesk({ 'dossier.yaml': dossierFile });
  desk.room.inbox.add('b1', 'crue.html', Buffer.from(page));
  desk.room.inbox.add('b1', 'notes/note.txt', Buffer.from(plain));
});
afterEach(() => desk.close());

async function arrivals(): Promise<InList> {
  await desk.act('read-batch', { batch: 'b1' });
  await desk.room.inbox.settled();
  return desk.show<InList>('in');
}
const articles = () =>
  existsSync(join(desk.folder, 'articles')) ? readdirSync(join(desk.folder, 'articles')).toSorted() : [];

describe('originals on the desk of an empty dossier', () => {
  it('are shown as they would be, and why, and nothing is in the dossier yet', async () => {
    const { items } = await arrivals();
    assert.deepEqual(
      items.map(({ original, title, date }) => [original, title, date]),
      [
        ['crue.html', 'La crue du fleuve', '2019-03-04'],
        ['notes/note.txt', 'Une note sans date', ''],
      ],
    );
    const one = await desk.show<InArticle>('arrival', { id: items[0]?.id });
    assert.match(one.html, /sorti de son lit/);
    assert.ok(one.why.some(({ field }) => field === 'date'));
    assert.deepEqual(articles(), []);
  });

  it('are taken in with what was corrected, and what was left out and is put back; undo takes all of it away again', async () => {
    const { items } = await arrivals();
    const [first, second] = items;
    const shown = await desk.show<InArticle>('arrival', { id: first?.id });
    const also = shown.left.find(({ exact }) => exact.startsWith('Lire aussi'));
    assert.ok(also, JSON.stringify(shown.left));
    await desk.act('correct', { id: first?.id, title: 'La crue', publisher: 'Le Journal', back: [also.index] });
    await desk.act('correct', { id: second?.id, leftOut: true });
    const outcome = await desk.act('take-in', { ids: items.map(({ id }) => id) });
    assert.deepEqual(outcome, { done: 1, what: 'articles' });
    const [file = ''] = articles();
    const text = desk.read(`articles/${file}`);
    assert.match(text, /^title: La crue$/m);
    assert.match(text, /^titleFrom: editor$/m);
    assert.match(text, /^ {2}publisher: Le Journal$/m);
    assert.match(text, /de la ville\.\n\nLire aussi : nos autres articles\n\nLa préfecture/);
    assert.doesNotMatch(text, /exact: ["']?Lire aussi/);
    assert.equal(loadDossier(desk.folder).articles.length, 1);
    assert.equal((await desk.show<InList>('in')).total, 0);
    await desk.act('undo', {});
    assert.deepEqual(articles(), []);
    assert.deepEqual(readdirSync(join(desk.folder, 'sources')), []);
  });

  it('lie there with what was said of them when the desk is opened again', async () => {
    const { items } = await arrivals();
    await desk.act('correct', { id: items[0]?.id, title: 'La crue' });
    await desk.act('correct', { id: items[1]?.id, leftOut: true });
    const again = openRoom(desk.folder);
    try {
      await again.inbox.settled();
      const shown = (await views.in?.show(again, {})) as InList;
      assert.deepEqual(
        shown.items.map(({ title, leftOut }) => [title, leftOut]),
        [
          ['La crue', false],
          ['Une note sans date', true],
        ],
      );
    } finally {
      await again.names.settled();
      again.close();
    }
  });

  it('are told of where nothing can be read of them, but for the pictures and styles beside a page', async () => {
    desk.room.inbox.add('b1', 'tableau.odx', Buffer.from('x'));
    desk.room.inbox.add('b1', 'photo.png', Buffer.from('x'));
    const { items } = await arrivals();
    assert.deepEqual(
      items.filter(({ state }) => state === 'failed').map(({ title }) => title),
      ['tableau.odx'],
    );
  });

  it('say with each article how many of the documents that their export announces were made, and what is missing', async () => {
    const fixtures = new URL('../convert/fixtures/', import.meta.url);
    for (const name of ['press-factiva-xml/original.xml', 'press-nexis-rtf/original.rtf']) {
      desk.room.inbox.add('b1', name, readFileSync(new URL(name, fixtures)));
    }
    const { items } = await arrivals();
    const counts = items.filter(({ announced }) => announced !== undefined);
    assert.deepEqual(
      counts.map(({ original, announced, made }) => [original, announced, made]),
      [
        ['press-factiva-xml/original.xml', 2, 1],
        ['press-nexis-rtf/original.rtf', 2, 2],
        ['press-nexis-rtf/original.rtf', 2, 2],
      ],
    );
    const shown = await Promise.all(counts.map(({ id }) => desk.show<InArticle>('arrival', { id })));
    for (const one of shown) assert.equal(one.counts.length, 1);
    assert.doesNotMatch(shown.map(({ remarks }) => remarks.join('\n')).join('\n'), /announces/);
  });

  it('are taken off the desk', async () => {
    const { items } = await arrivals();
    await desk.act('drop-arrivals', { ids: items.map(({ id }) => id) });
    assert.equal((await desk.show<InList>('in')).total, 0);
    assert.deepEqual(articles(), []);
  });

  it('lie where they belong, whatever a path says', () => {
    assert.throws(() => desk.room.inbox.add('b1', '../../x.txt', Buffer.from('x')), RangeError);
    assert.throws(() => desk.room.inbox.add('../b', 'x.txt', Buffer.from('x')), RangeError);
  });
});

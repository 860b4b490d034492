import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Workspace } from './dossier.ts';

let work: Workspace;

before(() => {
  work = new Workspace();
  work.write('dossier/dossier.yaml', 'title: D\ndescription: D\n');
});

after(() => work.remove());

const page = (about: string) =>
  `<html><body><article><h1>${about}</h1><p>${about} : le conseil a voté hier soir, après trois heures de débat, et les riverains attendent.</p></article></body></html>`;
const reference = (title: string, file: string) =>
  `TY  - NEWS\nTI  - ${title}\nT2  - Le Courrier\nDA  - 2018/03/05/\nL1  - ${file}\nER  - \n\n`;

describe('a list of references beside its files', () => {
  it('gives articles whose originals are these files, and doubles none when it comes again', () => {
    work.write(
      'z/liste.ris',
      reference('La foire de mars', 'files/1/index.html') + reference('Le pont', 'files/2/index.html'),
    );
    work.write('z/files/1/index.html', page('La foire'));
    work.write('z/files/2/index.html', page('Le pont'));
    const { status, stderr } = work.convert('z/liste.ris');
    assert.equal(status, 0, stderr);
    const articles = work.files('dossier/articles');
    assert.equal(Object.keys(articles).length, 2);
    const files = Object.values(articles).map((text) => /file: (.+)/.exec(text)?.[1] ?? '');
    assert.match(files.join(' '), /^index\.html index-[0-9a-f]{8}\.html$|^index-[0-9a-f]{8}\.html index\.html$/);
    assert.deepEqual(Object.keys(work.files('dossier/sources')).toSorted(), files.toSorted());
    for (const text of Object.values(articles)) assert.match(text, /publisher: Le Courrier\n/);
    const once = work.files('dossier');
    work.convert('z/liste.ris');
    assert.deepEqual(work.files('dossier'), once);
  });

  it('brings an edited article up to date by its file', () => {
    const [name = ''] = Object.keys(work.files('dossier/articles')).filter((one) => one.includes('pont'));
    const path = `dossier/articles/${name}`;
    work.write(
      path,
      work
        .read(path)
        .replace('titleFrom: source', 'titleFrom: editor')
        .replace('title: Le pont', 'title: Le pont d’Ostrey'),
    );
    work.write(
      'z/files/2/index.html',
      page('Le pont').replace('attendent.</p>', 'attendent.</p><p>Le chantier commence lundi.</p>'),
    );
    const { status, stderr } = work.convert('z/liste.ris');
    assert.equal(status, 0, stderr);
    assert.match(work.read(path), /title: Le pont d’Ostrey\n/);
    assert.match(work.read(path), /Le chantier commence lundi/);
  });
});

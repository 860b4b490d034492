import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Workspace } from './dossier.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

const story = (last = 'Les bateaux sont entrés à l’aube.') =>
  `Le port rouvre\n\nLe port a rouvert hier, après trois mois.\n\nLe maire s’est dit soulagé de la fin des travaux du quai.\n\n${last}\n`;
const item = (name: string) =>
  `<item><title>${name}</title><guid>${name}</guid><description>&lt;p>Le texte de ${name}, assez long pour un article.&lt;/p></description></item>`;
const feed = (...names: string[]) => `<rss><channel><title>J</title>${names.map(item).join('')}</channel></rss>`;
const articles = () => Object.keys(work.files('dossier/articles'));
const article = 'dossier/articles/le-port-rouvre.md';

describe('an article that was removed', () => {
  it('is gone with its original, is not made again, and comes back as the editor left it', () => {
    work.write('port.txt', story());
    work.convert('port.txt');
    work.write(article, work.read(article).replace('title: ', 'description: Une réouverture.\ntitle: '));
    const before = work.files('dossier');
    const removed = work.convert('--remove', article);
    assert.equal(removed.stdout, 'dossier/removed/articles/le-port-rouvre.md\n');
    assert.match(removed.stderr, /→ reperes convert --restore le-port-rouvre undoes it/);
    assert.deepEqual([articles(), Object.keys(work.files('dossier/sources'))], [[], []]);

    const again = work.convert('port.txt');
    assert.deepEqual([again.status, again.stdout, articles()], [0, '', []]);
    assert.match(again.stderr, /port\.txt info: its article was removed and is not made again: le-port-rouvre/);
    assert.match(again.stderr, /→ reperes convert --restore le-port-rouvre brings it back/);
    work.write('port.txt', story('Les bateaux sont entrés à midi.'));
    assert.equal(work.convert('port.txt').stdout, '', 'nor is a later version of it');

    assert.equal(work.convert('--restore', 'le-port-rouvre').stdout, `${article}\n`);
    assert.deepEqual(work.files('dossier'), before);
  });

  it('leaves an original in its place that other articles are made of', () => {
    work.write('f.xml', feed('Un', 'Deux'));
    work.convert('f.xml');
    work.convert('--remove', 'deux');
    assert.deepEqual(Object.keys(work.files('dossier/sources')), ['f.xml']);
    work.convert('--remove', 'un');
    assert.deepEqual(work.files('dossier/sources'), {});
  });

  it('is known by its id in a feed, whatever else the feed holds by then', () => {
    work.write('f.xml', feed('Un', 'Deux'));
    work.convert('f.xml');
    work.convert('--remove', 'deux');
    work.write('f.xml', feed('Trois', 'Un', 'Deux'));
    const { status, stderr } = work.convert('f.xml');
    assert.equal(status, 0);
    assert.deepEqual(articles(), ['trois.md', 'un.md']);
    assert.match(stderr, /1 {2}removed earlier and not made again .*: deux$/m);
  });

  it('is named as it is called, and nothing is moved for a name of none', () => {
    work.write('port.txt', story());
    work.convert('port.txt');
    const { status, stderr } = work.convert('--remove', 'le-port-rouvre', 'le-port-rouvr');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /no article “le-port-rouvr” in dossier\/articles; did you mean le-port-rouvre\? \[article-unknown\]/,
    );
    assert.deepEqual(articles(), ['le-port-rouvre.md']);
    assert.equal(work.convert('--remove').status, 2);
  });
});

describe('an article whose file was deleted', () => {
  it('is not made again, and its text waits among those that were removed', () => {
    work.write('port.txt', story());
    work.convert('port.txt');
    const before = work.read(article);
    rmSync(join(work.folder, article));
    for (const run of ['first', 'second']) {
      const { status, stdout, stderr } = work.convert('port.txt');
      assert.deepEqual([status, stdout], [0, ''], run);
      assert.match(stderr, /is not made again: le-port-rouvre .*\n {2}→ .* --restore le-port-rouvre brings it back/);
    }
    assert.deepEqual(Object.keys(work.files('dossier/removed')), ['articles/le-port-rouvre.md', 'sources/port.txt']);
    work.convert('--restore', 'le-port-rouvre');
    assert.equal(work.read(article), before);
  });

  it('is not made again of a feed that has grown meanwhile, nor of the same under another name', () => {
    work.write('f.xml', feed('Un', 'Deux'));
    work.write('port.txt', story());
    work.convert('f.xml', 'port.txt');
    rmSync(join(work.folder, 'dossier/articles/deux.md'));
    rmSync(join(work.folder, article));
    work.write('f.xml', feed('Trois', 'Un', 'Deux'));
    work.write('copie.txt', story());
    assert.equal(work.convert('f.xml', 'copie.txt').status, 0);
    assert.deepEqual(articles(), ['trois.md', 'un.md']);
  });

  it('is made, where a run was ended before it had made it', () => {
    work.write('f.xml', feed('Un', 'Deux'));
    work.convert('f.xml');
    const sha256 = /sha256: (\w+)/.exec(work.read('dossier/articles/deux.md'))?.[1];
    rmSync(join(work.folder, 'dossier/articles/deux.md'));
    work.write(`dossier/sources/.reperes-open-${sha256}`, '');
    assert.match(work.convert('f.xml').stdout, /deux\.md/);
    assert.deepEqual(Object.keys(work.files('dossier/sources')), ['f.xml']);
  });
});

describe('what convert says of many', () => {
  it('is in words, a kind of warning three times at most, and all of it with codes where one asks', () => {
    const page = (name: string) =>
      `<html><body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/x">Politique</a></li></ul></nav><article><p>${name} est un article sans titre, mais avec une phrase assez longue pour être lue.</p><p>Et encore une autre, propre à ${name}, pour que rien ne se ressemble trop.</p></article><footer><p>Mentions légales et nous écrire.</p></footer></body></html>`;
    for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']) {
      work.write(`pile/${name}.html`, page(`${name} ${name.repeat(3)} ${name.toUpperCase()}`));
    }
    const { stderr } = work.convert('pile', '--dry-run');
    assert.match(stderr, /^ {2}5 pages had menus and notices around the article$/m);
    assert.match(stderr, /^ {2}5 articles need a title/m);
    assert.equal(stderr.match(/\[title-derived\]/g)?.length, 3);
    assert.doesNotMatch(stderr, /page-left-out/);
    const verbose = work.convert('pile', '--dry-run', '--verbose').stderr;
    assert.match(verbose, /^ {2}5 pages had menus and notices around the article \[page-left-out\]$/m);
    assert.ok((verbose.match(/info: .*\[page-left-out\]$/gm)?.length ?? 0) >= 5);
  });

  it('leaves out what the dossier has in another article, where one asks', () => {
    const long = story('Une phrase assez longue pour compter dans la comparaison des deux textes, et une autre.');
    work.write('a.txt', long);
    work.write('b.txt', `${long}\nUne ligne de plus.\n`);
    const { status, stderr } = work.convert('--skip-duplicates', 'a.txt', 'b.txt');
    assert.equal(status, 0);
    assert.match(stderr, /1 {2}left out: the dossier has their text: b\.txt/);
    assert.deepEqual([articles().length, Object.keys(work.files('dossier/sources')).length], [1, 1]);
  });

  it('has what check would refuse in the article that was just written', () => {
    work.write('dossier/dossier.yaml', 'title: Le port\ndescription: Un port.\n');
    work.write('port.txt', story());
    work.convert('port.txt');
    const decided = work
      .read(article)
      .replace('source:\n', 'annotations:\n- exact: à l’aube\n  entity: none\nsource:\n');
    work.write(article, decided);
    work.write('port.txt', story('Les bateaux sont entrés à midi.'));
    const { status, stderr } = work.convert('port.txt');
    assert.equal(status, 1);
    assert.match(stderr, /le-port-rouvre\.md:\d+:\d+ error: “\[à l’aube\]” \[decision-gone\]/);
  });
});

import assert from 'node:assert/strict';
import { chmodSync, cpSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { Workspace } from './dossier.ts';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));
let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

const story = (
  first = 'Le port a rouvert hier, après trois mois de fermeture.',
  last = 'Les bateaux sont entrés à l’aube.',
) => `Le port rouvre\n\n${first}\n\nLe maire s’est dit soulagé de la fin des travaux du quai.\n\n${last}\n`;

/** So many words that no other text has. */
const words = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

const article = 'dossier/articles/le-port-rouvre.md';

describe('converting the same again', () => {
  it('changes nothing, whatever an editor did to the article and however it is called by now', () => {
    work.write('port.txt', story());
    assert.equal(work.convert('port.txt').status, 0);
    work.write(article, work.read(article).replace('soulagé', 'très soulagé'));
    renameSync(join(work.folder, article), join(work.folder, 'dossier/articles/un-autre-nom.md'));
    const before = work.files('dossier');
    const { status, stderr } = work.convert('port.txt');
    assert.equal(status, 0);
    assert.match(stderr, /port\.txt is the original of dossier\/articles\/un-autre-nom\.md/);
    assert.deepEqual(work.files('dossier'), before);
  });

  it('leaves the shipped article as it is, byte for byte', () => {
    cpSync(shipped, join(work.folder, 'dossier'), { recursive: true });
    const before = work.files('dossier');
    assert.equal(work.convert(join(shipped, 'sources/000_9f5c34a532b493a4.txt')).status, 0);
    assert.deepEqual(work.files('dossier'), before);
  });
});

describe('converting a new version of an original', () => {
  beforeEach(() => {
    work.write('port.txt', story());
    work.convert('port.txt');
  });

  it('brings an untouched article up to date, and keeps both originals', () => {
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    const { status, stdout } = work.convert('port.txt');
    assert.equal(status, 0);
    assert.equal(stdout, `${article}\n`);
    assert.match(work.read(article), /à midi/);
    assert.match(work.read(article), /file: port-[0-9a-f]{8}\.txt/);
    assert.equal(Object.keys(work.files('dossier/sources')).length, 2);
    assert.equal(Object.keys(work.files('dossier/articles')).length, 1);
  });

  it('keeps what an editor wrote where the new version changed something else', () => {
    const edited = work
      .read(article)
      .replace('titleFrom: source', 'titleFrom: editor # à revoir\ndescription: Une réouverture.')
      .replace('Le port rouvre', 'Au port, fin des travaux')
      .replace('trois mois', 'trois longs mois');
    work.write(article, edited);
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    assert.equal(work.convert('port.txt').status, 0);
    const merged = work.read(article);
    for (const kept of [
      'titleFrom: editor # à revoir',
      'Au port, fin des travaux',
      'description: Une réouverture.',
      'trois longs mois',
      'à midi',
    ]) {
      assert.ok(merged.includes(kept), kept);
    }
    const again = work.files('dossier');
    work.convert('port.txt');
    assert.deepEqual(work.files('dossier'), again);
  });

  it('merges into an article that was saved with the line ends of another system, and keeps those', () => {
    work.write(article, work.read(article).replace('trois mois', 'trois longs mois').replaceAll('\n', '\r\n'));
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    assert.equal(work.convert('port.txt').status, 0);
    const merged = work.read(article);
    assert.match(merged, /trois longs mois[\s\S]*à midi/);
    assert.doesNotMatch(merged, /[^\r]\n/);
  });

  it('leaves the mode of the article as it was, and a link that leads to it', () => {
    const [place, elsewhere] = [join(work.folder, article), join(work.folder, 'elsewhere.md')];
    renameSync(place, elsewhere);
    symlinkSync(elsewhere, place);
    chmodSync(elsewhere, 0o640);
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    assert.equal(work.convert('port.txt').status, 0);
    assert.match(work.read('elsewhere.md'), /à midi/);
    assert.ok(lstatSync(place).isSymbolicLink());
    assert.equal(statSync(elsewhere).mode & 0o777, 0o640);
  });

  it('takes in originals with names as long as a disk allows, and knows their later versions', () => {
    const name = `${'é'.repeat(125)}.txt`;
    work.write(name, story());
    assert.equal(work.convert(name).status, 0);
    work.write(name, story('La gare a rouvert hier, après deux ans de fermeture, et la foule est venue.'));
    const { status, stdout, stderr } = work.convert(name);
    assert.equal(status, 0, stderr);
    work.write(name, story('La gare a rouvert hier, après deux ans de fermeture, et la foule est là.'));
    assert.equal(work.convert(name).stdout, stdout);
  });

  it('keeps both and tells the line where both changed the same paragraph', () => {
    const edited = work.read(article).replace('à l’aube', 'au lever du jour');
    work.write(article, edited);
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    const { status, stderr } = work.convert('port.txt');
    assert.equal(status, 1);
    const line = edited.split('\n').findIndex((text) => text.includes('au lever du jour')) + 1;
    assert.match(
      stderr,
      new RegExp(`le-port-rouvre\\.md:${line} error: .*conflicts/le-port-rouvre-.*\\[convert-conflict\\]`),
    );
    assert.equal(work.read(article), edited);
    assert.match(Object.values(work.files('dossier/conflicts')).join(''), /midi/);
    const before = work.files('dossier');
    assert.equal(work.convert('port.txt').status, 1);
    assert.deepEqual(work.files('dossier'), before);
  });

  it('merges nothing where the earlier original is gone', () => {
    rmSync(join(work.folder, 'dossier/sources/port.txt'));
    const before = work.read(article);
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    const { status, stderr } = work.convert('port.txt');
    assert.equal(status, 1);
    assert.match(stderr, /the earlier original is not in sources\/ any more/);
    assert.equal(work.read(article), before);
  });

  it('finds the article by its original, however much of it an editor rewrote', () => {
    const edited = work
      .read(article)
      .replace('Le port a rouvert hier, après', 'Depuis hier le port est rouvert, au bout de');
    work.write(
      article,
      edited.replace('Le maire s’est dit soulagé de la fin des travaux du quai.', 'Le maire se réjouit.'),
    );
    work.write('port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    assert.equal(work.convert('port.txt').status, 0);
    assert.deepEqual(Object.keys(work.files('dossier/articles')), ['le-port-rouvre.md']);
    assert.match(work.read(article), /Le maire se réjouit\.\n\nLes bateaux sont entrés à midi/);
  });

  it('takes a text that shares only a part under the same name for another article, unless it is the same web page', () => {
    const page = (words: string, url = '') => `<link rel="canonical" href="${url}"><h1>Le journal</h1><p>${words}</p>`;
    const [first, second] = [words('Partage', 60), words('Autre', 80)];
    work.write('a/index.html', page(`${first} ${words('Un', 60)}`, 'https://journal.example/un'));
    work.write('b/index.html', page(`${first} ${second}`, 'https://journal.example/un'));
    work.write('c/index.html', page(`${first} ${second} ${words('Fin', 60)}`, 'https://journal.example/trois'));
    assert.match(work.convert('a/index.html').stdout, /le-journal\.md/);
    assert.match(work.convert('b/index.html').stdout, /le-journal\.md/);
    assert.match(work.read('dossier/articles/le-journal.md'), /Autre79/);
    work.write('c/index.html', page(`${first} ${words('Fin', 60)}`, 'https://journal.example/trois'));
    assert.match(work.convert('c/index.html').stdout, /le-journal-2\.md/);
  });

  it('takes another text under the same name for another article', () => {
    work.write(
      'port.txt',
      'La neige tombe\n\nIl neige depuis trois jours sur les hauteurs, et les écoles sont fermées.\n',
    );
    assert.equal(work.convert('port.txt').status, 0);
    assert.deepEqual(Object.keys(work.files('dossier/articles')), ['la-neige-tombe.md', 'le-port-rouvre.md']);
  });
});

describe('converting many', () => {
  it('goes on after a bad file, says so in a table, and fails at the end', () => {
    work.write('pile/a.txt', story());
    work.write('pile/b.docx', 'no archive');
    work.write('pile/c.html', '<p>Une page de peu de mots, mais un article tout de même, avec une phrase.</p>');
    work.write('pile/photo.raw', 'x');
    const { status, stdout, stderr } = work.convert('pile');
    assert.equal(status, 1);
    assert.equal(stdout.trim().split('\n').length, 2);
    assert.match(stderr, /pile\/b\.docx error: the archive cannot be read/);
    assert.match(stderr, /2 {2}new\n {2}1 {2}failed: pile\/b\.docx/);
    assert.match(stderr, /not read: no converter for them: pile\/photo\.raw/);
  });

  it('says that there is nothing to convert, and what it did not read', () => {
    work.write('old/a.pages', 'x');
    work.write('old/b.wpd', 'x');
    const nothing = work.convert('old');
    assert.equal(nothing.status, 1);
    assert.match(nothing.stderr, /old error: holds no file that can be converted \[convert-format\]/);
    assert.match(nothing.stderr, /not read: no converter for them: old\/a\.pages, old\/b\.wpd/);
    work.write('old/c.txt', story());
    const one = work.convert('old');
    assert.equal(one.status, 0);
    assert.match(one.stderr, /not read: no converter for them: old\/a\.pages, old\/b\.wpd/);
    mkdirSync(join(work.folder, 'empty'));
    assert.equal(work.convert('empty').status, 1);
  });

  it('lists the rest of a folder where one entry cannot be read, and each folder once', () => {
    work.write('pile/z.txt', story());
    symlinkSync('nowhere.txt', join(work.folder, 'pile/b.txt'));
    symlinkSync('.', join(work.folder, 'pile/c'));
    const { status, stdout, stderr } = work.convert('pile');
    assert.equal(status, 1);
    assert.equal(stdout, `${article}\n`);
    assert.match(stderr, /pile\/b\.txt error: .*\[file-unreadable\]/);
    assert.equal(stderr.match(/error:/g)?.length, 1);
  });

  it('gives its report as JSON', () => {
    work.write('a.txt', story());
    const { status, stdout } = work.convert('--json', 'a.txt', 'gone.txt');
    const { summary, results } = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.deepEqual([summary.new, summary.failed], [1, 1]);
    const found = results.find(({ outcome }: { outcome: string }) => outcome === 'new');
    assert.equal(found.article, article);
    assert.ok(
      results.some(
        ({ diagnostics }: { diagnostics: { rule: string }[] }) => diagnostics[0]?.rule === 'file-unreadable',
      ),
    );
  });

  it('writes nothing on a dry run, and says what it would write', () => {
    work.write('a.txt', story());
    const { status, stdout } = work.convert('--dry-run', 'a.txt');
    assert.equal(status, 0);
    assert.equal(stdout, `${article}\n`);
    assert.deepEqual(work.files('dossier'), {});
  });

  it('ends with 2 where the command line makes no sense', () => {
    for (const args of [[], ['--colour', 'a.txt']]) assert.equal(work.convert(...args).status, 2);
  });

  it('tells the same text under two names, and texts that are nearly the same', () => {
    const long = story(`${'Une phrase assez longue pour compter dans la comparaison des deux textes. '.repeat(2)}Fin.`);
    work.write('a.txt', long);
    work.write('b.txt', long);
    work.write('c.txt', `${long}\nUne ligne de plus.\n`);
    const { status, stderr } = work.convert('a.txt', 'b.txt', 'c.txt');
    assert.equal(status, 0);
    assert.match(stderr, /b\.txt warning: the very bytes of a\.txt/);
    assert.match(stderr, /c\.txt warning: .*le-port-rouvre\.md \[duplicate-text\]/);
    assert.equal(Object.keys(work.files('dossier/articles')).length, 2);
  });

  it('takes articles and pictures out of a zip, and the pictures beside a saved page', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const page = Buffer.from(
      '<h1>La halle</h1><p>La halle du marché a rouvert samedi devant une foule nombreuse.</p><p><img src="halle_files/a%20b.png" alt="La halle"></p>',
    );
    work.write(
      'pile.zip',
      zipSync({ 'x/halle.html': page, 'x/halle_files/a b.png': png, '__MACOSX/x/._halle.html': page }),
    );
    const { status, stderr } = work.convert('pile.zip');
    assert.equal(status, 0, stderr);
    assert.match(work.read('dossier/articles/la-halle.md'), /!\[La halle\]\(\.\.\/media\/[0-9a-f]{16}\.png\)/);
    assert.equal(Object.keys(work.files('dossier/media')).length, 1);
  });

  it('keeps two articles that came under one file name and share a part of their text, and tells that they do', () => {
    const page = (own: string) => `Page ${own}\n\n${words('Partage', 80)}\n\n${words(own, 120)}\n`;
    work.write('u/a/index.txt', page('Alpha'));
    work.write('u/b/index.txt', page('Beta'));
    const { status, stdout, stderr } = work.convert('u');
    assert.equal(status, 0);
    assert.equal(stdout, 'dossier/articles/page-alpha.md\ndossier/articles/page-beta.md\n');
    assert.match(work.read('dossier/articles/page-alpha.md'), /Alpha119/);
    assert.match(stderr, /u\/b\/index\.txt warning: \d+ % of the text stand in .*page-alpha\.md \[duplicate-text\]/);
    const before = work.files('dossier');
    assert.equal(work.convert('u').status, 0);
    assert.deepEqual(work.files('dossier'), before);
  });

  it('never takes one original of a run for a new version of another, however like each other they are', () => {
    work.write('u/a/port.txt', story());
    work.write('u/b/port.txt', story(undefined, 'Les bateaux sont entrés à midi.'));
    const { status, stderr } = work.convert('u');
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(work.files('dossier/articles')), ['le-port-rouvre-2.md', 'le-port-rouvre.md']);
    assert.match(stderr, /u\/b\/port\.txt warning: .* \[duplicate-text\]/);
    work.write('u/a/port.txt', story(undefined, 'Les bateaux sont entrés le soir.'));
    assert.equal(work.convert('u').status, 0);
    assert.match(work.read('dossier/articles/le-port-rouvre.md'), /le soir/);
    assert.match(work.read('dossier/articles/le-port-rouvre-2.md'), /à midi/);
  });

  it('makes ids that differ for articles of the same title', () => {
    work.write('x/a.txt', story());
    work.write(
      'y/a.txt',
      'Le port rouvre\n\nTout autre chose : la gare, elle, ferme ses portes pour deux années de travaux.\n',
    );
    assert.equal(work.convert('x/a.txt', 'y/a.txt').status, 0);
    assert.deepEqual(Object.keys(work.files('dossier/articles')), ['le-port-rouvre-2.md', 'le-port-rouvre.md']);
    assert.equal(Object.keys(work.files('dossier/sources')).length, 2);
  });

  it('adds the new articles of a feed that grew, and leaves the others alone', () => {
    const item = (name: string) =>
      `<item><title>${name}</title><guid>${name}</guid><description>&lt;p>Le texte de ${name}, assez long.&lt;/p></description></item>`;
    const feed = (...names: string[]) => `<rss><channel><title>J</title>${names.map(item).join('')}</channel></rss>`;
    work.write('f.xml', feed('Un', 'Deux'));
    work.convert('f.xml');
    const before = work.files('dossier/articles');
    work.write('f.xml', feed('Trois', 'Un', 'Deux'));
    assert.equal(work.convert('f.xml').status, 0);
    const { 'trois.md': added, ...others } = work.files('dossier/articles');
    assert.ok(added);
    assert.deepEqual(others, before);
  });

  it('makes an article of each item of a feed that calls them all the same, and knows them in a later one', () => {
    const item = (text: string) => `<item><title>Brèves</title><description>&lt;p>${text}&lt;/p></description></item>`;
    const feed = (...texts: string[]) => `<rss><channel><title>J</title>${texts.map(item).join('')}</channel></rss>`;
    work.write('f.xml', feed(words('Un', 30), words('Deux', 30)));
    assert.equal(work.convert('f.xml').status, 0);
    const before = work.files('dossier/articles');
    assert.deepEqual(Object.keys(before), ['breves-2.md', 'breves.md']);
    // The first has gone, and the second, alone now, is called otherwise.
    work.write('f.xml', feed(words('Deux', 30)));
    assert.equal(work.convert('f.xml').status, 0);
    assert.deepEqual(work.files('dossier/articles'), before);
    work.write('f.xml', feed(words('Trois', 30), words('Deux', 30)));
    assert.equal(work.convert('f.xml').status, 0);
    const { 'breves-3.md': added, ...others } = work.files('dossier/articles');
    assert.ok(added);
    assert.deepEqual(others, before);
  });
});

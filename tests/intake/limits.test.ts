import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { Workspace } from './dossier.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

const text = 'Le port rouvre\n\nLe port a rouvert hier, après trois mois de fermeture et de travaux.\n';
const articles = () => Object.keys(work.files('dossier/articles'));

describe('one file that takes too much stops no other:', () => {
  it('of time, of elements, of signs, of characters, of nesting; each with the limit that it met', () => {
    work.write('pile/a-slow.md', `# Titre\n\n${'[a]('.repeat(12_000)}`);
    work.write('pile/b-elements.xml', `<rss>${'<item/>'.repeat(450_000)}</rss>`);
    work.write('pile/c-signs.txt', `Titre\n\nTexte ${'['.repeat(1_000_000)}`);
    work.write('pile/d-line.txt', 'mot '.repeat(4_000_000));
    work.write('pile/e-deep.md', `---\na: ${'['.repeat(20_000)}\n---\n\nTexte.\n`);
    work.write('pile/z.txt', text);
    const { status, stdout } = work.convert('--json', '--time-limit', '2', 'pile');
    assert.equal(status, 1);
    const { results } = JSON.parse(stdout);
    const told = Object.fromEntries(
      results.map(({ input, diagnostics }: { input: string; diagnostics: { message: string; rule: string }[] }) => [
        input,
        `${diagnostics[0]?.message} [${diagnostics[0]?.rule}]`,
      ]),
    );
    assert.match(told['pile/a-slow.md'], /more than 2 seconds, which is the limit for one file \[too-large\]/);
    assert.match(
      told['pile/b-elements.xml'],
      /450,001 elements of XML; the most that is read is 400,000 \[too-large\]/,
    );
    assert.match(
      told['pile/c-signs.txt'],
      /1,000,000 signs such as .*; the most that is read is 200,000 \[too-large\]/,
    );
    assert.match(told['pile/d-line.txt'], /16,000,000 characters of text; the most that is read is 3,000,000/);
    assert.match(
      told['pile/e-deep.md'],
      /its parts stand more than 512 deep within each other, which is the most that is read \[too-deep\]/,
    );
    assert.deepEqual(articles(), ['le-port-rouvre.md']);
  });

  it('a zip of more files than are read says so at once; one odd name in a zip costs the others nothing', () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}.txt`, strToU8(text)]));
    work.write('many.zip', zipSync(many, { level: 0 }));
    work.write('odd.zip', zipSync({ [`${'a/'.repeat(30_000)}b.txt`]: strToU8(text), 'c.txt': strToU8(text) }));
    const { stderr } = work.convert('many.zip', 'odd.zip');
    assert.match(
      stderr,
      /many\.zip error: holds 5,001 files; the most that is read is 5,000 \[too-large\]\n {2}→ Unpack it/,
    );
    assert.match(stderr, /odd\.zip\/a\/a.* error: its path has 60,005 characters/);
    assert.deepEqual(articles(), ['le-port-rouvre.md']);
  });

  it('a feed of more articles than are read says so at once', () => {
    const items = '<item><title>Titre</title><description>Le port a rouvert hier.</description></item>'.repeat(5_001);
    work.write('feed.xml', `<rss><channel>${items}</channel></rss>`);
    assert.match(work.convert('feed.xml').stderr, /holds 5,001 articles; the most that is read is 5,000 \[too-large\]/);
  });
});

describe('what lies outside a folder is not read by a link in it:', () => {
  it('a link to a file or a folder elsewhere is told and left; one within the folder is followed', () => {
    work.write('secret/a.txt', text);
    work.write('pile/own/b.txt', 'La gare ferme\n\nLa gare a fermé hier, après trois ans de service et de retards.\n');
    symlinkSync('../secret/a.txt', join(work.folder, 'pile/a.txt'));
    symlinkSync('../secret', join(work.folder, 'pile/folder'));
    symlinkSync('own', join(work.folder, 'pile/z'));
    const { status, stderr } = work.convert('pile');
    assert.equal(status, 1);
    assert.equal(
      stderr.match(/error: it is a symbolic link that leads out of the folder, and is not followed/g)?.length,
      2,
    );
    assert.deepEqual(articles(), ['la-gare-ferme.md']);
  });

  it('nor is a picture beside a page', () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    work.write('secret/a.png', png);
    mkdirSync(join(work.folder, 'pile'));
    symlinkSync('../secret/a.png', join(work.folder, 'pile/a.png'));
    const html =
      '<h1>Le port rouvre</h1><p>Le port a rouvert hier, après trois mois de travaux.</p><img src="a.png" alt="Port">';
    work.write('pile/page.html', html);
    work.convert('pile');
    assert.deepEqual(Object.keys(work.files('dossier/media')), []);
  });
});

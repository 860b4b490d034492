import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { applyFixes } from '../../src/content/fixes.ts';
import { checkDossier } from '../../src/dossier/checks/registry.ts';
import { readDossier } from '../../src/dossier/load.ts';
import type { Diagnostic, DiagnosticError } from '../../src/model/diagnostic.ts';
import { writeFiles } from './write-files.ts';

let root: string;
let number = 0;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'reperes-checks-'));
});

after(() => rmSync(root, { recursive: true, force: true }));

const fields = 'summary: Une ligne.\nupdated: 2026\nsources:\n  - { title: Titre, publisher: Éditeur }\n';

/** A dossier with nothing to say of it: an article, an actor, a place. */
const sound: Record<string, string> = {
  'dossier.yaml': 'title: Titre\ndescription: Description.\n',
  'articles/a.md': '---\ntitle: Un article\n---\n\nPierre Roux est à Raqqa.\n',
  'actors/roux.md': `---\nname: Pierre Roux\nkind: person\n${fields}---\n\nUne personne.\n`,
  'places/raqqa.md': `---\nname: Raqqa\nkind: city\ncoordinates: { lat: 35.95, lon: 39 }\n${fields}---\n\nUne ville.\n`,
};

/** Writes the sound dossier with some files changed or added. */
function dossier(changes: Record<string, string> = {}): string {
  const folder = join(root, String(number));
  number += 1;
  writeFiles(folder, { ...sound, ...changes });
  return folder;
}

/** What `check` finds: the file and line within the dossier, the rule, the severity. */
async function found(changes: Record<string, string>): Promise<string[]> {
  const folder = dossier(changes);
  return (await diagnostics(folder)).map(
    ({ file = '', line, rule, severity }) => `${relative(folder, resolve(file))}:${line} ${severity} ${rule}`,
  );
}

function diagnostics(folder: string): Promise<Diagnostic[]> {
  return checkDossier(readDossier(folder));
}

const actor = (more: string) => ({
  'actors/roux.md': (sound['actors/roux.md'] ?? '').replace('kind: person\n', `kind: person\n${more}`),
});
const article = (text: string, more = '') => ({ 'articles/a.md': `---\ntitle: Un article\n${more}---\n\n${text}\n` });
const place = (from: string, to: string) => ({ 'places/raqqa.md': (sound['places/raqqa.md'] ?? '').replace(from, to) });

describe('a check of a dossier', () => {
  it('finds two articles that would be one page', async () => {
    const article = sound['articles/a.md'] ?? '';
    assert.deepEqual(await found({ 'articles/a.markdown': article }), ['articles/a.md:1 error id-duplicate']);
  });

  it('tells of files that the site has nothing of', async () => {
    assert.deepEqual(await found({ 'articles/b.txt': 'Un texte.', 'articles/2017/c.md': '', 'places/.x': '' }), [
      'articles/2017:undefined warning file-ignored',
      'articles/b.txt:undefined warning file-ignored',
    ]);
  });

  it('finds a language that is none, and an original outside sources/', async () => {
    const article = `---\ntitle: Un article\nlang: fr_FR\nsource:\n  file: ../dossier.yaml\n  sha256: ${'a'.repeat(64)}\n---\n\nPierre Roux est à Raqqa.\n`;
    assert.deepEqual(await found({ 'articles/b.md': article }), [
      'articles/b.md:3 error schema',
      'articles/b.md:5 error schema',
    ]);
  });

  it('says in an editor’s words what it expected', async () => {
    const folder = dossier({
      'dossier.yaml': 'title: Titre\nlang: es\n',
      'actors/roux.md': (sound['actors/roux.md'] ?? '')
        .replace('Une ligne.', 'x'.repeat(163))
        .replace('kind: person', 'kind: person\naliases: FDS'),
    });
    await assert.rejects(
      async () => diagnostics(folder),
      ({ diagnostics: found }: DiagnosticError) => {
        assert.deepEqual(
          found.map(({ line, message }) => `${line} ${message}`),
          ['1 description: expected a text; found nothing', '2 lang: the interface is in fr, en, ar; found "es"'],
        );
        return true;
      },
    );
    writeFiles(folder, { 'dossier.yaml': sound['dossier.yaml'] ?? '' });
    assert.deepEqual(
      (await diagnostics(folder)).filter(({ rule }) => rule === 'schema').map(({ message }) => message.slice(0, 70)),
      [
        'aliases: expected a list, such as [a, b]; found "FDS"',
        'summary: expected at most 160 characters, found 163; found "xxxxxxxxxx',
      ],
    );
  });

  it('warns of a form that is a common word, unless it has a condition', async () => {
    const aliases = 'aliases: [groupe, { form: coalition, short: true }, Roux]\n';
    const actor = (sound['actors/roux.md'] ?? '').replace('kind: person\n', `kind: person\n${aliases}`);
    assert.deepEqual(
      (await found({ 'actors/roux.md': actor })).filter((line) => line.includes('alias-common')),
      ['actors/roux.md:4 warning alias-common'],
    );
  });

  it('reads files that begin with a byte order mark', async () => {
    const marked = Object.entries(sound).map(([file, text]) => [file, `\uFEFF${text}`]);
    assert.deepEqual(await found(Object.fromEntries(marked)), []);
  });

  it('reads a link whose percent signs mean nothing', async () => {
    const article = '---\ntitle: Un article\n---\n\nPierre Roux est à Raqqa. [ici](#d%E9but) [là](caf%E9.md)\n';
    assert.deepEqual(await found({ 'articles/a.md': article }), [
      'articles/a.md:5 warning link-anchor',
      'articles/a.md:5 error link-broken',
    ]);
  });

  it('says nothing of one that is sound', async () => {
    assert.deepEqual(await found({}), []);
  });

  it('collects all that is wrong, in the order of files and lines, and does not stop at the first', async () => {
    const all = await found({
      ...actor('partOf: [nowhere]\n'),
      ...place('lat: 35.95', 'lat: north'),
      ...article('Pierre Roux a dit [cela](nulle-part.md).', 'annotations:\n  - { exact: Palmyre, entity: none }\n'),
      'articles/b.md': 'Sans rien devant.\n',
      'articles/c.md': '---\ntitle: [Un\n---\n\nTexte.\n',
      'articles/D.md': '---\ntitle: D\n---\n\nTexte.\n',
    });
    assert.deepEqual(all, [
      'actors/roux.md:4 error reference-unknown',
      'articles/D.md:undefined error id-pattern',
      'articles/a.md:4 error decision-gone',
      'articles/a.md:7 error link-broken',
      'articles/b.md:1 error front-matter-missing',
      'articles/c.md:3 error yaml-syntax',
      'places/raqqa.md:4 error schema',
    ]);
  });

  it('tells a repeated form, with or without its typography, but not one with a condition of its own', async () => {
    const aliases = ['Roux', 'P. Roux', 'Pierre-Roux', '{ form: Roux, short: true }', 'Roux'];
    assert.deepEqual(
      (await found(actor(`aliases:\n${aliases.map((alias) => `  - ${alias}\n`).join('')}`))).filter((one) =>
        /duplicate/.test(one),
      ),
      ['actors/roux.md:7 warning alias-duplicate', 'actors/roux.md:9 warning alias-duplicate'],
    );
  });

  it('tells with the line a form that two entries share, one that cannot be found and one that never occurs', async () => {
    const shared = `---\nname: Autre\nkind: person\naliases:\n  - Raqqa\n  - “…”\n${fields}---\n\nPersonne.\n`;
    assert.deepEqual(
      await found({ 'actors/autre.md': shared, ...actor('aliases:\n  - Pedro\n  - { form: بيير, lang: ar }\n') }),
      [
        'actors/autre.md:2 warning entry-unmentioned',
        'actors/autre.md:5 info alias-shared',
        'actors/autre.md:6 warning alias-unusable',
        'actors/roux.md:5 info form-unused',
      ],
    );
  });

  it('tells a mention with two readings, where it stands', async () => {
    const twin = (sound['places/raqqa.md'] ?? '').replace('name: Raqqa', 'name: Raqqa');
    const all = await found({ 'places/raqqa-b.md': twin });
    assert.ok(all.includes('articles/a.md:5 warning mention-ambiguous'), all.join('\n'));
  });

  it('takes a form that stays ambiguous for one that is printed, and says that it may be of no entry', async () => {
    const changes = {
      ...actor('aliases:\n  - { form: Ankara, metonym: true }\n'),
      ...article('Pierre Roux, Raqqa. Ankara, octobre.'),
    };
    const all = await diagnostics(dossier(changes));
    assert.deepEqual(
      all.map(({ rule, message }) => [rule, message]),
      [['mention-ambiguous', '“Ankara” can be roux or none of the entries']],
    );
  });

  it('tells once that an entry is linked again and again inside a longer name, until the editor has ruled on it', async () => {
    const radio = 'Pierre Roux parle à Raqqa. On entend Radio Raqqa ici. Selon Radio Raqqa, rien. Radio Raqqa se tait.';
    const folder = dossier(article(radio));
    const [one, ...others] = await diagnostics(folder);
    assert.deepEqual([one?.rule, one?.line, others], ['mention-inside', 5, []]);
    assert.equal(one?.message, '“Raqqa” is linked to raqqa 3 times inside “Radio Raqqa”, in one article');
    for (const ruling of ['inclusions: [Radio Raqqa]\n', 'exclusions: [Radio Raqqa]\n']) {
      const changes = { ...article(radio), ...place('kind: city\n', `kind: city\n${ruling}`) };
      assert.deepEqual(await found(changes), [], ruling);
    }
    const own = `---\nname: Radio Raqqa\nkind: media\n${fields}---\n\nUne radio.\n`;
    assert.deepEqual(await found({ ...article(radio), 'actors/radio-raqqa.md': own }), []);
  });

  it('tells an entry that nothing mentions, but not one that a definition does', async () => {
    const lost = `---\nname: Palmyre\nkind: city\ncoordinates: { lat: 34.5, lon: 38.2 }\n${fields}---\n\nUne ville.\n`;
    assert.deepEqual(await found({ 'places/palmyre.md': lost }), ['places/palmyre.md:2 warning entry-unmentioned']);
    const named = (sound['places/raqqa.md'] ?? '').replace('Une ville.', 'Une ville, comme Palmyre.');
    assert.deepEqual(await found({ 'places/palmyre.md': lost, 'places/raqqa.md': named }), []);
  });

  it('tells decisions that change nothing, and such as rule on the same words', async () => {
    const annotations = [
      'annotations:',
      '  - { exact: Raqqa, entity: raqqa }',
      '  - { exact: Pierre Roux, entity: none }',
      '  - { exact: Roux, entity: roux }',
    ];
    assert.deepEqual(await found(article('Pierre Roux est à Raqqa.', `${annotations.join('\n')}\n`)), [
      'actors/roux.md:2 warning entry-unmentioned',
      'articles/a.md:4 info decision-idle',
      'articles/a.md:6 warning decision-overlap',
    ]);
  });

  it('tells a decision and a mark for words in a link or in code, with the line', async () => {
    const decision = 'annotations:\n  - { exact: ville, entity: raqqa }\n';
    const text = 'Pierre Roux est à Raqqa, [une ville](https://example.org).\n\nDans :place[`elle`]{#raqqa}.';
    assert.deepEqual(await found(article(text, decision)), [
      'articles/a.md:4 error decision-barred',
      'articles/a.md:9 error mark-misplaced',
    ]);
  });

  it('tells text that would not be on the page: a footnote that nothing calls, a cell beyond the last column', async () => {
    const text = 'Pierre Roux est à Raqqa.[^1]\n\n[^1]: Note.\n\n[^2]: Autre note.\n\n| a |\n| - |\n| b | c |';
    assert.deepEqual(await found(article(text)), [
      'articles/a.md:9 error text-lost',
      'articles/a.md:13 error text-lost',
    ]);
  });

  it('tells a name in a block of HTML, where no mention is looked for, but no block without one', async () => {
    const html = '<!-- Raqqa -->\n\n<div title="Raqqa">\n<p>Une ville.</p>\n</div>\n\n<div>\nÀ Raqqa\n</div>';
    assert.deepEqual(await found(article(`Pierre Roux est à Raqqa.\n\n${html}`)), [
      'articles/a.md:14 warning html-unread',
    ]);
  });

  it('tells a definition too long, and one whose source nobody could find', async () => {
    const long = (sound['actors/roux.md'] ?? '').replace('Une personne.', `Une personne ${'très '.repeat(150)}connue.`);
    assert.deepEqual(await found({ 'actors/roux.md': long.replace(', publisher: Éditeur', '') }), [
      'actors/roux.md:7 warning citation-vague',
      'actors/roux.md:10 warning definition-long',
    ]);
    const none = (sound['actors/roux.md'] ?? '').replace(/sources:\n.*\n/, '');
    assert.deepEqual(await found({ 'actors/roux.md': none }), ['actors/roux.md:2 warning owed-sources']);
  });

  it('tells a place without coordinates, but no sea and no continent', async () => {
    const bare = 'coordinates: { lat: 35.95, lon: 39 }\n';
    assert.deepEqual(await found(place(bare, '')), ['places/raqqa.md:3 warning coordinates-missing']);
    const sea = (sound['places/raqqa.md'] ?? '').replace(bare, '').replace('kind: city', 'kind: sea');
    assert.deepEqual(await found({ 'places/raqqa.md': sea }), []);
  });

  it('tells a picture without alt text, in Markdown and in HTML', async () => {
    const text = [
      'Pierre Roux est à Raqqa.',
      '![](../media/a.png)',
      '![Une rue](../media/a.png)',
      '<img src="../media/a.png">',
      '<img src="../media/a.png" alt="Une rue">',
      '<img src="../media/a.png" alt="">',
    ];
    assert.deepEqual(await found({ ...article(text.join('\n\n')), 'media/a.png': '' }), [
      'articles/a.md:7 warning image-alt',
      'articles/a.md:11 warning image-alt',
      'articles/a.md:15 warning image-alt',
    ]);
  });

  it('tells a link to an anchor that the page does not have', async () => {
    const text =
      'Pierre Roux est à Raqqa : [suite](#s-la-suite), [fin](#la-fin).[^1]\n\n## La suite\n\nTexte.\n\n[^1]: Note.';
    assert.deepEqual(await found(article(text)), ['articles/a.md:5 warning link-anchor']);
  });

  it('tells a text that is no longer that of its original, and leaves marks and a new title in peace', async () => {
    const original = 'Pierre Roux est à Raqqa.\n\nLa ville est calme.\n';
    const source = `source:\n  file: a.txt\n  sha256: ${createHash('sha256').update(original).digest('hex')}\n`;
    const kept = article('Pierre Roux est à Raqqa.\n\nLa :place[ville]{#raqqa} est calme.', source);
    assert.deepEqual(await found({ ...kept, 'sources/a.txt': original }), []);
    const changed = article('Pierre Roux est à Raqqa.\n\nLa ville est prise.', source);
    assert.deepEqual(await found({ ...changed, 'sources/a.txt': original }), ['articles/a.md:10 warning text-differs']);
    const short = article('Pierre Roux est à Raqqa.', source);
    assert.match(
      (await found({ ...short, 'sources/a.txt': original })).join(),
      /^articles\/a\.md:\d+ warning text-differs$/,
    );
  });
});

describe('a text that is held against its original', () => {
  const of = (file: string, original: string, text: string) => ({
    ...article(text, `source:\n  file: ${file}\n  sha256: ${createHash('sha256').update(original).digest('hex')}\n`),
    [`sources/${file}`]: original,
    'media/a.png': '',
    'media/b.png': '',
  });
  const differs = async (files: Record<string, string>) =>
    (await found(files)).filter((one) => one.endsWith('text-differs'));

  it('may have the pictures that stood beside a page, with or without captions, and those that did not', async () => {
    const page = `<h1>Un article</h1><p>Pierre Roux est à Raqqa, et la ville est calme depuis hier soir.</p>
      <figure><img src="p.png" alt="Le port"><figcaption>Le port, hier</figcaption></figure>
      <figure><img src="gone.png" alt="La gare"><figcaption>La gare, hier</figcaption></figure>
      <p><img src="q.png" alt="Une photo"></p><p>Avant <img src="q.png" alt="une photo"> et après.</p>`;
    const text = `Pierre Roux est à Raqqa, et la ville est calme depuis hier soir.

![Le port](../media/a.png "Le port, hier")

La gare, hier

![Une photo](../media/b.png)

Avant ![une photo](../media/b.png) et après.`;
    assert.deepEqual(await differs(of('a.html', page, text)), []);
    assert.deepEqual(await differs(of('a.html', page, text.replace('et après', 'puis après'))), [
      'articles/a.md:16 warning text-differs',
    ]);
  });

  it('may have the pictures that stood beside a Markdown file', async () => {
    const original = 'Pierre Roux est à Raqqa.\n\n![Une photo](p.png "Titre")\n\n![Autre][q]\n\nFin.\n\n[q]: q.png\n';
    const text = 'Pierre Roux est à Raqqa.\n\n![Une photo](../media/a.png "Titre")\n\nAutre\n\nFin.';
    assert.deepEqual(await differs(of('a.md', original, text)), []);
    assert.deepEqual(await differs(of('a.md', original, text.replace('Fin', 'Non'))), [
      'articles/a.md:14 warning text-differs',
    ]);
  });
});

describe('--fix', () => {
  it('takes repetitions out of lists and leaves every other letter of the file alone', async () => {
    const before = [
      '---',
      'name: "Pierre Roux"   # le nom',
      'kind: person',
      'aliases:',
      '- Roux # son nom de famille',
      "- 'Pierre Roux'",
      '- { form:  Roux, note: Encore }',
      '- Roux',
      '- …',
      'related: [raqqa,  raqqa]',
      `${fields}---`,
      '',
      'Une personne.',
      '',
    ].join('\n');
    const folder = dossier({ 'actors/roux.md': before });
    const mended = applyFixes(await diagnostics(folder));
    assert.deepEqual(mended.map(({ rule }) => rule).toSorted(), [
      'alias-duplicate',
      'alias-duplicate',
      'alias-unusable',
      'reference-repeated',
    ]);
    const after = readFileSync(join(folder, 'actors/roux.md'), 'utf8');
    const wanted = before
      .replace("- 'Pierre Roux'\n", '')
      .replace('\n- Roux\n- …', '')
      .replace('[raqqa,  raqqa]', '[raqqa]');
    assert.equal(after, wanted);
    const left = (await diagnostics(folder)).filter(({ fix }) => fix);
    assert.deepEqual(left, [], 'a second time there is nothing to mend');
  });
});

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDossier } from '../../src/dossier/checks/registry.ts';
import { readDossier } from '../../src/dossier/load.ts';
import { dossierPage, ownPageData } from '../../src/views/pages.ts';
import { textHtml } from '../../src/views/text-html.ts';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
let content: string;
let count = 0;

beforeEach(() => {
  count += 1;
  content = join(folder, String(count));
  cpSync(shipped, content, { recursive: true });
  mkdirSync(join(content, 'pages'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(content, 'pages', name), text);

/** What is told of the files of `pages/`. */
async function told(): Promise<string[]> {
  const found = await checkDossier(readDossier(content));
  return found
    .filter(({ file }) => file?.includes('pages/'))
    .map(({ rule, line, message }) => `${rule} ${line ?? ''} ${message}`);
}

describe('pages of the editor’s own', () => {
  it('are annotated as definitions are, and count as no mention in the articles', () => {
    const before = readDossier(content).dossier;
    write('foreword.md', '---\ntitle: Avant-propos\n---\n\nRaqqa, sur l’Euphrate, puis Raqqa encore.\n');
    const { dossier } = readDossier(content);
    const [page] = dossier.pages;
    assert.ok(page);
    assert.match(
      textHtml(page, dossier),
      /<a class="mention" data-entity="raqqa"[^>]* href="\.\.\/places\/raqqa\.html"/,
    );
    assert.equal(
      textHtml(page, dossier).match(/<a class="mention"/g)?.length,
      2,
      'the first mention of each is a link',
    );
    assert.deepEqual(
      ownPageData(dossier, page).mentioned.map(({ id }) => id),
      ['raqqa', 'euphrate'],
    );
    assert.equal(dossier.occurrences.get('raqqa')?.length, before.occurrences.get('raqqa')?.length);
  });

  it('stand in the navigation where and in the order that they say', () => {
    write('credits.md', '---\ntitle: Crédits\norder: 2\n---\n\nTexte.\n');
    write('method.md', '---\ntitle: Méthode\norder: 1\n---\n\nTexte.\n');
    write('foreword.md', '---\ntitle: Avant-propos\nnavigation: header\norder: -1\n---\n\nTexte.\n');
    write('hidden.md', '---\ntitle: Brouillon de carte\nnavigation: none\n---\n\nTexte.\n');
    write('about.md', '---\ntitle: Qui nous sommes\n---\n\nTexte.\n');
    const { pages } = dossierPage(readDossier(content).dossier);
    assert.deepEqual(
      pages.map(({ id, navigation, isFirst }) => [id, navigation, isFirst]),
      [
        ['foreword', 'header', true],
        ['hidden', 'none', false],
        ['about', 'header', false],
        ['method', 'footer', false],
        ['credits', 'footer', false],
      ],
    );
  });

  it('are checked: fields, links, marks, pictures without alt text, files that are no page', async () => {
    write('a.md', '---\ntitle: A\nnavigaton: header\n---\n\nTexte.\n');
    write('b.md', '---\ntitle: B\n---\n\n[x](../places/nulle-part.md) :place[y]{#nulle-part} ![](../media/z.png)\n');
    write('c.md', '---\ntitle: C\nnavigation: top\n---\n\nTexte.\n');
    write('d.md', '---\ntitle: D\n---\n');
    write('e.md', 'Texte.\n');
    write('f.docx', 'x');
    assert.deepEqual(await told(), [
      'schema 3 navigaton: no such field; did you mean navigation?',
      'link-broken 5 the link leads to places/nulle-part.md, which is not in the content',
      'mark-unknown 5 :place[…]: no entry “nulle-part”',
      'link-broken 5 the image leads to media/z.png, which is not in the content',
      'image-alt 5 ../media/z.png has no alt text',
      'schema 3 navigation: expected header, footer or none; found "top"',
      'body-empty 4 the page has no text',
      'front-matter-missing 1 a page begins with its fields',
      'file-ignored  this is not a Markdown file, and the site leaves it out',
    ]);
  });
});

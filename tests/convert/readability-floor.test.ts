import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { decodeHTML } from 'entities';
import { parseHTML } from 'linkedom';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { decodeSource } from '../../src/convert/decode.ts';
import { htmlFormat } from '../../src/convert/html/html.ts';
import { AROUND } from '../../src/model/article.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const corpora = process.env.REPERES_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));

const letters = (text: string) => text.normalize('NFC').replace(/\P{L}+/gu, '');

/** The texts that Readability alone keeps of a page, as they stand between two tags. */
function keptByReadability(bytes: Uint8Array): string[] {
  const { document } = parseHTML(decodeSource(bytes, 'page.html').text);
  const content = new Readability(document as unknown as Document).parse()?.content ?? '';
  return content
    .split(/<[^>]*>/)
    .map((text) => decodeHTML(text))
    .filter((text) => letters(text).length > 1);
}

/** What of it is neither in the article, nor left out by a rule that has a name; and how much each rule left out. */
async function lostOf(bytes: Uint8Array): Promise<{ lost: string[]; texts: number; rules: string[] }> {
  const kept = keptByReadability(bytes);
  const articles = await htmlFormat.convert({ name: 'page.html', bytes });
  const [article] = articles;
  assert.ok(article);
  const furniture = article.furniture.filter(({ why }) => why !== AROUND);
  const captions: string[] = [];
  visit(article.tree, 'image', ({ title, alt }) => {
    captions.push(title ?? '', alt ?? '');
  });
  const parts = [
    ...[article.title, article.author, ...article.tree.children.map((block) => textOf(block, { includeHtml: false }))],
    ...[...furniture.map(({ exact }) => exact), ...captions],
  ];
  const comments = article.diagnostics.filter(({ rule }) => rule === 'part-unread').map(({ message }) => message);
  const all = letters([...parts, ...comments].join(' '));
  return {
    lost: kept.filter((text) => !all.includes(letters(text))),
    texts: kept.length,
    rules: furniture.map(({ why }) => why),
  };
}

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.includes('expected'))
    .map((name) => `${folder}/${name}`);
}

describe('nothing that Readability keeps of a page is lost but what a rule names', () => {
  it('in the pages of this project', async () => {
    // An export of a press database is no page: its own reader leaves its certificates and terms to the original.
    const pages = pagesIn(fixtures).filter((page) => !page.includes('/press-'));
    assert.ok(pages.length > 8);
    for (const page of pages) assert.deepEqual((await lostOf(readFileSync(page))).lost, [], page);
  });

  const folders = ['html-cc', 'wikinews-fr-2012-html'].map((name) => `${corpora}/${name}`);
  const skip = folders.every((folder) => existsSync(folder)) ? false : 'the corpora are not here';
  it('in the pages of the corpora', { skip }, async () => {
    let texts = 0;
    for (const page of folders.flatMap((folder) => pagesIn(folder))) {
      try {
        const found = await lostOf(readFileSync(page));
        assert.deepEqual(found.lost, [], page);
        texts += found.texts;
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
      }
    }
    assert.ok(texts > 1000, `${texts} texts`);
  });
});

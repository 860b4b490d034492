import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import type { ConvertedArticle } from '../../src/convert/format.ts';
import { repairMojibake } from '../../src/convert/mojibake.ts';
import { formatOf } from '../../src/convert/registry.ts';
import { composeArticle } from '../../src/intake/compose.ts';
import { blockTexts } from '../../src/markdown/write-body.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

const corpora = process.env.REPERES_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
const skip = existsSync(`${corpora}/ugly-text`)
  ? false
  : 'the corpora are not here (REPERES_CORPORA names their folder)';

const corpus = (path: string) => `${corpora}/${path}`;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function convert(path: string): Promise<ConvertedArticle[]> {
  const name = basename(path);
  const articles = await (await formatOf(name)).convert({ name, bytes: readFileSync(path) });
  // What cannot be written as a valid article is not converted.
  for (const article of articles) composeArticle(article, { file: name, sha256: '0'.repeat(64) }, {}, undefined);
  return articles;
}

const ugly = z.array(z.object({ file: z.string(), expected: z.string(), lossless: z.boolean() }));
const pages = z.array(
  z.object({ file: z.string(), with: z.array(z.string()).default([]), without: z.array(z.string()).default([]) }),
);
const spoilt = z.array(z.object({ original: z.string(), fixed: z.string(), 'fixed-encoding': z.string().optional() }));

describe('the corpora', { skip }, () => {
  it('of ugly texts gives the expected text of each', async () => {
    for (const { file, expected } of ugly.parse(JSON.parse(readFileSync(corpus('ugly-text/manifest.json'), 'utf8')))) {
      const [article] = await convert(corpus(`ugly-text/${file}`));
      assert.ok(article);
      const title = file.endsWith('.eml') ? '' : article.title;
      const made = plain([title, ...blockTexts(article.tree)].join('\n'));
      let wanted = plain(readFileSync(corpus(`ugly-text/${expected}`), 'utf8'));
      // What the input itself lost: a byte; a dash that Latin-1 has not; and it has lines that were added by hand.
      if (file.includes('broken-byte')) wanted = wanted.replace('plus généralement', 'plus g\uFFFDnéralement');
      if (file.endsWith('.eml')) wanted = wanted.replace('2016 . – ', '2016 . - ');
      if (file.includes('markdown-traps')) assert.ok(made.startsWith(wanted), file);
      else assert.equal(made, wanted, file);
    }
  });

  it('of web pages keeps and drops the strings of its manifest, 95 % of each at the least', async () => {
    const kept = { right: 0, all: 0 };
    const dropped = { right: 0, all: 0 };
    for (const page of pages.parse(JSON.parse(readFileSync(corpus('html-cc/manifest.json'), 'utf8')))) {
      const [article] = await convert(corpus(`html-cc/${page.file}`));
      assert.ok(article);
      const text = plain(article.tree.children.map((block) => textOf(block, { includeImageAlt: false })).join('\n'));
      for (const one of page.with) {
        kept.all += 1;
        if (text.includes(plain(one))) kept.right += 1;
      }
      for (const one of page.without) {
        dropped.all += 1;
        if (!text.includes(plain(one))) dropped.right += 1;
      }
    }
    assert.ok(kept.right >= kept.all * 0.95, `${kept.right} of ${kept.all} kept`);
    assert.ok(dropped.right >= dropped.all * 0.95, `${dropped.right} of ${dropped.all} dropped`);
  });

  it('of news pages, Word files and feeds converts, or says that a file holds no text', async () => {
    const folders = ['wikinews-fr-2012-html', 'docx', 'feeds'];
    const files = folders.flatMap((folder) => readdirSync(corpus(folder)).map((name) => `${folder}/${name}`));
    let empty = 0;
    for (const file of files.filter((one) => !one.endsWith('.txt'))) {
      try {
        const articles = await convert(corpus(file));
        assert.ok(
          articles.every(({ tree }) => tree.children.length > 0),
          file,
        );
      } catch (error) {
        assert.ok(error instanceof DiagnosticError && error.diagnostics[0]?.rule === 'body-empty', `${file}: ${error}`);
        empty += 1;
      }
    }
    // An empty Word file, and feeds that hold a title or nothing.
    assert.equal(empty, 17);
  });

  it('of mojibake: nothing that is right is “repaired”, and what is repaired comes out right', () => {
    const read = (name: string) => spoilt.parse(JSON.parse(readFileSync(corpus(`mojibake/${name}.json`), 'utf8')));
    for (const { original } of read('negative')) assert.equal(repairMojibake(original).text, original);
    const changed = [...read('in-the-wild'), ...read('synthetic')].filter(
      ({ original }) => repairMojibake(original).text !== original,
    );
    const right = changed.filter((one) => repairMojibake(one.original).text === (one['fixed-encoding'] ?? one.fixed));
    assert.ok(changed.length >= 12);
    assert.ok(right.length >= changed.length * 0.75, `${right.length} of ${changed.length}`);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatOf } from '../../src/convert/registry.ts';
import { composeArticle } from '../../src/intake/compose.ts';
import { sha256Of } from '../../src/intake/originals.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

/** Two lines of UTF-8 with é and so on, the second of which has a byte that is none. */
const damaged = (before: string, after: string) =>
  Buffer.concat([
    Buffer.from(`${before}Été après été, à côté du château, où règne la paix,\n`),
    Buffer.from([0x63, 0xe9, 0x20]),
    Buffer.from(`est ce qui manque.${after}`),
  ]);

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** What is said of an original that is refused. */
async function refusalOf(folder: string): Promise<string> {
  try {
    const made = await articlesOf(folder);
    return `it was converted into ${made.length} articles`;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.map(({ rule, message, line }) => `${rule}: ${message}, line ${line ?? '-'}\n`).join('');
  }
}

/** The articles of an original as the files that they become, with what was said of them below. */
async function articlesOf(folder: string): Promise<string[]> {
  const file = readdirSync(folder).find((name) => /^original[. ]/.test(name)) ?? '';
  const bytes = readFileSync(`${folder}/${file}`);
  const sibling = (path: string) =>
    existsSync(`${folder}/${path}`) && !path.includes('..') ? readFileSync(`${folder}/${path}`) : undefined;
  const articles = await (await formatOf(file, bytes)).convert({ name: file, bytes, sibling });
  return articles.map((article) => {
    const { text, diagnostics } = composeArticle(article, { file, sha256: sha256Of(bytes) }, {}, 'fr');
    const told = [...article.diagnostics, ...diagnostics].map(({ rule, message }) => `${rule}: ${message}`);
    const media = article.media.map(({ name, bytes: { length } }) => `${name}: ${length} bytes`);
    return `${text}\n<!--\n${[...media, ...told].join('\n')}\n-->\n`;
  });
}

describe('an original becomes the article that stands beside it', () => {
  for (const name of readdirSync(fixtures).filter((one) => !one.endsWith('.md'))) {
    const refused = `${fixtures}${name}/refused.txt`;
    if (existsSync(refused)) {
      it(`${name} is refused, with what is wrong`, async () => {
        const told = await refusalOf(fixtures + name);
        if (process.env.UPDATE_FIXTURES) writeFileSync(refused, told);
        assert.equal(told, readFileSync(refused, 'utf8'));
      });
      continue;
    }
    it(name, async () => {
      const made = await articlesOf(fixtures + name);
      const at = (index: number) => `${fixtures}${name}/article-${index + 1}.md`;
      if (process.env.UPDATE_FIXTURES) for (const [index, text] of made.entries()) writeFileSync(at(index), text);
      for (const [index, text] of made.entries()) assert.equal(text, readFileSync(at(index), 'utf8'));
      assert.ok(!existsSync(at(made.length)), 'one article fewer than expected');
    });
  }
});

describe('an original with damaged bytes', () => {
  const originals: readonly [name: string, before: string, after: string][] = [
    ['a.txt', '', '\n'],
    ['a.md', '', '\n'],
    ['a.html', '<p>', '</p>'],
    ['a.xml', '<rss><item><title>T</title><description>', '</description></item></rss>'],
  ];
  for (const [name, before, after] of originals) {
    it(`of ${name} is told, with the line`, async () => {
      const articles = await (await formatOf(name)).convert({ name, bytes: damaged(before, after) });
      const lost = articles.flatMap(({ diagnostics }) => diagnostics).filter(({ rule }) => rule === 'bytes-lost');
      assert.deepEqual(
        lost.map(({ line }) => line),
        [2],
      );
    });
  }
});

describe('a mailbox of more messages than are read at once', () => {
  it('is refused with the limit', async () => {
    const message = 'From a Thu Mar  1 08:12:44 2018\nSubject: x\n\nx\n\n';
    const mailbox = { name: 'a.mbox', bytes: Buffer.from(message.repeat(10_001)) };
    const refusal = (await formatOf('a.mbox')).convert(mailbox);
    await assert.rejects(refusal, ({ diagnostics }: DiagnosticError) => {
      assert.deepEqual(
        diagnostics.map(({ rule, message: told }) => `${rule}: ${told}`),
        ['too-large: holds 10,001 articles; the most that is read is 5,000'],
      );
      return true;
    });
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { blockTexts } from '../../src/markdown/write-body.ts';
import { attribute, builtFiles, builtPages, textOf } from './pages.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const files = new Set(builtFiles);
const linkAttributes = { a: 'href', link: 'href', script: 'src', img: 'src' } as const;

/** Every address of every page: where it stands and what it says. */
const addresses = builtPages.flatMap(({ path, elements }) =>
  elements.flatMap((element) => {
    const name = linkAttributes[element.tagName as keyof typeof linkAttributes];
    const value = name && attribute(element, name);
    // The name of a vocabulary: no browser asks for it.
    const isName = attribute(element, 'rel') === 'schema.DC';
    return value === undefined || isName ? [] : [{ page: path, tag: element.tagName, value }];
  }),
);

describe('the files of the built site', () => {
  it('hold no address from the root, so that the folder works anywhere', () => {
    assert.deepEqual(
      addresses.filter(({ value }) => value.startsWith('/')),
      [],
    );
  });

  it('lead nowhere that is not there, anchors included', () => {
    const anchors = new Map(
      builtPages.map(({ path, elements }) => [path, new Set(elements.map((element) => attribute(element, 'id')))]),
    );
    const broken = addresses.filter(({ page, value }) => {
      if (/^[a-z]+:/i.test(value) || page === '404.html') return false;
      const [path = '', anchor] = decodeURIComponent(value).split('#');
      const target = path === '' ? page : posix.join(posix.dirname(page), path);
      return !files.has(target) || (anchor !== undefined && !anchors.get(target)?.has(anchor));
    });
    assert.deepEqual(broken, []);
    assert.ok(addresses.length > 500);
  });

  it('load nothing from another site', () => {
    const loaded = addresses.filter(({ tag, value }) => tag !== 'a' && /^(?:[a-z]+:)?\/\//i.test(value));
    assert.deepEqual(loaded, []);
    const sheets = builtFiles
      .filter((file) => /\.(?:css|html)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(`dist/${file}`, 'utf8');
        return file.endsWith('.css') ? [text] : (text.match(/<style>[\s\S]*?<\/style>/g) ?? []);
      });
    assert.ok(sheets.length > 0);
    for (const sheet of sheets) assert.doesNotMatch(sheet, /url\(\s*["']?(?:\/|https?:)/);
  });

  it('have no module script but the search engine, since none runs from disk', () => {
    for (const { path, elements } of builtPages) {
      const modules = elements.filter((one) => one.tagName === 'script' && attribute(one, 'type') === 'module');
      assert.deepEqual(modules, [], path);
    }
  });

  it('have ids that are unique in their page', () => {
    for (const { path, elements } of builtPages) {
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      assert.equal(new Set(ids).size, ids.length, path);
    }
  });
});

describe('the text of the articles', () => {
  const articles = builtPages.filter(({ path }) => path.startsWith('articles/'));
  for (const { path, elements } of articles) {
    const id = posix.basename(path, '.html');
    const markdown = readFileSync(`${content}articles/${id}.md`, 'utf8');
    const printed = elements.find((element) => attribute(element, 'data-article-text') !== undefined);

    it(`is in ${path} that of its Markdown, to the letter`, () => {
      assert.ok(printed);
      assert.equal(textOf(printed), blockTexts(parseMarkdown(markdown)).join('\n'));
    });

    it(`is in ${path} that of its original, less what the converter reports as furniture`, () => {
      assert.ok(printed);
      const fields = parseFrontMatter(markdown, path);
      assert.ok(!Array.isArray(fields));
      const { source } = fields.data as { source: { file: string; furniture: { exact: string; line: number }[] } };
      const lines = readFileSync(`${content}sources/${source.file}`, 'utf8').split('\n');
      for (const { exact, line } of source.furniture) {
        assert.ok(lines[line - 1]?.includes(exact));
        lines[line - 1] = lines[line - 1]?.replace(exact, '') ?? '';
      }
      const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
      assert.equal(textOf(printed), paragraphs.join('\n'));
    });
  }

  it('was compared for every article of the dossier', () => assert.ok(articles.length >= 1));
});

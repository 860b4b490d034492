import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';
import type { ExportedDossier } from '../../src/export/exported.ts';
import type { FormatName } from '../../src/model/formats.ts';
import { exportedFrom, filesOf, triedDossiers } from './dossiers.ts';

const HOST = 'https://example.org/a/';
const grammar = readFileSync(fileURLToPath(new URL('./schemas/atom.rng', import.meta.url)), 'utf8');
const dossiers: ExportedDossier[] = [];

before(() => {
  for (const folder of triedDossiers()) dossiers.push({ ...exportedFrom(folder), url: HOST });
});

async function textsOf(name: FormatName, dossier: ExportedDossier): Promise<Map<string, string>> {
  return new Map([...(await filesOf(name, dossier))].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** Finds what is wrong with a feed by the grammar of Atom. */
async function faultsOf(contents: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents }],
    schema: [{ fileName: 'atom.rng', contents: grammar }],
    extension: 'relaxng',
  });
  return errors.map(({ message }) => message);
}

describe('feeds', () => {
  it('are valid Atom', async () => {
    for (const dossier of dossiers) {
      for (const [path, text] of await textsOf('atom', dossier)) {
        assert.deepEqual(await faultsOf(text), [], path);
      }
    }
  });

  it('are refused by the same validator with a fault in them', async () => {
    const [text = ''] = (await textsOf('atom', dossiers[0] as ExportedDossier)).values();
    assert.notDeepEqual(await faultsOf(text.replace(/<updated>.*?<\/updated>\n/, '')), []);
  });

  it('name in RSS and JSON Feed what they name in Atom, in the same order', async () => {
    for (const dossier of dossiers) {
      for (const name of ['articles', 'entries']) {
        const atom = (await textsOf('atom', dossier)).get(`editions/${name}.atom`) ?? '';
        const rss = (await textsOf('rss', dossier)).get(`editions/${name}.rss`) ?? '';
        const feed = JSON.parse((await textsOf('json-feed', dossier)).get(`editions/${name}.feed.json`) ?? '');
        const inAtom = [...atom.matchAll(/<entry[^>]*>\n<id>(.*?)<\/id>/g)].map(([, id]) => id);
        if (name === 'articles') assert.ok(inAtom.length > 0);
        assert.deepEqual(
          [...rss.matchAll(/<guid>(.*?)<\/guid>/g)].map(([, id]) => id),
          inAtom,
        );
        assert.deepEqual(
          feed.items.map(({ id }: { id: string }) => id),
          inAtom,
        );
        const moments = feed.items.map(({ date_published: moment }: { date_published: string }) => moment);
        assert.deepEqual(moments, moments.toSorted().reverse());
        for (const [, date = ''] of rss.matchAll(/<pubDate>(.*?)<\/pubDate>/g)) {
          assert.match(date, /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
        }
      }
    }
  });

  it('hold no more than fifty items', async () => {
    const [dossier] = dossiers;
    assert.ok(dossier);
    const [article] = dossier.articles;
    assert.ok(article);
    const many = { ...dossier, articles: Array.from({ length: 60 }, (_, at) => ({ ...article, id: `a-${at}` })) };
    const text = (await textsOf('atom', many)).get('editions/articles.atom') ?? '';
    assert.equal(text.match(/<entry/g)?.length, 50);
  });
});

describe('the list of pages for search engines', () => {
  it('names each article and entry by its whole address, and robots.txt names it', async () => {
    for (const dossier of dossiers) {
      const [text = ''] = (await textsOf('sitemap', dossier)).values();
      const named = new Set([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address));
      for (const { id } of dossier.articles) assert.ok(named.has(`${HOST}articles/${id}.html`), id);
      for (const { id, collection } of dossier.entries) assert.ok(named.has(`${HOST}${collection}/${id}.html`), id);
      const [robots = ''] = (await textsOf('robots', dossier)).values();
      assert.match(robots, /^Sitemap: https:\/\/example\.org\/a\/sitemap\.xml$/m);
    }
  });
});

describe('the plain text of an article', () => {
  it('has every word of its blocks in their order, and no address of a name', async () => {
    for (const dossier of dossiers) {
      const files = await textsOf('markdown', dossier);
      for (const { id, blocks } of dossier.articles) {
        const text = files.get(`articles/${id}.md`) ?? '';
        const plain = text.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/&#x20;/g, ' ');
        let at = 0;
        for (const block of blocks) {
          for (const word of block.text.match(/[\p{L}\p{N}]+/gu) ?? []) {
            const found = plain.indexOf(word, at);
            assert.ok(found >= 0, `${id}: ${word} of « ${block.text.slice(0, 60)} »`);
            at = found + word.length;
          }
        }
        assert.doesNotMatch(text, /\]\((?:\.\.\/)?(?:actors|places)\/[\w-]+\.html/);
      }
    }
  });
});

describe('the contents for language models', () => {
  it('name each article and entry once, a line each', async () => {
    for (const dossier of dossiers) {
      const [text = ''] = (await textsOf('llms', dossier)).values();
      const lines = text.split('\n').filter((line) => line.startsWith('- ['));
      assert.equal(lines.length, dossier.articles.length + dossier.entries.length);
      assert.match(text, /^# .+\n\n> .+\n/);
    }
  });
});

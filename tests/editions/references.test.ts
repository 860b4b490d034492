import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv } from 'ajv';
import type { ExportedDossier } from '../../src/export/exported.ts';
import { exportedFrom, filesOf, hostileDossier, shipped } from './dossiers.ts';

interface Item {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  'container-title'?: string;
  issued?: { 'date-parts': number[][] };
  URL?: string;
}

const schema = JSON.parse(readFileSync(fileURLToPath(new URL('./schemas/csl-data.json', import.meta.url)), 'utf8'));
const dossiers: Record<string, ExportedDossier> = {};
/** One more dossier to try. */
const named = process.env.REPERES_DOSSIER;

before(() => {
  dossiers.shipped = exportedFrom(shipped);
  dossiers.hostile = { ...exportedFrom(hostileDossier()), url: 'https://example.org/a/' };
  if (named) dossiers.named = exportedFrom(named);
});

async function textOf(format: 'bibtex' | 'ris' | 'csl-json', dossier: ExportedDossier): Promise<string> {
  const [file] = (await filesOf(format, dossier)).values();
  return file?.toString('utf8') ?? '';
}

/** What stands in a title once signs that no format of lines can hold are spaces, and spaces are one. */
const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

for (const name of ['shipped', 'hostile', ...(named ? ['named'] : [])]) {
  describe(`the references of the ${name} dossier`, () => {
    let items: Item[];
    before(async () => {
      items = JSON.parse(await textOf('csl-json', dossiers[name] as ExportedDossier));
    });

    it('are valid CSL-JSON, with the dossier, each article and each entry that has a definition', () => {
      const { articles, entries } = dossiers[name] as ExportedDossier;
      assert.equal(items.length, 1 + articles.length + entries.filter(({ isDefined }) => isDefined).length);
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
      const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
      assert.ok(validate(items), JSON.stringify(validate.errors?.slice(0, 3)));
    });

    it('are read from BibTeX as they were written: titles, papers, authors and dates', async () => {
      const read: Item[] = new Cite(await textOf('bibtex', dossiers[name] as ExportedDossier)).data;
      assert.equal(read.length, items.length);
      for (const [at, item] of items.entries()) {
        const back = read[at] as Item;
        assert.equal(plain(back.title.replace(/<\/?span[^>]*>/g, '')), plain(item.title));
        if (item.type === 'article-newspaper') assert.equal(back['container-title'], item['container-title']);
        if (item.issued?.['date-parts']) {
          assert.deepEqual(back.issued?.['date-parts'][0], item.issued['date-parts'][0]);
        }
        assert.equal(back.author?.length ?? 0, item.author?.length ?? 0);
        // citation-js writes other signs of an address anew, those that are written as numbers too.
        if (!item.URL || /^[\w:/.?=&-]+$/.test(item.URL)) assert.equal(back.URL, item.URL);
      }
    });

    it('are read from RIS as they were written: titles and papers, a record each', async () => {
      const text = await textOf('ris', dossiers[name] as ExportedDossier);
      const read: Item[] = new Cite(text).data;
      assert.equal(read.length, items.length);
      for (const [at, item] of items.entries()) {
        const back = read[at] as Item;
        assert.equal(back.title, plain(item.title));
        if (item.type === 'article-newspaper' && item['container-title']) {
          assert.equal(back['container-title'], plain(item['container-title']));
        }
      }
      for (const line of text.split('\r\n')) assert.match(line, /^(?:$|[A-Z][A-Z0-9] {2}- )/);
    });
  });
}

it('a date that is only near is said to be so', async () => {
  const items = JSON.parse(await textOf('csl-json', dossiers.hostile as ExportedDossier));
  const near = items.find(({ id }: Item) => id === 'characters');
  assert.deepEqual(near.issued, { 'date-parts': [[2017, 10]], circa: true });
});

it('a title with signs that TeX would join is read from BibTeX as it was written', async () => {
  const { shipped: dossier } = dossiers;
  const [article] = dossier?.articles ?? [];
  assert.ok(dossier && article);
  const title = "Le ''Mythe'' -- ``ou'' ,,non'' --- ?`";
  const text = await textOf('bibtex', { ...dossier, articles: [{ ...article, title }] });
  const read: Item[] = new Cite(text).data;
  assert.ok(read.some((item) => item.title === title));
});

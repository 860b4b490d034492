import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { attribute, type BuiltPage, builtFiles, builtPages, textOf } from './pages.ts';

type Node = Record<string, unknown> & { '@type': string | string[] };

/** The nodes of schema.org that a page holds. */
function nodesOf({ elements }: BuiltPage): Node[] {
  return elements
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
    .flatMap((element) => {
      const document = JSON.parse(textOf(element));
      assert.equal(document['@context'], 'https://schema.org');
      return document['@graph'];
    });
}

const isOf = (type: string) => (node: Node) => [node['@type']].flat().includes(type);
const pagesIn = (folder: string) =>
  builtPages.filter(({ path }) => path.startsWith(`${folder}/`) && path.split('/').length === 2);

/** Content of the meta elements of a name, in their order. */
function tagsOf({ elements }: BuiltPage, name: string): (string | undefined)[] {
  return elements
    .filter((element) => (attribute(element, 'name') ?? attribute(element, 'property')) === name)
    .map((element) => attribute(element, 'content'));
}

/** All addresses in a node that are those of things of the site. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['@id', 'url', 'item'].includes(key) && typeof inner === 'string' ? [inner] : addressesIn(inner),
  );
}

describe('what a page says of itself to machines', () => {
  it('says of an article that it is news, of which paper and day, and which entries it mentions', () => {
    const articles = pagesIn('articles');
    assert.ok(articles.length > 0);
    for (const page of articles) {
      const [article] = nodesOf(page).filter(isOf('NewsArticle'));
      assert.ok(article, page.path);
      const linked = new Set(page.elements.flatMap((element) => attribute(element, 'data-entity') ?? []));
      const mentioned = article.mentions as Node[];
      assert.deepEqual(new Set(mentioned.map((one) => posix.basename(String(one['@id']), '.html'))), linked, page.path);
      assert.equal(article.datePublished, '2017-10');
      assert.deepEqual(article.publisher, { '@type': 'Organization', name: 'El Watan' });
      assert.ok(mentioned.some(isOf('Person')) && mentioned.some(isOf('City')) && mentioned.some(isOf('Organization')));
      assert.ok(mentioned.some((one) => [one.sameAs].flat().some((address) => /geonames|wikidata/.test(`${address}`))));
    }
  });

  it('says of an entry that it is a term of its glossary, its other names and where else it is known', () => {
    for (const collection of ['actors', 'places']) {
      const [index] = nodesOf(builtPages.find(({ path }) => path === `${collection}.html`) as BuiltPage).filter(
        isOf('DefinedTermSet'),
      );
      assert.equal(index?.['@id'], `${collection}.html`);
      for (const page of pagesIn(collection)) {
        const [term] = nodesOf(page).filter(isOf('DefinedTerm'));
        const set = term?.inDefinedTermSet as Node;
        assert.equal(posix.join(collection, String(set['@id'])), `${collection}.html`);
        const heading = page.elements.find(({ tagName }) => tagName === 'h1');
        assert.equal(term?.name, heading && textOf(heading));
      }
    }
    const [raqqa] = nodesOf(builtPages.find(({ path }) => path === 'places/raqqa.html') as BuiltPage);
    assert.ok([raqqa?.alternateName].flat().includes('Rakka'));
    assert.deepEqual(raqqa?.sameAs, ['https://www.geonames.org/172955']);
  });

  it('says of the home page that it is a set of data', () => {
    const [home] = nodesOf(builtPages.find(({ path }) => path === 'index.html') as BuiltPage);
    assert.equal(home?.['@type'], 'Dataset');
    assert.equal(home?.temporalCoverage, '2017-10');
  });

  it('names no page that is not there', () => {
    for (const page of builtPages) {
      for (const address of addressesIn(nodesOf(page))) {
        const target = posix.join(posix.dirname(page.path), address);
        assert.ok(builtFiles.includes(target), `${page.path} names ${address}`);
      }
    }
  });

  it('gives reference managers the title, the paper, the date and the language', () => {
    for (const page of pagesIn('articles')) {
      assert.deepEqual(tagsOf(page, 'DC.type'), ['newspaperArticle']);
      assert.deepEqual(tagsOf(page, 'DC.source'), ['El Watan']);
      assert.deepEqual(tagsOf(page, 'DC.date'), ['2017-10']);
      assert.deepEqual(tagsOf(page, 'citation_publication_date'), ['2017/10']);
      assert.deepEqual(tagsOf(page, 'DC.language'), ['fr']);
      assert.deepEqual(tagsOf(page, 'citation_title'), tagsOf(page, 'og:title'));
    }
    for (const page of pagesIn('places')) assert.deepEqual(tagsOf(page, 'DC.type'), ['encyclopediaArticle']);
  });
});

describe('the references that a page offers', () => {
  /** What each link of a page saves, by the name of its file. */
  const savedBy = ({ elements }: BuiltPage) =>
    new Map(
      elements.flatMap((element): [string, string][] => {
        const [href = '', name = ''] = [attribute(element, 'href'), attribute(element, 'download')];
        return href.startsWith('data:') ? [[name, decodeURIComponent(href.slice(href.indexOf(',') + 1))]] : [];
      }),
    );

  it('are files in the page itself, for each article and entry and for the dossier', () => {
    const pages = [...pagesIn('articles'), ...pagesIn('actors'), ...pagesIn('places')];
    for (const page of pages) {
      const id = posix.basename(page.path, '.html');
      const files = savedBy(page);
      assert.deepEqual([...files.keys()], [`${id}.bib`, `${id}.ris`, `${id}.csl.json`], page.path);
      const [title] = tagsOf(page, 'DC.title');
      const [item] = JSON.parse(files.get(`${id}.csl.json`) ?? '');
      assert.equal(item.title, title);
      assert.ok(files.get(`${id}.ris`)?.includes(`TI  - ${title}\r\n`));
      assert.ok(files.get(`${id}.bib`)?.includes(`title = {{${title}}}`));
    }
    const download = builtPages.find(({ path }) => path === 'download.html') as BuiltPage;
    assert.deepEqual([...savedBy(download).keys()], ['dossier.bib', 'dossier.ris', 'dossier.csl.json']);
  });
});

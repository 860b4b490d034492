import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleListPages, listAddress, listsByDate } from '../../src/site/components/article-lists.ts';
import type { ListedArticle } from '../../src/views/dossier-data.ts';
import { pathOf } from '../../src/views/urls.ts';

/** Articles of ten years, some in a month that has hundreds, some without a date. */
function articles(count: number): ListedArticle[] {
  return Array.from({ length: count }, (_, number) => {
    const month = String((number % 12) + 1).padStart(2, '0');
    const date = number % 7 === 0 ? '2015-03-01' : `${2010 + (number % 10)}-${month}-05`;
    return {
      id: `a${number}`,
      title: `Titre ${number}`,
      lang: 'fr',
      ...(number % 11 === 0 ? {} : { date }),
      publisher: ['Le Monde', 'Le monde', 'الحياة', 'القدس'][number % 4] ?? '',
      words: 400,
      mentionCount: 3,
      opening: '',
    };
  });
}

describe('the index of a vast dossier', () => {
  const all = articles(10_000);
  const pages = articleListPages(all);

  it('has every article once by date and once by publisher, on pages of at most 400', () => {
    for (const by of ['date', 'publisher']) {
      const listed = pages.filter((page) => page.by === by).flatMap((page) => page.articles.map(({ id }) => id));
      assert.equal(listed.length, all.length);
      assert.equal(new Set(listed).size, all.length);
    }
    assert.ok(pages.every((page) => page.articles.length <= 400));
  });

  it('gives each page an address of its own, where publishers differ by a capital or have no Latin letter too', () => {
    const paths = pages.map((page) => pathOf(listAddress(page, page.number)));
    assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
  });

  it('has a page for a year, or for each of its months where a year is too long for one', () => {
    const few = listsByDate(articles(1200)).map(({ name }) => name);
    assert.ok(few.includes('2012') && !few.includes('2012-01'), few.join());
    const many = listsByDate(all).map(({ name }) => name);
    assert.ok(many.includes('2015-03') && !many.includes('2015'), many.join());
    assert.ok(many.includes(''), 'undated');
  });

  it('is of one page where the dossier is not vast', () => {
    assert.deepEqual(articleListPages(articles(400)), []);
    const ofOne = articles(1000).map((one) => ({ ...one, publisher: 'Le Monde' }));
    assert.deepEqual(articleListPages(ofOne), []);
    const longTitles = ofOne.map((one) => ({ ...one, title: 'Un titre de journal '.repeat(6) }));
    assert.notDeepEqual(articleListPages(longTitles), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorNames, type CitedWork } from '../../src/views/cited-work.ts';
import { headTags } from '../../src/views/head-tags.ts';

describe('the names in a byline', () => {
  for (const [byline, lang, names] of [
    ['Jean Dupont', 'fr', ['Jean Dupont']],
    ['Jean Dupont et Marie Martin', 'fr', ['Jean Dupont', 'Marie Martin']],
    ['Jean Dupont, Marie Martin et Ali Hassan', 'fr', ['Jean Dupont', 'Marie Martin', 'Ali Hassan']],
    ['Dupont, Jean', 'fr', ['Dupont, Jean']],
    ['Dupont, Jean; Martin, Marie', 'fr', ['Dupont, Jean', 'Martin, Marie']],
    ['Anne Barnard and Hwaida Saad', 'en', ['Anne Barnard', 'Hwaida Saad']],
    ['Karin Leukefeld und Peter Steinbach', 'de', ['Karin Leukefeld', 'Peter Steinbach']],
    ['أحمد علي؛ سامي خليل', 'ar', ['أحمد علي', 'سامي خليل']],
    ['AFP', 'fr', ['AFP']],
    ['', 'fr', []],
  ] as const) {
    it(`are ${names.length} in « ${byline} »`, () => assert.deepEqual(authorNames(byline, lang), names));
  }
});

describe('the tags by which reference managers read a page', () => {
  const work: CitedWork = {
    type: 'article',
    id: 'a',
    address: { page: 'article', id: 'a' },
    title: 'Un titre',
    lang: 'fr',
    authors: ['Jean Dupont', 'Marie Martin'],
  };
  const contents = (one: CitedWork, name: string) =>
    headTags(one, undefined)
      .filter((tag) => (tag.name ?? tag.property) === name)
      .map(({ content }) => content);

  it('name each author in one of its own', () => {
    assert.deepEqual(contents(work, 'citation_author'), work.authors);
    assert.deepEqual(contents(work, 'DC.creator'), work.authors);
  });

  it('give a day as Highwire writes it', () => {
    assert.deepEqual(contents({ ...work, date: '2017-10-15' }, 'citation_publication_date'), ['2017/10/15']);
  });

  it('never make a certain date of one that is only near', () => {
    const near = { ...work, date: '2017-10~' };
    assert.deepEqual(contents(near, 'citation_publication_date'), []);
    assert.deepEqual(contents(near, 'article:published_time'), []);
    assert.deepEqual(contents(near, 'DC.date'), ['2017-10~']);
  });
});

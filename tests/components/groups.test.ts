import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kind } from '../../src/model/collections.ts';
import { byMonth, byYear } from '../../src/site/components/article-groups.ts';
import { byInitial, byKind, mostNamed } from '../../src/site/components/entity-groups.ts';
import type { ListedArticle, ListedEntity } from '../../src/views/dossier-data.ts';

function listed(sortKey: string, kind: Kind = 'person', count = 1): ListedEntity {
  return {
    id: sortKey,
    collection: 'actors',
    kind,
    name: sortKey,
    lang: 'fr',
    summary: '',
    count,
    sortKey,
    years: [],
    publishers: [],
  };
}

function dated(date?: string): ListedArticle {
  return { id: 'a', title: 'a', lang: 'fr', words: 1, mentionCount: 0, opening: '', ...(date ? { date } : {}) };
}

describe('the index of entries', () => {
  it('has one group for figures, and none of its own for an accent or a ligature', () => {
    const groups = byInitial(
      ['18e arrondissement', '5 Étoiles', 'Élysée', 'Eure', 'Œuvre', 'Orne'].map((name) => listed(name)),
      'fr',
    );
    assert.deepEqual(
      groups.map(({ initial, entities }) => [initial, entities.length]),
      [
        ['0–9', 2],
        ['E', 2],
        ['O', 2],
      ],
    );
  });

  it('has the kind with most entries first, then the kinds by name', () => {
    const entries = [listed('a', 'party'), listed('b', 'media'), listed('c', 'person'), listed('d', 'person')];
    assert.deepEqual(
      byKind(entries, (kind) => kind).map(({ name }) => name),
      ['person', 'media', 'party'],
    );
  });

  it('counts nobody among the most named whom no article names', () => {
    const entries = [listed('a', 'person', 0), listed('b', 'person', 1), listed('c', 'person', 9)];
    assert.deepEqual(
      mostNamed(entries, 24).map(({ name }) => name),
      ['c', 'b'],
    );
  });
});

describe('the index of articles', () => {
  it('has years, their months, and a place for dates that name no month or are missing', () => {
    const years = byYear(['2018-12-31', '2018-12', '2018-03-01', '2018', '2016~', undefined].map(dated));
    assert.deepEqual(
      years.map(({ year, articles }) => [year, byMonth(articles).map((one) => [one.period, one.articles.length])]),
      [
        [
          '2018',
          [
            ['2018-12', 2],
            ['2018-03', 1],
            ['', 1],
          ],
        ],
        ['2016', [['', 1]]],
        ['', [['', 1]]],
      ],
    );
  });
});

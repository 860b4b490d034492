import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entityListAddress, entityListPages, indexLayout } from '../../src/site/components/entity-lists.ts';
import { locatedPlaces, shownPlaces } from '../../src/site/components/map/places.ts';
import { inRanges } from '../../src/site/components/ranges.ts';
import type { ListedEntity } from '../../src/views/dossier-data.ts';
import { pathOf } from '../../src/views/urls.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'Œ', '9', 'ا', 'ب'];

/** Entries with names of thirty letters, of three kinds, on a grid of coordinates. */
function entries(count: number): ListedEntity[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${LETTERS[index % LETTERS.length]}${'name'.repeat(7)}${index}`;
    const kind = (['city', 'province', 'river'] as const)[index % 3] ?? 'city';
    const coordinates = { lat: index % 60, lon: index % 90 };
    return {
      ...{ id: `entry-${index}`, collection: 'places' as const, kind, name, lang: 'fr', sortKey: name },
      ...{ count: count - index, years: ['2017'], publishers: [0], coordinates },
    };
  });
}

describe('the index of a collection', () => {
  it('shows all itself while a page has room, then kinds elsewhere, then letters too', () => {
    assert.deepEqual(indexLayout(entries(300)), { names: 'here', kinds: 'here' });
    assert.deepEqual(indexLayout(entries(800)), { names: 'here', kinds: 'here' });
    assert.deepEqual(indexLayout(entries(1600)), { names: 'here', kinds: 'apart' });
    assert.deepEqual(indexLayout(entries(5000)), { names: 'apart', kinds: 'apart' });
  });

  it('leads to every entry by its letter and by its kind, on pages of bounded length with addresses of their own', () => {
    const all = entries(5000);
    const pages = entityListPages(all, 'fr');
    const paths = pages.map((page) => pathOf(entityListAddress('places', page, page.number)));
    assert.equal(new Set(paths).size, paths.length);
    assert.ok(
      paths.every((path) => /^places-by-(?:name|kind)\/[a-z0-9-]+\.html$/.test(path)),
      paths.join(),
    );
    assert.ok(pages.every(({ entities }) => entities.length <= 1500));
    for (const by of ['name', 'kind']) {
      const listed = pages.filter((page) => page.by === by).flatMap(({ entities }) => entities.map(({ id }) => id));
      assert.deepEqual(listed.toSorted(), all.map(({ id }) => id).toSorted());
    }
    assert.deepEqual(entityListPages(entries(800), 'fr'), []);
  });

  it('says for the filter in few characters in which years an entry is named', () => {
    assert.equal(inRanges([2010, 2012, 2011, 2016]), '2010-2012 2016');
    assert.equal(inRanges(Array.from({ length: 300 }, (_, publisher) => publisher)), '0-299');
    assert.equal(inRanges([]), undefined);
  });
});

describe('the map of the dossier', () => {
  it('names all of some places, and lets every dot of many lead to its place', () => {
    const some = locatedPlaces(entries(260));
    assert.deepEqual(shownPlaces(some), { named: some, namedNarrow: some, linked: [], others: [] });
    const { named, linked, others } = shownPlaces(locatedPlaces(entries(500)));
    assert.deepEqual([named.length, linked.length, others.length], [120, 380, 0]);
  });

  it('lets as many dots lead to their places as the page has room for, those named most first', () => {
    const places = locatedPlaces(entries(1000));
    const { named, linked, others } = shownPlaces(places);
    assert.ok(linked.length > 350, String(linked.length));
    assert.deepEqual([...named, ...linked, ...others], places);
  });
});

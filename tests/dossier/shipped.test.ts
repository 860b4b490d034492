import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDossier } from '../../src/dossier/load.ts';
import { articlePage, dossierPage, entityPage } from '../../src/views/pages.ts';

const dossier = loadDossier(fileURLToPath(new URL('../../content/', import.meta.url)));

describe('the shipped glossary', () => {
  for (const { id, reading, data } of dossier.entities) {
    it(`defines ${id} in 60 to 150 words, with sources and links to at least two other entries`, () => {
      assert.ok(reading.words >= 60 && reading.words <= 150, `${reading.words} words`);
      const linked = new Set(reading.mentions.map(({ entity }) => entity));
      assert.ok(linked.size >= 2, [...linked].join(', '));
      assert.ok(data.sources.length > 0);
    });
  }

  it('has an entry for every actor and place that the article names', () => {
    const [article] = dossier.articles;
    assert.ok(article);
    const named = articlePage(dossier, article).entities.map(({ id }) => id);
    const expected = [
      ...['etat-islamique', 'armee-arabe-syrienne', 'gouvernement-syrien', 'forces-democratiques-syriennes'],
      ...['coalition-internationale', 'etats-unis', 'aviation-russe', 'agence-sana', 'television-syrienne', 'osdh'],
      ...['rami-abdel-rahmane', 'mayadine', 'deir-ezzor', 'province-de-deir-ezzor', 'raqqa', 'boukamal', 'euphrate'],
      ...['syrie', 'bilad-echam', 'irak'],
    ];
    assert.deepEqual(named.toSorted(), expected.toSorted());
    assert.deepEqual(article.reading.ambiguous, []);
  });

  it('gives every town its coordinates', () => {
    const towns = dossierPage(dossier).entities.filter(({ kind }) => kind === 'city');
    assert.ok(towns.length >= 6);
    for (const { id, coordinates } of towns) assert.ok(coordinates, id);
  });
});

describe('the data of the pages', () => {
  const entity = dossier.entityById.get('etat-islamique');
  assert.ok(entity);
  const page = entityPage(dossier, entity);

  it('counts who names an entry how, by the forms as they are printed', () => {
    const uses = Object.fromEntries(page.names.map(({ form, count }) => [form, count]));
    assert.equal(uses.Daech, 11);
    assert.equal(uses.EI, 3);
    assert.equal(uses['État islamique'], 1);
    assert.equal(uses.داعش, 0);
    assert.equal(page.names[0]?.preferred, true);
  });

  it('holds every mention in the concordance, in the order of the text', () => {
    const [group, ...others] = page.concordance;
    assert.deepEqual(others, []);
    assert.equal(group?.lines.length, page.mentionCount);
    assert.deepEqual(
      group?.lines.map(({ anchor }) => anchor),
      Array.from({ length: page.mentionCount }, (_, index) => `m-etat-islamique-${index + 1}`),
    );
    const text = dossier.articles[0]?.reading.blocks.map((block) => block.text).join(' ') ?? '';
    for (const { left, keyword, right } of group?.lines ?? []) {
      const line = `${left}${keyword}${right}`.replace(/^… /, '').replace(/ …$/, '');
      assert.ok(text.includes(line), line);
    }
  });

  it('ranks who is named in the same paragraphs, and the other side says the same', () => {
    const [first] = page.coMentions;
    assert.ok(first);
    for (const { count } of page.coMentions) assert.ok(count <= first.count);
    for (const { entity: other, count } of page.coMentions) {
      const back = dossier.entityById.get(other.id);
      assert.ok(back);
      const found = entityPage(dossier, back).coMentions.find((one) => one.entity.id === 'etat-islamique');
      assert.equal(found?.count, count, other.id);
    }
  });
});

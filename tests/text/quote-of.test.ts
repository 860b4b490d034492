import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placeDecisions } from '../../src/text/decisions.ts';
import { quoteOf } from '../../src/text/quote-of.ts';

/** The place of the n-th occurrence of a string, over all blocks. */
function occurrence(texts: readonly string[], exact: string, n = 0) {
  const places = texts.flatMap((text, block) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})${exact}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      block,
      start: index,
      end: index + exact.length,
    })),
  );
  const place = places[n];
  assert.ok(place);
  return place;
}

describe('the quote of a place', () => {
  it('is the string alone where it stands once', () => {
    assert.deepEqual(quoteOf(['Il vit à Damas.'], occurrence(['Il vit à Damas.'], 'Damas')), { exact: 'Damas' });
  });

  it('takes as few words around as tell the place apart, and the shorter of two', () => {
    const texts = ['Pour Damas, tout va bien. Il aime Damas et le dit.'];
    assert.deepEqual(quoteOf(texts, occurrence(texts, 'Damas')), { exact: 'Damas', suffix: ',' });
    assert.deepEqual(quoteOf(texts, occurrence(texts, 'Damas', 1)), { exact: 'Damas', suffix: ' et' });
  });

  it('reaches into the paragraphs around where the own one says nothing', () => {
    const texts = ['Un', 'Damas', 'Deux', 'Damas', 'Trois'];
    assert.deepEqual(quoteOf(texts, occurrence(texts, 'Damas', 1)), { exact: 'Damas', prefix: 'Deux ' });
    assert.deepEqual(quoteOf(texts, occurrence(texts, 'Damas', 0)), { exact: 'Damas', prefix: 'Un ' });
  });

  it('is none where the text repeats itself further than a quote may reach', () => {
    const texts = Array.from({ length: 100 }, () => 'Damas parle.');
    assert.equal(quoteOf(texts, { block: 50, start: 0, end: 5 }), undefined);
  });

  it('always fits its place and no other, and is not longer than it must be', () => {
    const word = fc.constantFrom(
      'Damas',
      'damas',
      'l’Irak',
      'à',
      'parle.',
      '«',
      'Da-',
      'mas',
      'É',
      'E\u0301',
      '😀',
      '\n',
      '\u00A0:',
    );
    const block = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(), (texts, pick) => {
        const places = texts.flatMap((text, block) =>
          [...text.matchAll(/(?<!\p{L})(?:Damas|Irak)(?!\p{L})/gu)].map(({ index, 0: exact }) => ({
            block,
            start: index,
            end: index + exact.length,
          })),
        );
        const place = places[pick % Math.max(places.length, 1)];
        if (!place) return;
        const quote = quoteOf(texts, place);
        const blocks = texts.map((text) => ({ text }));
        const places_ = (prefix?: string, suffix?: string) =>
          placeDecisions(
            [{ exact: quote?.exact ?? '', ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}), entity: 'x' }],
            blocks,
            () => true,
          );
        if (!quote) return;
        const [found] = places_(quote.prefix, quote.suffix).placed;
        assert.deepEqual(found && { block: found.block, start: found.start, end: found.end }, place);
        // Without its context it fits more than one place.
        if (quote.prefix || quote.suffix) assert.equal(places_().problems[0]?.rule, 'decision-twice');
      }),
      { numRuns: 500 },
    );
  });
});

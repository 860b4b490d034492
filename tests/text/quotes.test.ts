import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placeDecisions } from '../../src/text/decisions.ts';

const piece = fc.constantFrom(
  'Raqqa',
  'Damas',
  'été',
  "l'",
  'l’',
  ' ',
  '\n',
  '\u00a0',
  '-',
  '‑',
  '. ',
  '\u00ad',
  '😀',
  'é',
);
const block = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const texts = fc.array(block, { minLength: 1, maxLength: 4 });

/** Words that are quoted as a person would: from a word's first letter to a word's last. */
function words(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}\u00ad])\p{L}[\p{L}\p{M}\u00ad]*(?<!\u00ad)(?![\p{L}\p{M}\u00ad])/gu)].map(
    ({ index, 0: word }) => ({ start: index, end: index + word.length }),
  );
}

describe('a quote', () => {
  it('with all that is around it is found where it was taken, and there only', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.boolean(), (blocks, pick, decomposed) => {
        const places = blocks.flatMap((text, number) => words(text).map((range) => ({ block: number, ...range })));
        const place = places[pick % Math.max(1, places.length)];
        if (!place) return;
        const text = blocks[place.block] ?? '';
        const print = (quote: string) => (decomposed ? quote.normalize('NFD') : quote);
        const decision = {
          exact: print(text.slice(place.start, place.end)),
          prefix: print([...blocks.slice(0, place.block), text.slice(0, place.start)].join('\n\n')),
          suffix: print([text.slice(place.end), ...blocks.slice(place.block + 1)].join('\n\n')),
          entity: 'x',
        };
        const { placed, problems } = placeDecisions(
          [decision],
          blocks.map((one) => ({ text: one })),
          () => true,
        );
        assert.deepEqual(problems, []);
        assert.deepEqual(placed, [{ ...place, entity: 'x' }]);
      }),
      { numRuns: 2000 },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coordinatesInWords } from '../../src/site/i18n/coordinates.ts';

describe('coordinates', () => {
  const washington = { lat: 38.89511, lon: -77.03637 };
  for (const [lang, words] of [
    ['fr', '38,9° N, 77,04° O'],
    ['en', '38.9° N, 77.04° W'],
    ['ar', '38.9° شمالا، 77.04° غربا'],
  ] as const) {
    it(`are written as one writes them in ${lang}: ${words}`, () => {
      assert.equal(
        coordinatesInWords(washington, lang)
          .replaceAll('\u00a0', ' ')
          .replace(/[\u2066\u2069]/g, ''),
        words,
      );
    });
  }
});

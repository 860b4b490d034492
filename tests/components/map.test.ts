import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawMap, frameAround } from '../../src/components/map/drawing.ts';

describe('a map', () => {
  for (const [name, lat, lon] of [
    ['Mayadine', 35.02, 40.45],
    ['McMurdo', -77.85, 166.67],
    ['Alert', 82.5, -62.35],
  ] as const) {
    it(`shows ${name}`, () => {
      const coordinates = { lat, lon };
      const frame = frameAround([coordinates]);
      assert.ok(frame.south < lat && lat < frame.north, JSON.stringify(frame));
      assert.equal(drawMap(frame, [{ name, kind: 'city', coordinates }], 400, 300).points.length, 1);
    });
  }
});

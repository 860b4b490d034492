import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kind } from '../../src/model/collections.ts';
import { drawMap } from '../../src/site/components/map/drawing.ts';
import { frameAround, heightOf } from '../../src/site/components/map/frame.ts';

const size = { width: 400, height: 300, lang: 'fr' };

function place(name: string, lat: number, lon: number, count = 1, kind: Kind = 'city') {
  return { name, kind, coordinates: { lat, lon }, count };
}

function drawn(places: ReturnType<typeof place>[], wanted: Partial<Parameters<typeof drawMap>[2]> = {}) {
  const frame = frameAround(places.map(({ coordinates }) => coordinates));
  return drawMap(frame, places, { ...size, ...wanted });
}

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
      assert.equal(drawMap(frame, [place(name, lat, lon)], size).points.length, 1);
    });
  }

  it('names the place that articles name most, though lesser ones crowd around it', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      place(`Commune ${i}`, 48.85 + Math.sin(i) * 1.5, 2.35 + Math.cos(i) * 1.5),
    );
    const { points } = drawn(
      [place('Paris', 48.85, 2.35, 228), ...crowd, place('Sydney', -33.9, 151.2), place('Lima', -12, -77)],
      { enlarges: true, weighs: true },
    );
    const label = (name: string) => points.find((point) => point.place.name === name)?.label;
    assert.equal(label('Paris')?.from, 1);
    assert.equal(points.length, 43);
  });

  it('gives a place named more a larger dot', () => {
    const { points } = drawn([place('Raqqa', 35.95, 39, 100), place('Damas', 33.5, 36.3, 25)], { weighs: true });
    const [raqqa, damas] = points.map(({ radius }) => radius);
    assert.equal(raqqa, 2 * (damas ?? 0));
  });

  it('leaves out the ocean and the Antarctic, where no place is', () => {
    const frame = frameAround([place('Oslo', 60, 10).coordinates, place('Lima', -12, -77).coordinates]);
    assert.ok(frame.south > -20, JSON.stringify(frame));
    assert.ok(heightOf(frame, 350, 420) < 420);
  });

  for (const [lang, turkey] of [
    ['fr', 'Turquie'],
    ['ar', 'تركيا'],
  ] as const) {
    it(`names the neighbouring countries in the dossier’s language: ${turkey}`, () => {
      const { countries } = drawn([place('Raqqa', 35.95, 39)], { lang });
      assert.ok(
        countries.some(({ name }) => name === turkey),
        countries.map(({ name }) => name).join(),
      );
    });
  }

  it('draws the course of a river that it knows', () => {
    const { points } = drawn([place('Euphrate', 35.1, 40.4, 3, 'river')]);
    assert.deepEqual(
      points.map(({ sign, line, label }) => [sign, line !== '', label !== undefined]),
      [['line', true, true]],
    );
  });

  it('takes no river for another where two are near, as at a mouth', () => {
    const { points } = drawn([place('Tigre', 31.0, 47.43, 1, 'river')]);
    assert.ok(points.every(({ sign }) => sign !== 'line'));
  });

  it('shows a province by a soft circle, not by a point', () => {
    const { points } = drawn([place('Province de Deir Ezzor', 35, 40.5, 3, 'province')]);
    assert.deepEqual(
      points.map(({ sign }) => sign),
      ['circle'],
    );
  });
});

describe('a map of thousands of places', () => {
  it('draws much of the world in few characters, and shows by dots what it does not name', () => {
    const places = Array.from({ length: 1000 }, (_, i) =>
      place(`Ville ${i}`, 25 + ((i * 37) % 350) / 10, -8 + ((i * 61) % 650) / 10, 1000 - i),
    );
    const [named, rest] = [places.slice(0, 120), places.slice(120)];
    const frame = frameAround(places.map(({ coordinates }) => coordinates));
    const others = rest.map(({ coordinates }) => coordinates);
    const map = drawMap(frame, named, { ...size, detail: 0.3, enlarges: true, mostOutline: 40_000, others });
    assert.ok(map.land.length + map.lakes.length + map.rivers.length <= 40_000);
    assert.equal(map.others.match(/M/g)?.length, rest.length);
    assert.ok(map.others.length < 15_000);
  });
});

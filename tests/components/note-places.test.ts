import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notePlaces } from '../../src/site/client/note-places.ts';

const REACH = 80;
const notesAt = (...levels: number[]) => levels.map((level) => ({ level, whole: 60, folded: 20, weight: 1 }));

describe('notes in the margin', () => {
  it('stand level with their mentions and whole where there is room', () => {
    const places = notePlaces(notesAt(0, 100, 300), REACH);
    assert.deepEqual(
      places.map((place) => [place?.top, place?.isFolded]),
      [
        [0, false],
        [100, false],
        [300, false],
      ],
    );
  });

  it('show their names alone so that the notes after them stay near their mentions', () => {
    const levels = [0, 10, 20, 30, 120];
    const places = notePlaces(notesAt(...levels), REACH);
    assert.ok(places.some((place) => place?.isFolded));
    places.forEach((place, index) => {
      assert.ok(place && place.top >= (levels[index] ?? 0) - 48 && place.top <= (levels[index] ?? 0) + REACH);
      assert.ok(index === 0 || place.top >= (places[index - 1]?.end ?? 0));
    });
  });

  it('are whole for what the text mentions most, whichever mention stands first', () => {
    for (const central of [0, 1, 2, 3]) {
      const notes = notesAt(0, 10, 20, 30).map((note, index) => ({ ...note, weight: index === central ? 9 : 1 }));
      const places = notePlaces(notes, REACH);
      assert.equal(places.filter(Boolean).length, 4);
      assert.equal(places[central]?.isFolded, false);
      assert.ok(places.some((place) => place?.isFolded));
    }
  });

  it('are left out where even their names would stand far from their mentions', () => {
    const places = notePlaces(notesAt(...Array(10).fill(0)), REACH);
    assert.equal(places.filter(Boolean).length, 6);
  });
});

/** Space between two notes, and after one that shows its name alone, in CSS pixels. */
const GAP = 14;
const FOLDED_GAP = 5;

/** A note that wants a place: how far down its mention stands, and its height whole and with its name alone. */
export interface MeasuredNote {
  level: number;
  whole: number;
  folded: number;
}

/** Where a note stands; undefined where it can stand nowhere near its mention. */
export type NotePlace = { top: number; isFolded: boolean; end: number } | undefined;

/**
 * Places for notes, one below the other, none further than `reach` below its mention. A note is whole as long as that
 * leaves the notes after it a place, with their names alone if need be.
 */
export function notePlaces(notes: readonly MeasuredNote[], reach: number): NotePlace[] {
  let free = 0;
  return notes.map(({ level, whole, folded }, index) => {
    const top = Math.max(level, free);
    if (top - level > reach) return undefined;
    const isFolded = !haveRoom(notes.slice(index + 1), top + whole + GAP, reach);
    const end = top + (isFolded ? folded : whole);
    free = end + (isFolded ? FOLDED_GAP : GAP);
    return { top, isFolded, end };
  });
}

/** Do these notes stay near their mentions, with their names alone, where the first `start` pixels are taken? */
function haveRoom(notes: readonly MeasuredNote[], start: number, reach: number): boolean {
  let free = start;
  for (const { level, folded } of notes) {
    if (level >= free) return true;
    if (free - level > reach) return false;
    free += folded + FOLDED_GAP;
  }
  return true;
}

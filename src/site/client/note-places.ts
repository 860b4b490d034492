/** Space between two notes, and after one that shows its name alone, in CSS pixels. */
const GAP = 14;
const FOLDED_GAP = 5;
/** How far above its mention a note may stand, to leave those below it a place. */
const RISE = 48;

/** A note that wants a place: how far down its mention stands, and its height whole and with its name alone. */
export interface MeasuredNote {
  level: number;
  whole: number;
  folded: number;
  /** How often the text mentions its entry: where not all notes can be whole, those of what is central are. */
  weight: number;
}

/** Where a note stands; undefined where it can stand nowhere near its mention. */
export type NotePlace = { top: number; isFolded: boolean; end: number } | undefined;

/**
 * Places for notes, one below the other, none further than `reach` below its mention or much above it. One after the other, the most
 * mentioned first, notes are made whole where that takes no other its place.
 */
export function notePlaces(notes: readonly MeasuredNote[], reach: number): NotePlace[] {
  const whole = new Set<MeasuredNote>();
  let places = placesOf(notes, whole, reach);
  const count = (some: readonly NotePlace[]) => some.filter(Boolean).length;
  for (const note of notes.toSorted((a, b) => b.weight - a.weight || a.level - b.level)) {
    whole.add(note);
    const tried = placesOf(notes, whole, reach);
    if (count(tried) < count(places) || !tried[notes.indexOf(note)]) whole.delete(note);
    else places = tried;
  }
  return places;
}

/** Where notes stand if some of them are whole. */
function placesOf(notes: readonly MeasuredNote[], isWhole: ReadonlySet<MeasuredNote>, reach: number): NotePlace[] {
  /** Notes that have a place, from the top. */
  const placed: { note: MeasuredNote; top: number; end: number; gap: number }[] = [];
  const freeAfter = (index: number) => {
    const before = placed[index];
    return before ? before.end + before.gap : -RISE;
  };
  /** Moves the notes that stand close above up, none of them too far above its mention. @returns false if that is not enough. */
  const raise = (by: number): boolean => {
    let first = placed.length - 1;
    while (first > 0 && freeAfter(first - 1) + by > (placed[first]?.top ?? 0)) first -= 1;
    const moved = placed.slice(first);
    const isFree = (placed[first]?.top ?? 0) - by >= freeAfter(first - 1);
    if (!isFree || moved.some(({ note, top }) => top - by < note.level - RISE)) return false;
    for (const one of moved) {
      one.top -= by;
      one.end -= by;
    }
    return true;
  };
  const places = notes.map((note) => {
    let top = Math.max(note.level, placed.length > 0 ? freeAfter(placed.length - 1) : 0);
    const excess = top - note.level - reach;
    if (excess > 0) {
      if (!raise(excess)) return undefined;
      top -= excess;
    }
    const isFolded = !isWhole.has(note);
    const place = {
      note,
      top,
      end: top + (isFolded ? note.folded : note.whole),
      gap: isFolded ? FOLDED_GAP : GAP,
      isFolded,
    };
    placed.push(place);
    return place;
  });
  return places.map((place) => place && { top: place.top, isFolded: place.isFolded, end: place.end });
}

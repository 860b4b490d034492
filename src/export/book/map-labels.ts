/** Where a name stands on a map. */
export interface MapLabel {
  x: number;
  /** Of the line that letters stand on. */
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

type Point = readonly [number, number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Size of the letters, and how wide one is on average. */
const SIZE = 15;
const LETTER = 0.56 * SIZE;
/** From the middle of a point to its name. */
const APART = 8;

/**
 * Places for names beside their points, in the order of their weight: right, left, above or below, where neither another name nor
 * a point is, else where no name is. A name that finds no room is left out; its point is still there, and the glossary has it.
 * @param points all points of the map.
 */
export function labelPlaces(
  names: readonly { id: string; name: string; at: Point }[],
  points: readonly Point[],
  [width, height]: Point,
): Map<string, MapLabel> {
  const taken: Box[] = [];
  const found = new Map<string, MapLabel>();
  for (const { id, name, at } of names) {
    const free = candidates(at, [...name].length * LETTER).filter(
      ([, box]) =>
        box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && !taken.some((one) => meet(one, box)),
    );
    const best = free.find(([, box]) => !points.some((point) => point !== at && isIn(point, box))) ?? free[0];
    if (!best) continue;
    const [label, box] = best;
    taken.push(box);
    found.set(id, label);
  }
  return found;
}

function candidates([x, y]: Point, long: number): [MapLabel, Box][] {
  const line = y + SIZE / 3;
  const above = y - APART;
  const below = y + APART + SIZE * 0.75;
  const box = (left: number, base: number): Box => [left, base - SIZE * 0.8, left + long, base + SIZE * 0.25];
  return [
    [{ x: x + APART, y: line, anchor: 'start' }, box(x + APART, line)],
    [{ x: x - APART, y: line, anchor: 'end' }, box(x - APART - long, line)],
    [{ x, y: above, anchor: 'middle' }, box(x - long / 2, above)],
    [{ x, y: below, anchor: 'middle' }, box(x - long / 2, below)],
  ];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isIn([x, y]: Point, [left, top, right, bottom]: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

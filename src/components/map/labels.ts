/** Where the name of a place goes: right of its point, left of it, or over it. */
export type LabelSide = 'end' | 'start' | 'middle';

/** Something to label; x and y are in units of the drawing. */
export interface Labelled {
  name: string;
  x: number;
  y: number;
  /** True for a country, a province, a river: it has a name on the map and no point. */
  area: boolean;
}

/** A label, and the zoom from which it has room: letters keep their size on the screen while the map grows. */
export interface Label {
  side: LabelSide;
  from: number;
}

/** Zooms at which labels are tried, smallest first. */
export const ZOOMS = [1, 2, 4, 8, 16] as const;

/** Height of a label and mean width of a letter, in pixels; half the size of a point, and the gap beside it. */
const LINE = 15;
const LETTER = 7.4;
const RADIUS = 4;
const GAP = 7;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Gives each place a label that covers no other label and no point, greedily: points before areas, and those that come
 * first before others; what has no room at one zoom is tried at the next. A label once placed stays.
 * @returns a label for each place, in their order; undefined where there is room at no zoom.
 */
export function placeLabels(places: readonly Labelled[], width: number, height: number): (Label | undefined)[] {
  const labels = new Array<Label | undefined>(places.length);
  const order = [...places.keys()].sort((a, b) => Number(places[a]?.area) - Number(places[b]?.area));
  for (const zoom of ZOOMS) {
    const grid = new Grid(LINE * 4);
    for (const [index, place] of places.entries()) {
      if (!place.area) grid.add(pointBox(place, zoom), index);
      const label = labels[index];
      if (label) grid.add(labelBox(place, label.side, zoom), index);
    }
    for (const index of order) {
      const place = places[index];
      if (!place || labels[index]) continue;
      const side = (place.area ? (['middle'] as const) : (['end', 'start'] as const)).find((one) => {
        const box = labelBox(place, one, zoom);
        const inside = box.left >= 0 && box.right <= width * zoom && box.top >= 0 && box.bottom <= height * zoom;
        return inside && grid.isFree(box, index);
      });
      if (!side) continue;
      labels[index] = { side, from: zoom };
      grid.add(labelBox(place, side, zoom), index);
    }
  }
  return labels;
}

function pointBox({ x, y }: Labelled, zoom: number): Box {
  return { left: x * zoom - RADIUS, right: x * zoom + RADIUS, top: y * zoom - RADIUS, bottom: y * zoom + RADIUS };
}

function labelBox({ name, x, y }: Labelled, side: LabelSide, zoom: number): Box {
  const length = name.length * LETTER;
  const at = x * zoom;
  const left = side === 'end' ? at + GAP : side === 'start' ? at - GAP - length : at - length / 2;
  return { left, right: left + length, top: y * zoom - LINE / 2, bottom: y * zoom + LINE / 2 };
}

/** Boxes by the cells that they touch, so that thousands of places are held against their neighbours only. */
class Grid {
  private readonly cells = new Map<string, { box: Box; owner: number }[]>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  add(box: Box, owner: number): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push({ box, owner });
      else this.cells.set(key, [{ box, owner }]);
    }
  }

  /** True if no box of another owner overlaps; a label may touch the point that it names. */
  isFree(box: Box, owner: number): boolean {
    return this.keys(box).every((key) =>
      (this.cells.get(key) ?? []).every(
        (other) =>
          other.owner === owner ||
          box.right < other.box.left ||
          box.left > other.box.right ||
          box.bottom < other.box.top ||
          box.top > other.box.bottom,
      ),
    );
  }

  private keys({ left, right, top, bottom }: Box): string[] {
    const keys: string[] = [];
    for (let column = Math.floor(left / this.size); column <= right / this.size; column += 1) {
      for (let row = Math.floor(top / this.size); row <= bottom / this.size; row += 1) keys.push(`${column},${row}`);
    }
    return keys;
  }
}

import { type Box, Grid } from './grid.ts';

/** Where the name of a place goes beside its point, or over it. */
export type LabelSide = 'end' | 'start' | 'above' | 'below' | 'middle';

/** A place for a name; x and y are in units of the drawing. */
export interface Spot {
  x: number;
  y: number;
  side: LabelSide;
}

/** Something to label. */
export interface Labelled {
  name: string;
  /** Where the name may go, best first. */
  spots: readonly Spot[];
  /** The dot that stands for it; a country, a river have none. The radius is in pixels. */
  point?: { x: number; y: number; radius: number };
  /** Half the size of another sign that it goes beside, in pixels; other names may cover it. */
  reach?: number;
  /** How often the place is named. */
  weight?: number;
  /** Its name may lie over dots of a lesser weight than this: those wait for a zoom at which they are free. */
  covers?: number;
  /** False where a name may not lie, such as across a border; the box is in units of the drawing. */
  allows?(box: Box): boolean;
}

/** A label, and the zoom from which it has room: letters keep their size on the screen while the map grows. */
export interface Label extends Spot {
  from: number;
}

/** What became of something to label. */
export interface Placed {
  /** Undefined where there is room for a name at no zoom. */
  label?: Label;
  /** The zoom from which no name covers its dot. */
  from: number;
}

/** Zooms at which labels are tried, smallest first. */
export const ZOOMS = [1, 2, 4, 8, 16];

/** Height of a label and mean width of a letter, in pixels; the gap between a dot and its name. */
const LINE = 15;
const LETTER = 7.4;
const GAP = 3;

/**
 * Gives each place a label that covers no other label and no dot, greedily, those that come first before others; what
 * has no room at one zoom is tried at the next. A label once placed stays, and has room at all further zooms.
 * @returns what became of each place, in their order.
 */
export function placeLabels(places: readonly Labelled[], width: number, height: number, zooms = ZOOMS): Placed[] {
  const sheets = zooms.map((zoom) => sheetOf(places, width, height, zoom));
  const labels = new Map<Labelled, Label>();
  for (const [index, first] of sheets.entries()) {
    const further = sheets.slice(index);
    for (const place of places) {
      if (labels.has(place) || isCovered(place, first)) continue;
      const spot = roomFor(place, further);
      if (!spot) continue;
      labels.set(place, { ...spot, from: first.zoom });
      for (const { zoom, names } of further) names.add(labelBox(place, spot, zoom), place);
    }
  }
  return places.map((place) => {
    const label = labels.get(place);
    const last = sheets.findLast((sheet) => isCovered(place, sheet))?.zoom;
    // Between two zooms that were tried, a dot comes out at some point.
    const from = last === undefined ? 1 : last * 1.5;
    return { from, ...(label ? { label: { ...label, from: Math.max(label.from, from) } } : {}) };
  });
}

/** What stands where at one zoom, in pixels. */
interface Sheet {
  zoom: number;
  edge: Box;
  names: Grid<Labelled>;
  dots: Grid<Labelled>;
}

function sheetOf(places: readonly Labelled[], width: number, height: number, zoom: number): Sheet {
  const edge = { left: 0, top: 0, right: width * zoom, bottom: height * zoom };
  const sheet = { zoom, edge, names: new Grid<Labelled>(LINE * 4), dots: new Grid<Labelled>(LINE * 4) };
  for (const place of places) {
    const dot = pointBox(place, zoom);
    if (dot) sheet.dots.add(dot, place);
  }
  return sheet;
}

function isCovered(place: Labelled, { zoom, names }: Sheet): boolean {
  const dot = pointBox(place, zoom);
  return dot !== undefined && names.any(dot, (other) => other !== place);
}

/** The best spot where a name has room at all of some zooms. */
function roomFor(place: Labelled, sheets: readonly Sheet[]): Spot | undefined {
  const { covers = 0 } = place;
  const isFree = (spot: Spot, keepsOff: (other: Labelled) => boolean) =>
    sheets.every(({ zoom, edge, names, dots }) => {
      const box = labelBox(place, spot, zoom);
      return (
        contains(edge, box) &&
        !names.any(box, () => true) &&
        !dots.any(box, (other) => other !== place && keepsOff(other)) &&
        (place.allows?.(scaled(box, 1 / zoom)) ?? true)
      );
    });
  return (
    place.spots.find((spot) => isFree(spot, () => true)) ??
    (covers > 0 ? place.spots.find((spot) => isFree(spot, (other) => (other.weight ?? 0) >= covers)) : undefined)
  );
}

function pointBox({ point }: Labelled, zoom: number): Box | undefined {
  if (!point) return undefined;
  const [x, y] = [point.x * zoom, point.y * zoom];
  return { left: x - point.radius, right: x + point.radius, top: y - point.radius, bottom: y + point.radius };
}

/** The room that a name takes at a spot, in pixels, at a zoom. */
export function labelBox(
  { name, point, reach }: Pick<Labelled, 'name' | 'point' | 'reach'>,
  { x, y, side }: Spot,
  zoom: number,
): Box {
  const length = name.length * LETTER + GAP;
  const away = (point?.radius ?? reach ?? GAP) + GAP;
  const left = x * zoom + (side === 'end' ? away : side === 'start' ? -away - length : -length / 2);
  const middle = y * zoom + (side === 'above' ? -away - LINE / 2 : side === 'below' ? away + LINE / 2 : 0);
  return { left, right: left + length, top: middle - LINE / 2, bottom: middle + LINE / 2 };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function scaled({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left * by, right: right * by, top: top * by, bottom: bottom * by };
}

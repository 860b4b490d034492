import { type GeoStream, geoMercator, geoStream } from 'd3-geo';
import type { Feature } from 'geojson';
import type { Box } from './grid.ts';

/** A line or a ring in Mercator's projection of a globe of radius 1; y grows to the north. */
interface Strand {
  xs: Float64Array;
  ys: Float64Array;
  box: Box;
  /** Bounds of stretches of it, in its order: what lies far off is passed over as a whole. */
  stretches: { from: number; to: number; box: Box }[];
}

/** A feature as it is projected, once for all maps. Parts are polygons of rings, or lines. */
export interface Outline {
  isArea: boolean;
  parts: { strands: Strand[]; box: Box }[];
}

/** Where an outline goes in a drawing: `x * scale + left`, `top - y * scale`. */
export interface View {
  scale: number;
  left: number;
  top: number;
}

/** Points of a stretch. */
const STRETCH = 24;

/** The largest scale of a drawing, in units of it a radian: to it, straight lines are bent as the globe bends them. */
const FINEST = 4600;

/** Mercator's projection has no end; what lies past this is in no drawing. */
const END = 20;

const outlines = new WeakMap<Feature, Outline>();

/** The outline of a feature of the atlas, projected when it is first asked for. */
export function outlineOf(feature: Feature): Outline {
  const known = outlines.get(feature) ?? project(feature);
  outlines.set(feature, known);
  return known;
}

function project(feature: Feature): Outline {
  const outline: Outline = { isArea: /Polygon$/.test(feature.geometry.type), parts: [] };
  let lines: [number, number][][] = [];
  const finish = () => {
    const strands = lines.filter((line) => line.length > 0).map(strandOf);
    if (strands.length > 0) outline.parts.push({ strands, box: around(strands.map(({ box }) => box)) });
    lines = [];
  };
  const keeper: GeoStream = {
    point: (x, y) => lines.at(-1)?.push([x, Math.min(Math.max(-y, -END), END)]),
    lineStart: () => lines.push([]),
    lineEnd: () => {
      if (!outline.isArea) finish();
    },
    polygonStart: () => {},
    polygonEnd: finish,
  };
  const world = geoMercator()
    .scale(1)
    .translate([0, 0])
    .precision(Math.SQRT1_2 / FINEST)
    .clipExtent(null);
  geoStream(feature, world.stream(keeper));
  return outline;
}

function strandOf(line: readonly [number, number][]): Strand {
  const strand: Strand = {
    xs: Float64Array.from(line, ([x]) => x),
    ys: Float64Array.from(line, ([, y]) => y),
    box: boxOf(line),
    stretches: [],
  };
  for (let from = 0; from < line.length; from += STRETCH) {
    const to = Math.min(from + STRETCH, line.length);
    // The line to the next stretch belongs to this one.
    strand.stretches.push({ from, to, box: boxOf([...line.slice(from, to), line[to] ?? line[0]!]) });
  }
  return strand;
}

/**
 * Streams what may be seen of an outline, in units of the drawing: a stretch that lies beyond one side of the window is
 * cut short to its ends, which clips to the same.
 * @param window in units of the drawing.
 */
export function streamOutline({ isArea, parts }: Outline, view: View, window: Box, sink: GeoStream): void {
  const { scale, left, top } = view;
  const seen: Box = {
    left: (window.left - left) / scale,
    right: (window.right - left) / scale,
    top: (top - window.bottom) / scale,
    bottom: (top - window.top) / scale,
  };
  for (const { strands, box } of parts) {
    if (isBeyond(box, seen)) continue;
    if (isArea) sink.polygonStart();
    for (const { xs, ys, stretches, box: own } of strands) {
      if (isBeyond(own, seen)) continue;
      sink.lineStart();
      for (const { from, to, box: near } of stretches) {
        const step = isBeyond(near, seen) ? Math.max(to - from - 1, 1) : 1;
        for (let at = from; at < to; at += step) sink.point(xs[at]! * scale + left, top - ys[at]! * scale);
      }
      sink.lineEnd();
    }
    if (isArea) sink.polygonEnd();
  }
}

/** Does a point lie within an outline? It is given in degrees. */
export function outlineHolds({ parts }: Outline, lon: number, lat: number): boolean {
  const [x, y] = [(lon * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))];
  let inside = false;
  for (const { strands, box } of parts) {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    for (const { xs, ys, stretches } of strands) {
      for (const { from, to, box: near } of stretches) {
        if (y < near.top || y > near.bottom || x > near.right) continue;
        for (let at = from; at < to; at += 1) {
          const next = at + 1 === xs.length ? 0 : at + 1;
          const [ay, by] = [ys[at]!, ys[next]!];
          if (ay > y !== by > y && x < ((xs[next]! - xs[at]!) * (y - ay)) / (by - ay) + xs[at]!) inside = !inside;
        }
      }
    }
  }
  return inside;
}

/** Does a box lie wholly to one side of another? */
function isBeyond(box: Box, other: Box): boolean {
  return box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom;
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  return around(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}

function around(boxes: readonly Box[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of boxes) {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return box;
}

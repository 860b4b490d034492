import type { GeoStream } from 'd3-geo';
import type { Box } from './grid.ts';
import type { Spot } from './labels.ts';

export type XY = readonly [number, number];

/** Lines as they are drawn, clipped to the picture: the rings of a country, the reaches of a river. */
export type Lines = XY[][];

/** A stream that keeps the lines that are drawn on it. */
export function lineKeeper(): { lines: Lines; sink: GeoStream } {
  const lines: Lines = [];
  let isFirst = true;
  return {
    lines,
    sink: {
      point(x, y) {
        if (isFirst) lines.push([[x, y]]);
        else lines.at(-1)?.push([x, y]);
        isFirst = false;
      },
      lineStart() {
        isFirst = true;
      },
      lineEnd: () => {},
      polygonStart: () => {},
      polygonEnd: () => {},
    },
  };
}

/** A stream that writes SVG path data, to a tenth of a unit of the drawing. */
export function pathWriter(): { path(): string; sink: GeoStream } {
  let path = '';
  let command = 'M';
  let end = '';
  return {
    path: () => path,
    sink: {
      point(x, y) {
        path += `${command}${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
        command = 'L';
      },
      lineStart() {
        command = 'M';
      },
      lineEnd() {
        path += end;
      },
      polygonStart() {
        end = 'Z';
      },
      polygonEnd() {
        end = '';
      },
    },
  };
}

/** Does a point lie within rings? */
export function holds(rings: Lines, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Does a box lie within rings? Its corners and the middles of its long sides are tried. */
export function holdsBox(rings: Lines, { left, right, top, bottom }: Box): boolean {
  const columns = [left, (left * 3 + right) / 4, (left + right) / 2, (left + right * 3) / 4, right];
  return columns.every((x) => holds(rings, x, top) && holds(rings, x, bottom));
}

/** Rows and columns of the points of a country at which its name is tried. */
const TRIES = 9;

/** Where the name of a country may go: points of its largest part, those nearest the middle first. */
export function spotsWithin(rings: Lines): Spot[] {
  const largest = rings.map(boxOf).reduce<Box | undefined>((a, b) => (a && size(a) >= size(b) ? a : b), undefined);
  if (!largest) return [];
  const { left, right, top, bottom } = largest;
  const spots: (Spot & { off: number })[] = [];
  for (let column = 1; column < TRIES; column += 1) {
    for (let row = 1; row < TRIES; row += 1) {
      const [across, down] = [column / TRIES, row / TRIES];
      const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
      spots.push({ x, y, side: 'middle', off: (across - 0.5) ** 2 + (down - 0.5) ** 2 });
    }
  }
  return spots.sort((a, b) => a.off - b.off).map(({ x, y, side }) => ({ x, y, side }));
}

/** Distance at which points of a line are tried for its name, in units of the drawing. */
const STRIDE = 6;

/** Where the name of a river may go: beside points of it, those nearest a point of the drawing first. */
export function spotsAlong(lines: Lines, x: number, y: number): Spot[] {
  return pointsAlong(lines)
    .sort((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y))
    .flatMap(([px, py]) => (['end', 'start', 'above', 'below'] as const).map((side) => ({ x: px, y: py, side })));
}

/** Points of lines, no further apart than a letter. */
export function pointsAlong(lines: Lines): XY[] {
  return lines.flatMap((line) =>
    line.flatMap((point, index): XY[] => {
      const next = line[index + 1];
      if (!next) return [point];
      const steps = Math.max(Math.ceil(Math.hypot(next[0] - point[0], next[1] - point[1]) / STRIDE), 1);
      return Array.from({ length: steps }, (_, step) => [
        point[0] + ((next[0] - point[0]) * step) / steps,
        point[1] + ((next[1] - point[1]) * step) / steps,
      ]);
    }),
  );
}

function boxOf(ring: readonly XY[]): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function size({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

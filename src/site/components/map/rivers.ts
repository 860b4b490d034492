import type { Feature, Position } from 'geojson';
import type { Coordinates } from '../../../model/entity.ts';
import { allRivers, type Bounded } from './atlas.ts';

/** How near a river's coordinates must be to a line, in degrees, and how far any other line must be: 11 and 55 km. */
const NEAR = 0.1;
const APART = 0.5;

/**
 * The course of the river at a point: the line of Natural Earth that passes there, and the lines that go on from its
 * ends. Natural Earth's lines bear no names here, so where two rivers are near, at a mouth above all, none is taken.
 */
export function riverAt({ lat, lon }: Coordinates): Feature[] {
  const near = allRivers.filter(
    ({ frame }) =>
      lon > frame.west - APART && lon < frame.east + APART && lat > frame.south - APART && lat < frame.north + APART,
  );
  const [first, second] = near
    .map((river) => ({ river, distance: distanceTo(river, [lon, lat]) }))
    .sort((a, b) => a.distance - b.distance);
  if (!first || first.distance > NEAR) return [];
  const course = courseOf(first.river);
  return second && second.distance < APART && !course.includes(second.river)
    ? []
    : course.map(({ feature }) => feature);
}

/** A river's line and those that go on where it ends; where three meet, it is not known which goes on. */
function courseOf(river: Bounded): Bounded[] {
  const course = [river];
  for (const one of course) {
    for (const end of endsOf(one)) {
      const others = allRivers.filter((other) => other !== one && endsOf(other).includes(end));
      if (others.length === 1 && !course.includes(others[0]!)) course.push(others[0]!);
    }
  }
  return course;
}

/** Ends by river: each is asked for again and again. */
const ends = new Map<Bounded, string[]>();

/** Where the lines of a river end, without the points at which its own lines meet. */
function endsOf(river: Bounded): string[] {
  const known = ends.get(river);
  if (known) return known;
  const all = linesOf(river).flatMap((line) => [line[0], line.at(-1)].map((point) => String(point)));
  const free = all.filter((end) => all.indexOf(end) === all.lastIndexOf(end));
  ends.set(river, free);
  return free;
}

function linesOf({ feature: { geometry } }: Bounded): Position[][] {
  return geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];
}

function distanceTo(river: Bounded, point: Position): number {
  const [x = 0, y = 0] = point;
  let least = Number.POSITIVE_INFINITY;
  for (const line of linesOf(river)) {
    for (let i = 1; i < line.length; i += 1) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[i - 1]!, line[i]!];
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length > 0 ? Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / length, 0), 1) : 0;
      least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    }
  }
  return least;
}

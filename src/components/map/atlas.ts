import { geoBounds } from 'd3-geo';
import type { Feature, FeatureCollection, GeometryObject } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import finely from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarsely from 'world-atlas/countries-110m.json' with { type: 'json' };
import waterOfTheWorld from './water-50m.json' with { type: 'json' };

/** A frame in degrees; it does not cross the date line. */
export interface Frame {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** What Natural Earth shows of a frame, in the detail that suits its size. */
export interface Surroundings {
  countries: Feature[];
  lakes: Feature[];
  rivers: Feature[];
}

interface Bounded {
  feature: Feature;
  frame: Frame;
  /** Natural Earth's importance, 1 first; countries have none. */
  rank: number;
}

type Collection = GeometryCollection<{ scalerank?: number }>;

const fine = finely as unknown as Topology<{ countries: Collection }>;
const coarse = coarsely as unknown as Topology<{ countries: Collection }>;
const water = waterOfTheWorld as unknown as Topology<{ rivers: Collection; lakes: Collection }>;

const countries = { fine: bounded(fine, fine.objects.countries), coarse: bounded(coarse, coarse.objects.countries) };
const rivers = bounded(water, water.objects.rivers);
const lakes = bounded(water, water.objects.lakes);

function bounded(topology: Topology, collection: Collection): Bounded[] {
  const all = feature(topology, collection) as FeatureCollection<GeometryObject, { scalerank?: number }>;
  return all.features.map((one) => {
    const [[west, south], [east, north]] = geoBounds(one);
    return { feature: one, frame: { west, south, east, north }, rank: one.properties.scalerank ?? 0 };
  });
}

/** Width in degrees from which borders at 1:110 million are fine enough. */
const WIDE = 90;

/** Countries, lakes and rivers that touch a frame: of a wide one the great rivers only. */
export function surroundings(frame: Frame): Surroundings {
  const width = frame.east - frame.west;
  const least = width > WIDE ? 2 : width > 40 ? 4 : Number.POSITIVE_INFINITY;
  const within = (all: readonly Bounded[]) =>
    all.filter((one) => one.rank <= least && touches(one.frame, frame)).map((one) => one.feature);
  return {
    countries: within(width > WIDE ? countries.coarse : countries.fine),
    lakes: within(lakes),
    rivers: within(rivers),
  };
}

/** What crosses the date line has a west greater than its east; it is taken to touch. */
function touches(one: Frame, other: Frame): boolean {
  const inBreadth = one.west > one.east || (one.west <= other.east && one.east >= other.west);
  return inBreadth && one.south <= other.north && one.north >= other.south;
}

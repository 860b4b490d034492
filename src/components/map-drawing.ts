import { type GeoPermissibleObjects, geoBounds, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { Kind } from '../model/collections.ts';
import type { Coordinates } from '../model/entity.ts';
import rivers from './rivers.json' with { type: 'json' };

/** A place on a map; x and y are in units of the drawing. */
export interface MapPoint<T> {
  place: T;
  x: number;
  y: number;
  /** True for a country, a province, a river: it has a name on the map and no point. */
  area: boolean;
  /** Where its label goes: right of the point, left of it, over it, or nowhere for want of room. */
  label: 'end' | 'start' | 'middle' | 'none';
}

/** A drawing: land and water as SVG path data, clipped to the frame, and the places in it. */
export interface MapDrawing<T> {
  width: number;
  height: number;
  land: string;
  rivers: string;
  /** Courses that the data lacks, drawn from town to town. */
  schematic: string;
  points: MapPoint<T>[];
}

/** A frame in degrees. */
export interface Frame {
  west: number;
  east: number;
  south: number;
  north: number;
}

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(topology, topology.objects.countries).features.map((country) => ({
  country,
  bounds: geoBounds(country),
}));
const water = rivers as unknown as FeatureCollection;
const courses = (schematic: boolean): FeatureCollection => ({
  ...water,
  features: water.features.filter(({ properties }) => Boolean(properties?.schematic) === schematic),
});
const [charted, schematic] = [courses(false), courses(true)];

/** Kinds that are no point on a map. */
const areas: ReadonlySet<Kind> = new Set(['country', 'region', 'province', 'river', 'sea', 'mountain', 'continent']);

/** The frame around some places, with a margin and a least size, so that one place alone has a neighbourhood. */
export function frameAround(places: readonly Coordinates[], least = 5): Frame {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const span = (values: number[]) => Math.max(Math.max(...values) - Math.min(...values), least) * 0.62;
  const middle = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const [lat, lon, up, across] = [middle(lats), middle(lons), span(lats), span(lons)];
  return {
    west: Math.max(lon - across, -180),
    east: Math.min(lon + across, 180),
    south: Math.max(lat - up, -58),
    north: Math.min(lat + up, 78),
  };
}

/**
 * Draws a frame in Mercator's projection from Natural Earth data.
 * @param places those named most first: they get their labels first.
 */
export function drawMap<T extends { name: string; kind: Kind; coordinates: Coordinates }>(
  frame: Frame,
  places: readonly T[],
  width: number,
  height: number,
): MapDrawing<T> {
  const corners: Feature = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [frame.west, frame.south],
        [frame.east, frame.north],
      ],
    },
  };
  const projection = geoMercator()
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      corners,
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  const path = geoPath(projection).digits(1);
  const draw = (object: GeoPermissibleObjects) => path(object) ?? '';
  const [west = -180, north = 90] = projection.invert?.([0, 0]) ?? [];
  const [east = 180, south = -90] = projection.invert?.([width, height]) ?? [];
  const near = countries.filter(
    ({ bounds: [[w, s], [e, n]] }) => w > e || (w <= east && e >= west && s <= north && n >= south),
  );
  return {
    width,
    height,
    land: near.map(({ country }) => draw(country)).join(''),
    rivers: draw(charted),
    schematic: draw(schematic),
    points: placeLabels(
      places.flatMap((place) => {
        const [x = -1, y = -1] = projection([place.coordinates.lon, place.coordinates.lat]) ?? [];
        const inside = x >= 0 && x <= width && y >= 0 && y <= height;
        return inside ? [{ place, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }] : [];
      }),
      width,
    ),
  };
}

/** Height of a label and mean width of a letter, in units of the drawing. */
const LINE = 15;
const LETTER = 7.4;

/** Gives each place a label where it covers no other label and no point: points first, then those that come first. */
function placeLabels<T extends { name: string; kind: Kind }>(
  places: { place: T; x: number; y: number }[],
  width: number,
): MapPoint<T>[] {
  const isArea = ({ place }: { place: T }) => areas.has(place.kind);
  const points = places.filter((one) => !isArea(one));
  const taken = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return [...points, ...places.filter(isArea)].map((one, index) => {
    const { place, x, y } = one;
    const area = isArea(one);
    const length = place.name.length * LETTER;
    const sides = area ? (['middle'] as const) : (['end', 'start'] as const);
    for (const label of sides) {
      const left = label === 'end' ? x + 7 : label === 'start' ? x - 7 - length : x - length / 2;
      const box = { left, right: left + length, top: y - LINE / 2, bottom: y + LINE / 2 };
      const free = taken.every(
        (other, number) =>
          (!area && number === index) ||
          box.right < other.left ||
          box.left > other.right ||
          box.bottom < other.top ||
          box.top > other.bottom,
      );
      if (box.left < 0 || box.right > width || !free) continue;
      taken.push(box);
      return { place, x, y, area, label };
    }
    return { place, x, y, area, label: 'none' };
  });
}

import { type GeoPermissibleObjects, type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import type { Feature } from 'geojson';
import type { Kind } from '../../model/collections.ts';
import type { Coordinates } from '../../model/entity.ts';
import { type Frame, surroundings } from './atlas.ts';
import { type Label, placeLabels } from './labels.ts';
import { thin } from './thin.ts';

/** A place on a map; x and y are in units of the drawing. */
export interface MapPoint<T> {
  place: T;
  x: number;
  y: number;
  /** True for a country, a province, a river: it has a name on the map and no point. */
  area: boolean;
  /** Undefined where there is no room for a name at any zoom. */
  label?: Label;
}

/** A drawing: land and water as SVG path data, clipped to the frame, and the places in it. */
export interface MapDrawing<T> {
  width: number;
  height: number;
  land: string;
  lakes: string;
  rivers: string;
  points: MapPoint<T>[];
}

/** Kinds that are no point on a map. */
const areas: ReadonlySet<Kind> = new Set(['country', 'region', 'province', 'river', 'sea', 'mountain', 'continent']);

/** Latitude, in degrees, past which Mercator's projection has no room left. */
const MERCATOR_END = 84.9;

/** The frame around some places, with a margin and a least size, so that one place alone has a neighbourhood. */
export function frameAround(places: readonly Coordinates[], least = 5): Frame {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const span = (values: number[]) => Math.max(Math.max(...values) - Math.min(...values), least) * 0.62;
  const middle = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const [lat, lon, up, across] = [middle(lats), middle(lons), span(lats), span(lons)];
  // A place beyond the usual frame of a world map is drawn all the same; Mercator's ends near 85 degrees.
  const [south, north] = [Math.min(-58, Math.min(...lats) - least / 2), Math.max(78, Math.max(...lats) + least / 2)];
  return {
    west: Math.max(lon - across, -180),
    east: Math.min(lon + across, 180),
    south: Math.max(lat - up, south, -MERCATOR_END),
    north: Math.min(lat + up, north, MERCATOR_END),
  };
}

/**
 * Draws a frame in Mercator's projection from Natural Earth data.
 * @param places those named most first: they get their labels first.
 * @param detail the shortest line that is drawn, in units of the drawing: less for a map that can be enlarged.
 */
export function drawMap<T extends { name: string; kind: Kind; coordinates: Coordinates }>(
  frame: Frame,
  places: readonly T[],
  width: number,
  height: number,
  detail = 0.8,
): MapDrawing<T> {
  const projection = geoMercator()
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      corners(frame),
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  const path = geoPath({ stream: (sink) => projection.stream(thin(sink, detail)) }).digits(1);
  const draw = (objects: readonly GeoPermissibleObjects[]) => objects.map((object) => path(object) ?? '').join('');
  const { countries, lakes, rivers } = surroundings(seenFrame(frame, projection, width, height));
  const points = places.flatMap((place) => {
    const [x = -1, y = -1] = projection([place.coordinates.lon, place.coordinates.lat]) ?? [];
    const inside = x >= 0 && x <= width && y >= 0 && y <= height;
    return inside ? [{ place, x: tenths(x), y: tenths(y), area: areas.has(place.kind) }] : [];
  });
  const labels = placeLabels(
    points.map(({ place, ...point }) => ({ name: place.name, ...point })),
    width,
    height,
  );
  return {
    width,
    height,
    land: draw(countries),
    lakes: draw(lakes),
    rivers: draw(rivers),
    points: points.map((point, index) => ({ ...point, ...(labels[index] ? { label: labels[index] } : {}) })),
  };
}

/** What a picture shows: the frame, and what lies beside or above it where the picture has another shape. */
function seenFrame(frame: Frame, { invert }: GeoProjection, width: number, height: number): Frame {
  const [west = -180, north = 90] = invert?.([0, 0]) ?? [];
  const [east = 180, south = -90] = invert?.([width, height]) ?? [];
  // Where the picture goes around the world, its edges come out on the other side.
  const around = east - west < frame.east - frame.west;
  return around ? { west: -180, east: 180, south, north } : { west, east, south, north };
}

function corners({ west, east, south, north }: Frame): Feature {
  return {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

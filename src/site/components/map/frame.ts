import { type GeoProjection, geoMercator } from 'd3-geo';
import type { Coordinates } from '../../../model/entity.ts';
import type { Frame } from './atlas.ts';
import type { Box } from './grid.ts';
import type { View } from './outline.ts';

/** Latitude, in degrees, past which Mercator's projection has no room left. */
const MERCATOR_END = 84.9;

/** Widest margin around the outermost places, in degrees: more would show oceans and the Antarctic for their own sake. */
const MARGIN = 6;

/** The frame around some places, with a margin and a least size, so that one place alone has a neighbourhood. */
export function frameAround(places: readonly Coordinates[], least = 5): Frame {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const reach = (values: number[]) => {
    const span = Math.max(Math.max(...values) - Math.min(...values), least);
    return span / 2 + Math.min(span * 0.12, MARGIN);
  };
  const middle = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const [lat, lon, up, across] = [middle(lats), middle(lons), reach(lats), reach(lons)];
  return {
    west: Math.max(lon - across, -180),
    east: Math.min(lon + across, 180),
    south: Math.max(lat - up, -MERCATOR_END),
    north: Math.min(lat + up, MERCATOR_END),
  };
}

/** Lowest height of a drawing, as a share of its width: below it names have no room. */
const LOWEST = 0.52;

/** The height that a frame takes at a width: a wide frame makes a low drawing, a narrow one the highest that may be. */
export function heightOf({ west, east, south, north }: Frame, width: number, most: number): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const up = (lat: number) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));
  const natural = (width * (up(north) - up(south))) / radians(east - west);
  return Math.round(Math.min(Math.max(natural, width * LOWEST), most));
}

/** Mercator's projection of a frame into a drawing. */
export function projectionOf({ west, east, south, north }: Frame, width: number, height: number): GeoProjection {
  const corners: [number, number][] = [
    [west, south],
    [east, north],
  ];
  const size: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  return geoMercator().fitExtent(size, { type: 'MultiPoint', coordinates: corners });
}

/** Lines are drawn so far past the edge of a drawing, so that no border is seen to run along it. */
const BLEED = 2;

/** Where the world goes in a drawing, and the window that is seen of it. */
export function viewOf(projection: GeoProjection, width: number, height: number): { view: View; window: Box } {
  const scale = projection.scale();
  const [left, top] = projection.translate();
  const world = scale * Math.PI;
  return {
    view: { scale, left, top },
    window: {
      left: Math.max(-BLEED, left - world),
      right: Math.min(width + BLEED, left + world),
      top: -BLEED,
      bottom: height + BLEED,
    },
  };
}

/** What a picture shows: the frame, and what lies beside or above it where the picture has another shape. */
export function seenFrame(frame: Frame, { invert }: GeoProjection, width: number, height: number): Frame {
  const [west = -180, north = 90] = invert?.([0, 0]) ?? [];
  const [east = 180, south = -90] = invert?.([width, height]) ?? [];
  // Where the picture goes around the world, its edges come out on the other side.
  const around = east - west < frame.east - frame.west;
  return around ? { west: -180, east: 180, south, north } : { west, east, south, north };
}

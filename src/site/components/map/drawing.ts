import { type GeoStream, geoClipRectangle } from 'd3-geo';
import type { Feature } from 'geojson';
import type { Coordinates } from '../../../model/entity.ts';
import { type Frame, surroundings } from './atlas.ts';
import { projectionOf, seenFrame, viewOf } from './frame.ts';
import { Grid } from './grid.ts';
import { type Drawn, type Item, itemOf, type Picture, type Sign, strangerOf } from './items.ts';
import { type Label, type Placed, placeLabels, ZOOMS } from './labels.ts';
import { outlineOf, streamOutline } from './outline.ts';
import { lineKeeper, pathWriter, pointsAlong } from './shape.ts';
import { thin } from './thin.ts';

/** A place on a map; x, y and the line are in units of the drawing, the radius in pixels. */
export interface MapPoint<T> {
  place: T;
  sign: Sign;
  x: number;
  y: number;
  radius: number;
  /** The course of a river, as SVG path data. */
  line?: string;
  /** The zoom from which no name covers its dot. */
  from: number;
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
  /** Dots of places that have no name on the map, as one path of lines without length. */
  others: string;
  /** Places with a dot and no name on the map, each with its dot as SVG path data. */
  dots: { place: T; line: string }[];
  points: MapPoint<T>[];
  /** Names of countries that are no places of the dossier, where there is room. */
  countries: (Label & { name: string })[];
}

/** What a map asks for. */
export interface Drawing {
  width: number;
  height: number;
  /** Language of the names of countries. */
  lang: string;
  /** The shortest line that is drawn, in units of the drawing: less for a map that can be enlarged. */
  detail?: number;
  /** True for a map that can be enlarged: a name that has no room yet waits for the zoom that gives it room. */
  enlarges?: boolean;
  /** True where the area of a dot says how often a place is named. */
  weighs?: boolean;
  /** Most characters of land and water: a map of much of the world shows no lines that short. */
  mostOutline?: number;
  /** Places that are shown by a dot that leads nowhere. */
  others?: readonly Coordinates[];
}

/** Radius of a dot, in pixels; where dots are weighed, the least and that of the place named most. */
export const RADIUS = 3.5;
const LEAST = 2.5;
const LARGEST = 9;

/** How many places may have their names over the dots of lesser ones, and what is lesser: named a fifth as often. */
const LEADING = 12;
const LESSER = 0.2;

/** Past this zoom no room is sought for the names of countries that the dossier does not have. */
const COUNTRIES_TO = 8;

/** A river's name has the whole river to go, a province's all around: those of towns and countries are placed first. */
const turns: Record<Sign, number> = { dot: 0, name: 0, circle: 1, line: 1 };

/**
 * Draws a frame in Mercator's projection from Natural Earth data.
 * @param places those named most first: they get their labels first, and lie under those that are named less.
 * @param dots places that are shown by a dot, without a name.
 */
export function drawMap<T extends Drawn>(
  frame: Frame,
  places: readonly T[],
  wanted: Drawing,
  dots: readonly T[] = [],
): MapDrawing<T> {
  const { width, height, lang, enlarges = false, weighs = false, others = [] } = wanted;
  const { land, lakes, rivers, ...picture } = groundOf(frame, wanted);
  const dotAt = (coordinates: Coordinates) => `M${picture.project(coordinates).join(' ')}h0`;
  const most = Math.max(...places.map(({ count }) => count), 1);
  const radiusOf = ({ count }: T) => (weighs ? tenths(Math.max(LEAST, LARGEST * Math.sqrt(count / most))) : RADIUS);
  const items = places
    .flatMap((place, index): (Item & { place: T })[] => {
      const item = itemOf(place, radiusOf(place), index < LEADING ? place.count * LESSER : 0, picture);
      return item ? [{ ...item, place }] : [];
    })
    .sort((a, b) => turns[a.sign] - turns[b.sign]);
  const claimed = new Set(items.map(({ country }) => country));
  const strangers = picture.countries
    .filter((country) => !claimed.has(country))
    .flatMap((country) => strangerOf(country, lang, picture) ?? []);
  const labelled = [...items.map((item) => item.labelled), ...strangers];
  const placed = placeLabels(labelled, width, height, enlarges ? ZOOMS : [1]).map(rounded);
  return {
    width,
    height,
    land,
    lakes,
    rivers,
    others: others.map(dotAt).join(''),
    dots: dots.map((place) => ({ place, line: dotAt(place.coordinates) })),
    points: items
      .map(({ labelled: _, country: __, ...item }, index) => ({ ...item, ...placed[index]! }))
      .filter(({ from, label, sign }) => (enlarges || from === 1) && (label || sign !== 'name')),
    countries: strangers.flatMap(({ name }, index) => {
      const label = placed[items.length + index]?.label;
      return label && label.from <= COUNTRIES_TO ? [{ ...label, name }] : [];
    }),
  };
}

/** The coarsest lines that an outline is drawn with, in units of the drawing. */
const COARSEST = 6;

/** The ground with the shortest lines that stay within what the map may weigh. */
function groundOf(frame: Frame, wanted: Drawing) {
  const { mostOutline = Number.POSITIVE_INFINITY } = wanted;
  for (let { detail = 0.8 } = wanted; ; detail *= 1.5) {
    const picture = pictureOf(frame, { ...wanted, detail });
    const land = picture.draw(picture.countries.map(({ feature }) => feature));
    const weight = land.length + picture.lakes.length + picture.rivers.length;
    if (weight <= mostOutline || detail > COARSEST) return { ...picture, land };
  }
}

/** The ground that places are put on. */
function pictureOf(frame: Frame, { width, height, detail = 0.8 }: Drawing) {
  const projection = projectionOf(frame, width, height);
  const { view, window } = viewOf(projection, width, height);
  const clip = geoClipRectangle(window.left, window.top, window.right, window.bottom);
  const send = (features: readonly Feature[], sink: GeoStream) => {
    const stream = clip(thin(sink, detail));
    for (const feature of features) streamOutline(outlineOf(feature), view, window, stream);
  };
  const draw: Picture['draw'] = (features) => {
    const { sink, path } = pathWriter();
    send(features, sink);
    return path();
  };
  const linesOf: Picture['linesOf'] = (features) => {
    const { sink, lines } = lineKeeper();
    send(features, sink);
    return lines;
  };
  const { countries, countryAt, lakes, rivers } = surroundings(seenFrame(frame, projection, width, height));
  const water = new Grid<true>(CELL);
  for (const [x, y] of pointsAlong(linesOf([...lakes, ...rivers])))
    water.add({ left: x, right: x, top: y, bottom: y }, true);
  const project: Picture['project'] = ({ lat, lon }) => {
    const [x = -1, y = -1] = projection([lon, lat]) ?? [];
    return [tenths(x), tenths(y)];
  };
  return {
    width,
    height,
    countries,
    countryAt,
    water,
    project,
    draw,
    linesOf,
    lakes: draw(lakes),
    rivers: draw(rivers),
  };
}

/** Cells of the grid of water, in units of the drawing. */
const CELL = 24;

function rounded({ label, from }: Placed): Placed {
  return { from, ...(label ? { label: { ...label, x: tenths(label.x), y: tenths(label.y) } } : {}) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

import { geoBounds } from 'd3-geo';
import type { Feature, FeatureCollection, GeometryObject } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import finely from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarsely from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Coordinates } from '../../../model/entity.ts';
import { outlineHolds, outlineOf } from './outline.ts';
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
  countries: Bounded[];
  lakes: Feature[];
  rivers: Feature[];
  /** The country at a point, as its borders go. */
  countryAt(point: Coordinates): Bounded | undefined;
}

/** A feature and its bounds. */
export interface Bounded {
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
/** The lines of the rivers of the world; a long river has several, end to end. */
export const allRivers: readonly Bounded[] = bounded(water, water.objects.rivers);
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
  const within = (all: readonly Bounded[]) => all.filter((one) => one.rank <= least && touches(one.frame, frame));
  const features = (all: readonly Bounded[]) => within(all).map((one) => one.feature);
  const detail = width > WIDE ? 'coarse' : 'fine';
  return {
    countries: within(countries[detail]),
    countryAt: (point) => countryAt(point, detail),
    lakes: features(lakes),
    rivers: features(allRivers),
  };
}

/** What crosses the date line has a west greater than its east; it is taken to touch. */
function touches(one: Frame, other: Frame): boolean {
  const inBreadth = one.west > one.east || (one.west <= other.east && one.east >= other.west);
  return inBreadth && one.south <= other.north && one.north >= other.south;
}

/** Countries by point: each place is on the maps of its neighbours too, and to ask is dear. */
const found = new Map<string, Bounded | undefined>();

function countryAt({ lat, lon }: Coordinates, detail: keyof typeof countries): Bounded | undefined {
  const key = `${detail} ${lat} ${lon}`;
  if (!found.has(key)) {
    const point = { west: lon, east: lon, south: lat, north: lat };
    const holds = (one: Bounded) => touches(one.frame, point) && outlineHolds(outlineOf(one.feature), lon, lat);
    found.set(key, countries[detail].find(holds));
  }
  return found.get(key);
}

/**
 * A country's name in a language. world-atlas has English names and the numbers of ISO 3166, which a locale takes for
 * its region; the few countries without a number have no name here.
 */
export function countryName({ feature: { id } }: Bounded, lang: string): string | undefined {
  const key = `${lang} ${id}`;
  if (!countryNames.has(key)) countryNames.set(key, nameOfNumber(String(id), lang));
  return countryNames.get(key);
}

/** Each map names its neighbours, and locales are slow to tell. */
const countryNames = new Map<string, string | undefined>();

function nameOfNumber(id: string, lang: string): string | undefined {
  if (!/^\d{3}$/.test(id)) return undefined;
  const { region } = new Intl.Locale(`und-${id}`);
  return region && /^[A-Z]{2}$/.test(region) ? namesIn(lang).of(region) : undefined;
}

const names = new Map<string, Intl.DisplayNames>();

function namesIn(lang: string): Intl.DisplayNames {
  const known = names.get(lang) ?? new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  names.set(lang, known);
  return known;
}

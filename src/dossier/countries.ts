import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { normaliseAlias } from '../model/alias.ts';
import type { Coordinates, EntityData } from '../model/entity.ts';
import { interfaceLanguages } from '../model/language.ts';
import { wordsOf } from '../text/search-fold.ts';
import { waterOf } from './waters.ts';

type Country = Feature<Geometry, { name?: string }>;

/**
 * Where an entry is: where its editor says, or, of a country that Natural Earth has under one of its names, the middle of
 * its largest part; of a river, a lake or an inland sea that it has, a point of that. These need no coordinates.
 */
export function whereabouts(data: EntityData): Coordinates | undefined {
  return data.coordinates ?? (data.kind === 'country' ? countryOf(data) : waterOf(data));
}

function countryOf({ name, aliases }: EntityData): Coordinates | undefined {
  const byName = countries();
  // A short form may be that of another country: « Congo ».
  const forms = [name, ...aliases.map(normaliseAlias).flatMap((alias) => (alias.short ? [] : [alias.form]))];
  const country = forms.map((form) => byName.get(keyOf(form))).find((found) => found !== undefined);
  return country && middleOf(country);
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}

let known: ReadonlyMap<string, Country> | undefined;

/** Countries by the English names of Natural Earth, and by those that each language of the interface has for them. */
function countries(): ReadonlyMap<string, Country> {
  if (known) return known;
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name?: string }> }>;
  const all = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name?: string }>;
  const locales = interfaceLanguages.map(
    (lang) => new Intl.DisplayNames([lang], { type: 'region', fallback: 'none', style: 'long' }),
  );
  const byName = new Map<string, Country>();
  for (const country of all.features) {
    const region = /^\d{3}$/.test(String(country.id)) ? new Intl.Locale(`und-${country.id}`).region : undefined;
    const own = region && /^[A-Z]{2}$/.test(region) ? locales.map((names) => names.of(region)) : [];
    for (const name of [country.properties.name, ...own]) if (name) byName.set(keyOf(name), country);
  }
  known = byName;
  return byName;
}

const middles = new WeakMap<Country, Coordinates>();

/** The middle of the largest part: that of France is not dragged towards Guiana. To a tenth of a degree, as it is no point. */
function middleOf(country: Country): Coordinates {
  const found = middles.get(country);
  if (found) return found;
  const parts = partsOf(country.geometry).toSorted((a, b) => geoArea(b) - geoArea(a));
  const [lon, lat] = geoCentroid(parts[0] ?? country);
  const middle = { lat: Math.round(lat * 10) / 10, lon: Math.round(lon * 10) / 10 };
  middles.set(country, middle);
  return middle;
}

function partsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

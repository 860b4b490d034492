import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';

/**
 * Makes src/site/components/map/water-50m.json and src/dossier/waters.json of Natural Earth's rivers and lakes at 1:50 million
 * (public domain; github.com/nvkelso/natural-earth-vector publishes them as GeoJSON):
 *
 *     node bench/map-data.ts ne_50m_rivers_lake_centerlines.geojson ne_50m_lakes.geojson
 *
 * A topology of 100,000 steps around the globe keeps points within 400 m, less than a pixel of any map that we draw.
 */
const [riversFile, lakesFile] = process.argv.slice(2);
if (!riversFile || !lakesFile) {
  console.error('usage: node bench/map-data.ts RIVERS.geojson LAKES.geojson');
  process.exit(2);
}

const STEPS = 1e5;
/** Natural Earth ranks by importance, 1 first; lesser lakes are smaller than a letter on our maps. */
const LEAST_LAKE = 4;

interface Ranked {
  scalerank: number;
}

/** What Natural Earth calls a water. */
interface Named extends Ranked {
  wikidataid: string | null;
  name: string | null;
  name_alt: string | null;
  [language: `name_${string}`]: string | null;
}

type Waters = FeatureCollection<Geometry, Named>;

/** Languages whose names count: those of the interface, and those that the annotator reads. */
const LANGUAGES = ['fr', 'en', 'ar', 'de'] as const;
/** How far a point of a river should be from every other river, in degrees, so that a map knows which is meant. */
const CLEAR = 0.6;

/** The features of a file up to a rank, with their rank and nothing else. */
function ranked(file: string, least: number): FeatureCollection<Geometry, Ranked> {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Geometry, Ranked>;
  const kept = features.filter(({ properties }) => properties.scalerank <= least);
  return {
    type: 'FeatureCollection',
    features: kept.map(
      ({ geometry, properties: { scalerank } }): Feature<Geometry, Ranked> => ({
        type: 'Feature',
        geometry,
        properties: { scalerank },
      }),
    ),
  };
}

const water = topology({ rivers: ranked(riversFile, Number.POSITIVE_INFINITY), lakes: ranked(lakesFile, LEAST_LAKE) });
const out = fileURLToPath(new URL('../src/site/components/map/water-50m.json', import.meta.url));
writeFileSync(out, `${JSON.stringify(quantize(water as Topology<Objects<Ranked>>, STEPS))}\n`);

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Waters;

/** Lines and areas of one water, put together by what Wikidata says they are, else by their name. */
function gathered({ features }: Waters): Feature<Geometry, Named>[][] {
  const named = features.filter(({ properties: { name, wikidataid } }) => name || wikidataid);
  return [...Map.groupBy(named, ({ properties: { wikidataid, name } }) => wikidataid || name).values()];
}

function namesOf(parts: readonly Feature<Geometry, Named>[]): string[] {
  const all = parts.flatMap(({ properties }) => [
    ...LANGUAGES.map((lang) => properties[`name_${lang}`]),
    properties.name,
    ...(properties.name_alt ?? '').split(/[,;|]/),
  ]);
  return [...new Set(all.flatMap((name) => name?.trim() || []))];
}

function pointsOf(parts: readonly Feature<Geometry, Named>[]): Position[] {
  return parts.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return geometry.coordinates;
    return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : [];
  });
}

/** A point of a river that is far from all others, as near to its middle as can be. */
function pointOfRiver(parts: Feature<Geometry, Named>[], others: readonly Position[]): Position {
  const points = pointsOf(parts);
  const clearance = ([x = 0, y = 0]: Position) =>
    Math.min(...others.map(([ox = 0, oy = 0]) => Math.hypot(ox - x, oy - y)).concat(CLEAR));
  const middle = points.length / 2;
  const ranked = points.map((point, index) => ({ point, clear: clearance(point), far: Math.abs(index - middle) }));
  const [best] = ranked.toSorted((a, b) => b.clear - a.clear || a.far - b.far);
  return best?.point ?? [];
}

const rivers = gathered(read(riversFile));
const lakes = gathered(read(lakesFile));
const line = (parts: Feature<Geometry, Named>[], [lon = 0, lat = 0]: Position) => ({
  names: namesOf(parts),
  ...(parts[0]?.properties.wikidataid ? { wikidata: parts[0].properties.wikidataid } : {}),
  at: [lat, lon].map((degrees) => Math.round(degrees * 100) / 100),
});
const waters = {
  rivers: rivers.map((parts) => {
    const others = rivers.filter((other) => other !== parts).flatMap(pointsOf);
    return line(parts, pointOfRiver(parts, others));
  }),
  lakes: lakes.map((parts) => line(parts, geoCentroid({ type: 'FeatureCollection', features: parts }))),
};
const text = Object.entries(waters).map(
  ([kind, all]) => `"${kind}": [\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
);
writeFileSync(fileURLToPath(new URL('../src/dossier/waters.json', import.meta.url)), `{\n${text.join(',\n')}\n}\n`);

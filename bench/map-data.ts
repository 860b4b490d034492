import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';

/**
 * Makes src/site/components/map/water-50m.json of Natural Earth's rivers and lakes at 1:50 million (public domain):
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

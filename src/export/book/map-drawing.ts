import { geoDistance, geoMercator, geoPath } from 'd3-geo';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { ExportedDossier, ExportedEntry } from '../exported.ts';
import { xmlElement, xmlText } from '../xml.ts';
import { labelPlaces } from './map-labels.ts';

const WIDTH = 800;
const HEIGHT = 600;
const MARGIN = 60;
/** Most names that a map tries to hold, those of the places that are named most. */
const MOST_NAMES = 60;
/** Places so many times as far from the middle as half of the mentions are have a map of their own. */
const FAR = 4;
/** The nearest that is far, in radians: some 600 km. */
const LEAST_FAR = 0.1;

type Place = ExportedEntry & { coordinates: NonNullable<ExportedEntry['coordinates']> };

/**
 * The places on maps, as SVG whose names lead to the glossary: one of where most are and, where some are far from there, one of
 * all; none where no place has coordinates.
 * @param entryHref where an entry is in the book.
 */
export function mapDrawings(
  dossier: Pick<ExportedDossier, 'entries'>,
  title: string,
  entryHref: (id: string) => string | undefined,
): string[] {
  const places = dossier.entries.filter(
    (entry): entry is Place =>
      entry.coordinates !== undefined &&
      entry.kind !== 'country' &&
      entry.kind !== 'continent' &&
      Math.abs(entry.coordinates.lat) < 85,
  );
  if (places.length === 0) return [];
  const near = nearPlaces(places);
  if (near.length === places.length) return [drawing(places, new Set(), title, entryHref)];
  return [drawing(near, new Set(), title, entryHref), drawing(places, new Set(near), title, entryHref)];
}

/** The places around the middle of all mentions; all, where most are not near one another. */
function nearPlaces(places: readonly Place[]): readonly Place[] {
  const middle: [number, number] = [
    weightedMedian(places, ({ coordinates }) => coordinates.lon),
    weightedMedian(places, ({ coordinates }) => coordinates.lat),
  ];
  const distance = ({ coordinates: { lon, lat } }: Place) => geoDistance([lon, lat], middle);
  const far = Math.max(LEAST_FAR, FAR * weightedMedian(places, distance));
  const near = places.filter((place) => distance(place) <= far);
  return near.length >= 3 && near.length >= places.length / 2 ? near : places;
}

/** The value at which half of the mentions are reached. */
function weightedMedian(places: readonly Place[], measure: (place: Place) => number): number {
  const sorted = places.toSorted((a, b) => measure(a) - measure(b));
  let left = sorted.reduce((sum, place) => sum + weight(place), 0) / 2;
  for (const place of sorted) {
    left -= weight(place);
    if (left <= 0) return measure(place);
  }
  return 0;
}

function weight({ mentionCount }: Place): number {
  return mentionCount + 1;
}

/** @param unnamed places whose names another map has. */
function drawing(
  places: readonly Place[],
  unnamed: ReadonlySet<Place>,
  title: string,
  entryHref: (id: string) => string | undefined,
): string {
  const points = {
    type: 'MultiPoint',
    coordinates: places.map(({ coordinates: { lon, lat } }) => [lon, lat]),
  } as const;
  const projection = geoMercator();
  const frame: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  projection.fitExtent(frame, points);
  // One place alone would be enlarged without end.
  projection.scale(Math.min(projection.scale(), 12_000));
  projection.translate([0, 0]).translate(centred(geoPath(projection).bounds(points)));
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const line = geoPath(projection).digits(1)(mesh(topology, topology.objects.countries)) ?? '';
  const at = new Map(
    places.map(({ id, coordinates: { lon, lat } }) => [id, projection([lon, lat]) ?? ([0, 0] as const)] as const),
  );
  const named = places
    .filter((place) => !unnamed.has(place))
    .toSorted((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMES);
  const labels = labelPlaces(
    named.map(({ id, name }) => ({ id, name, at: at.get(id) ?? ([0, 0] as const) })),
    [...at.values()],
    [WIDTH, HEIGHT],
  );
  const marks = places.map((place) => {
    const [x, y] = at.get(place.id) ?? [0, 0];
    const label = labels.get(place.id);
    const circle = xmlElement('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 4 });
    const text = label
      ? xmlElement(
          'text',
          { x: label.x.toFixed(1), y: label.y.toFixed(1), 'text-anchor': label.anchor },
          xmlText(place.name),
        )
      : '';
    const own = xmlElement('title', {}, xmlText(place.name));
    return xmlElement('a', { href: entryHref(place.id) }, own + circle + text);
  });
  return xmlElement(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title },
    [
      xmlElement('title', {}, xmlText(title)),
      xmlElement('path', { d: line || 'M0 0', fill: 'none', stroke: '#a89f8c', 'stroke-width': 1 }),
      ...marks,
    ].join('\n'),
  );
}

/** What brings the middle of some bounds to that of the map. */
function centred([[left, top], [right, bottom]]: [[number, number], [number, number]]): [number, number] {
  return [WIDTH / 2 - (left + right) / 2, HEIGHT / 2 - (top + bottom) / 2];
}

import { geoMercator, geoPath } from 'd3-geo';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { ExportedDossier, ExportedEntry } from '../exported.ts';
import { xmlElement, xmlText } from '../xml.ts';

const WIDTH = 800;
const HEIGHT = 600;
const MARGIN = 60;
/** Names that a map of a page can hold, those of the places that are named most. */
const MOST_NAMES = 40;

type Place = ExportedEntry & { coordinates: NonNullable<ExportedEntry['coordinates']> };

/**
 * The places on a map, as an SVG whose names lead to the glossary; undefined where no place has coordinates.
 * @param entryHref where an entry is in the book.
 */
export function mapDrawing(
  dossier: Pick<ExportedDossier, 'entries'>,
  title: string,
  entryHref: (id: string) => string | undefined,
): string | undefined {
  const places = dossier.entries.filter(
    (entry): entry is Place =>
      entry.coordinates !== undefined &&
      entry.kind !== 'country' &&
      entry.kind !== 'continent' &&
      Math.abs(entry.coordinates.lat) < 85,
  );
  return places.length === 0 ? undefined : drawing(places, title, entryHref);
}

function drawing(places: readonly Place[], title: string, entryHref: (id: string) => string | undefined): string {
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
  if (places.length === 1) projection.translate([0, 0]).translate(centred(projection, places[0]));
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const line = (object: GeometryCollection) => geoPath(projection).digits(1)(mesh(topology, object)) ?? '';
  const named = places.toSorted((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
  const labels = new Set(named.slice(0, MOST_NAMES).map(({ id }) => id));
  const marks = places.map((place) => {
    const [x = 0, y = 0] = projection([place.coordinates.lon, place.coordinates.lat]) ?? [];
    const circle = xmlElement('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 4 });
    const isLeft = x > WIDTH * 0.75;
    const text = labels.has(place.id)
      ? xmlElement(
          'text',
          { x: (x + (isLeft ? -8 : 8)).toFixed(1), y: (y + 5).toFixed(1), 'text-anchor': isLeft ? 'end' : 'start' },
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
      xmlElement('path', {
        d: line(topology.objects.countries) || 'M0 0',
        fill: 'none',
        stroke: '#a89f8c',
        'stroke-width': 1,
      }),
      ...marks,
    ].join('\n'),
  );
}

function centred(projection: ReturnType<typeof geoMercator>, place: Place | undefined): [number, number] {
  const [x = 0, y = 0] = place ? (projection([place.coordinates.lon, place.coordinates.lat]) ?? []) : [];
  return [WIDTH / 2 - x, HEIGHT / 2 - y];
}

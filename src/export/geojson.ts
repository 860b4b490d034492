import { hasCoordinates } from '../model/collections.ts';
import { EDITIONS } from '../model/formats.ts';
import type { ExportedDossier, ExportedEntry } from './exported.ts';
import { addressFrom, addressOf, type ExportFile } from './format.ts';
import { jsonList } from './json.ts';

const PATH = `${EDITIONS}places.geojson`;

/** The places of which somebody knows where they are, as points (RFC 7946: longitude first, WGS 84). */
export function* geojson(dossier: ExportedDossier): Iterable<ExportFile> {
  const places = dossier.entries.filter(({ collection }) => hasCoordinates(collection));
  const head = { type: 'FeatureCollection', name: dossier.title };
  yield {
    path: PATH,
    pieces: () =>
      jsonList(
        head,
        'features',
        places.flatMap((place) => featureOf(place, dossier)),
      ),
  };
}

function featureOf(place: ExportedEntry, dossier: ExportedDossier): object[] {
  const { id, coordinates, name, lang, kind, summary, names, dates, sameAs, partOf, mentionCount, articleCount } =
    place;
  if (!coordinates) return [];
  const properties = {
    name,
    lang,
    kind,
    ...(summary ? { summary } : {}),
    names: names.filter(({ preferred }) => !preferred).map(({ form }) => form),
    ...(dates ? { dates } : {}),
    partOf,
    mentions: mentionCount,
    articles: articleCount,
    ...sameAs,
    page: addressFrom(dossier, PATH, addressOf(place)),
  };
  return [
    { type: 'Feature', id, geometry: { type: 'Point', coordinates: [coordinates.lon, coordinates.lat] }, properties },
  ];
}

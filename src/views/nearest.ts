import { whereabouts } from '../dossier/countries.ts';
import type { Dossier, Entity } from '../dossier/dossier.ts';
import type { Coordinates } from '../model/entity.ts';
import type { EntityId } from '../model/mention.ts';
import type { NearPlace } from './page-data.ts';

/** How many neighbours the map of a place shows. */
const NEIGHBOURS = 12;

/** Every page of a place asks for those of the same dossier. */
const located = new WeakMap<readonly Entity[], NearPlace[]>();

/** What a map around a place shows: the place itself, then its nearest neighbours, those named most first. */
export function nearestPlaces(dossier: Dossier, id: EntityId, here: Coordinates): NearPlace[] {
  const nearest: { place: NearPlace; distance: number }[] = [];
  for (const place of locatedPlaces(dossier)) {
    const { lat, lon } = place.coordinates;
    const distance = (lat - here.lat) ** 2 + (lon - here.lon) ** 2;
    const farthest = nearest[NEIGHBOURS]?.distance ?? Number.POSITIVE_INFINITY;
    if (distance >= farthest) continue;
    const at = nearest.findIndex((other) => other.distance > distance);
    nearest.splice(at < 0 ? nearest.length : at, 0, { place, distance });
    nearest.length = Math.min(nearest.length, NEIGHBOURS + 1);
  }
  return nearest
    .map(({ place }) => place)
    .sort((a, b) => Number(b.id === id) - Number(a.id === id) || b.count - a.count);
}

function locatedPlaces({ entities, occurrences }: Dossier): NearPlace[] {
  const known = located.get(entities);
  if (known) return known;
  const places = entities.flatMap(({ id, collection, lang, data }): NearPlace[] => {
    const coordinates = whereabouts(data);
    if (!coordinates) return [];
    const { kind, name } = data;
    return [{ id, collection, kind, name, lang, coordinates, count: occurrences.get(id)?.length ?? 0 }];
  });
  located.set(entities, places);
  return places;
}

import type { Coordinates } from '../../../model/entity.ts';
import type { CountedEntity, ListedEntity } from '../../../views/page-data.ts';

/** A place that can be drawn. */
export type LocatedPlace = CountedEntity & { coordinates: Coordinates };

/** True for an entry that has coordinates. */
export function isLocated<T extends { coordinates?: Coordinates }>(
  entity: T,
): entity is T & { coordinates: Coordinates } {
  return entity.coordinates !== undefined;
}

/** The entries that have coordinates, those named most first. */
export function locatedPlaces(entities: readonly (CountedEntity & { coordinates?: Coordinates })[]): LocatedPlace[] {
  return entities.filter(isLocated).sort((a, b) => b.count - a.count);
}

/** What no article names would only widen the frame of a map; where articles name none, all places count. */
export function namedPlaces(located: readonly LocatedPlace[]): readonly LocatedPlace[] {
  const named = located.filter(({ count }) => count > 0);
  return named.length > 0 ? named : located;
}

const located = new WeakMap<readonly ListedEntity[], LocatedPlace[]>();

/** The places nearest to a point, nearest first. Every map of a place asks for those of the same dossier. */
export function nearestPlaces(entities: readonly ListedEntity[], here: Coordinates, most: number): LocatedPlace[] {
  const places = located.get(entities) ?? entities.filter(isLocated);
  located.set(entities, places);
  const nearest: { place: LocatedPlace; distance: number }[] = [];
  for (const place of places) {
    const { lat, lon } = place.coordinates;
    const distance = (lat - here.lat) ** 2 + (lon - here.lon) ** 2;
    const farthest = nearest[most - 1]?.distance ?? Number.POSITIVE_INFINITY;
    if (distance >= farthest) continue;
    const at = nearest.findIndex((other) => other.distance > distance);
    nearest.splice(at < 0 ? nearest.length : at, 0, { place, distance });
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest.map(({ place }) => place);
}

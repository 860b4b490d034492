import type { Coordinates } from '../../../model/entity.ts';
import type { CountedEntity } from '../../../views/page-data.ts';

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

/** So many places a map shows with names and links; of more, only those named most. */
const ALL = 300;
const MOST = 120;

/** The places that a map of the whole dossier names, and those that it shows by dots alone. */
export function shownPlaces(places: readonly LocatedPlace[]): { named: LocatedPlace[]; others: LocatedPlace[] } {
  const most = places.length <= ALL ? ALL : MOST;
  return { named: places.slice(0, most), others: places.slice(most) };
}

/** What no article names would only widen the frame of a map; where articles name none, all places count. */
export function namedPlaces(located: readonly LocatedPlace[]): readonly LocatedPlace[] {
  const named = located.filter(({ count }) => count > 0);
  return named.length > 0 ? named : located;
}

import type { Coordinates } from '../../../model/entity.ts';
import type { CountedEntity } from '../../../views/page-data.ts';
import { bytesOf, MOST_BYTES } from '../../../views/page-weight.ts';

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

/** So many places a map shows with names and links; of more, those named most have names, and fewer of them on a phone. */
const ALL = 260;
const MOST = 120;
const MOST_NARROW = 80;

/** About how many bytes the page has without dots, what a dot takes that leads nowhere, and what one takes beside its name. */
const PAGE = 165_000;
const DOT = 26;
const LINKED_DOT = 95;

/** How the places of a dossier are shown on its map. */
export interface ShownPlaces {
  named: LocatedPlace[];
  /** On a narrow drawing: the first of them. */
  namedNarrow: LocatedPlace[];
  /** A dot that leads to its place. */
  linked: LocatedPlace[];
  /** A dot alone: what the page has no room for. */
  others: LocatedPlace[];
}

/** The places that a map of the whole dossier names, and those that it shows by dots. @param places those named most first. */
export function shownPlaces(places: readonly LocatedPlace[]): ShownPlaces {
  if (places.length <= ALL) return { named: [...places], namedNarrow: [...places], linked: [], others: [] };
  const [named, rest] = [places.slice(0, MOST), places.slice(MOST)];
  let room = MOST_BYTES - PAGE - DOT * rest.length;
  const end = rest.findIndex(({ id, name }) => {
    room -= LINKED_DOT + id.length + bytesOf(name);
    return room < 0;
  });
  const count = end < 0 ? rest.length : end;
  return { named, namedNarrow: named.slice(0, MOST_NARROW), linked: rest.slice(0, count), others: rest.slice(count) };
}

/** What no article names would only widen the frame of a map; where articles name none, all places count. */
export function namedPlaces(located: readonly LocatedPlace[]): readonly LocatedPlace[] {
  const named = located.filter(({ count }) => count > 0);
  return named.length > 0 ? named : located;
}

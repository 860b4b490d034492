import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Kind } from '../model/collections.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { Coordinates } from '../model/entity.ts';
import { systemReason } from '../model/system-reason.ts';
import { looseKey } from '../text/folded-names.ts';

/** A place of GeoNames that bears a name asked for. */
export interface GeoPlace {
  geonames: number;
  name: string;
  coordinates: Coordinates;
  kind: Kind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
}

/** Columns of a line of `allCountries.txt` or `cities*.txt` (https://download.geonames.org/export/dump/readme.txt). */
export const GEONAMES_COLUMNS = 19;

/** How many times bigger than the next a place must be to be meant without further words. */
const MUCH_BIGGER = 10;

/**
 * Looks names up in a file of GeoNames, reading it once, line by line: the file of all countries is 1.6 GB.
 * @returns for each name (by its loose key) the places that bear it, the most important first.
 * @throws DiagnosticError if the file cannot be read or is not a dump of GeoNames.
 */
export async function lookUpPlaces(file: string, names: readonly string[]): Promise<Map<string, GeoPlace[]>> {
  const wanted = new Set(names.map(looseKey));
  const found = new Map<string, GeoPlace[]>();
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      const columns = line.split('\t');
      if (line === '') continue;
      if (columns.length !== GEONAMES_COLUMNS) throw notGeoNames(file, number, columns.length);
      const keys = new Set(
        namesOfLine(columns)
          .map(looseKey)
          .filter((key) => wanted.has(key)),
      );
      if (keys.size === 0) continue;
      const place = readPlace(columns);
      if (place) for (const key of keys) found.set(key, [...(found.get(key) ?? []), place]);
    }
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file })]);
  }
  for (const places of found.values()) places.sort((a, b) => b.population - a.population);
  return found;
}

/**
 * The one place that a name means: the only one, or one that has ten times the people of the next. Undefined where one
 * would have to guess: a wrong place on the map is worse than none.
 */
export function meantPlace(places: readonly GeoPlace[] | undefined): GeoPlace | undefined {
  const [first, second] = places ?? [];
  if (!first || !second) return first;
  return first.population >= second.population * MUCH_BIGGER && first.population > 0 ? first : undefined;
}

/** The names that the line of a place has: its own, the same in ASCII, all others. */
export function namesOfLine([, name = '', ascii = '', others = '']: readonly string[]): string[] {
  return [name, ascii, ...others.split(',')];
}

/** The place of a line that is cut into its columns; undefined for what is no kind of place that a dossier has. */
export function readPlace(columns: readonly string[]): GeoPlace | undefined {
  const [id, name = '', , , lat, lon, featureClass = '', featureCode = '', country = ''] = columns;
  const kind = kindOf(featureClass, featureCode);
  if (!kind) return undefined;
  const coordinates = { lat: Number(lat), lon: Number(lon) };
  return { geonames: Number(id), name, coordinates, kind, country, population: Number(columns[14]) || 0 };
}

/** https://www.geonames.org/export/codes.html; what is none of our kinds (roads, undersea features) is no candidate. */
function kindOf(featureClass: string, code: string): Kind | undefined {
  switch (featureClass) {
    case 'A':
      return code.startsWith('PCL') ? 'country' : code === 'ADM1' ? 'province' : 'district';
    case 'P':
      return code === 'PPLX' ? 'district' : 'city';
    case 'H':
      if (code.startsWith('STM')) return 'river';
      if (/^(?:LK|LGN|RSV)/.test(code)) return 'lake';
      return code === 'SEA' || code === 'OCN' || code === 'GULF' ? 'sea' : 'site';
    case 'L':
      return code === 'CONT' ? 'continent' : 'region';
    case 'T':
      return /^MT|^PK|^VLC/.test(code) ? 'mountain' : 'region';
    case 'S':
      return 'site';
    default:
      return undefined;
  }
}

/** What is said of a file that is no dump of GeoNames. */
export function notGeoNames(file: string, line: number, found: number): DiagnosticError {
  const hint = 'Give a dump of https://download.geonames.org/export/dump/, such as cities500.txt, unpacked.';
  const message = `expected ${GEONAMES_COLUMNS} columns parted by tabs, found ${found}`;
  return new DiagnosticError([diagnose('glossary-syntax', message, { file, line }, hint)]);
}

import type { Kind } from '../../model/collections.ts';
import type { Citation, Coordinates } from '../../model/entity.ts';

/** Somebody or some place that a service proposes for an entry. */
export interface LookupCandidate {
  /** As the service knows it. */
  id: string;
  name: string;
  description?: string;
  /** What it is, as the service names it. */
  types: string[];
  /** The service is sure. */
  match: boolean;
  /** Of a place of GeoNames: what it would be here, its country (ISO 3166-1 alpha-2) and the people in it. */
  place?: { kind: Kind; country: string; population: number };
  /** Its page, for a person. */
  url?: string;
  /** The service has a preview of it. */
  hasPreview?: true;
}

/** The names of outside identifiers, as `sameAs` has them. */
export type IdName = 'wikidata' | 'geonames' | 'isni' | 'viaf';

/** One thing that can be taken into an entry. */
export type Fact =
  | { what: IdName; value: string }
  /** An address at which a service that is none of these knows the same. */
  | { what: 'others'; value: string }
  | { what: 'coordinates'; value: Coordinates }
  /** EDTF. */
  | { what: 'dates'; value: string }
  | { what: 'name'; value: string; lang?: string };

/** What a service knows of a candidate, and how it is cited. */
export interface LookupFacts {
  facts: Fact[];
  citation: Citation;
}

/** The shapes of identifiers; what does not fit is left aside. */
const shapes: Record<IdName, RegExp> = {
  wikidata: /^(?:.*\/)?(Q[1-9]\d*)$/,
  geonames: /^(?:.*geonames\.org\/)?([1-9]\d*)(?:\/.*)?$/,
  isni: /^(?:.*\/)?(\d{15}[\dX])$/,
  viaf: /^(?:.*\/viaf\/)?(\d+)\/?$/,
};

export const idNames = Object.keys(shapes) as IdName[];

/** An identifier as `sameAs` keeps it, made of what a service writes: a number, an address, or with spaces between. */
export function readId(name: IdName, written: string): string | undefined {
  return shapes[name].exec(written.replace(/[\s-]+/g, ''))?.[1];
}

/** Which identifiers are those of an identifier space? */
export function idNameOf(identifierSpace: string): IdName | undefined {
  const { hostname = '' } = URL.parse(identifierSpace) ?? {};
  return idNames.find((name) => hostname.split('.').includes(name));
}

/** A point as services write it: `35.02,40.45`, `Point(40.45 35.02)`; to five decimals, about a metre. */
export function readPoint(written: string): Coordinates | undefined {
  const isWkt = /^point\s?\(/i.test(written.trim());
  const bare = written.replace(/^\s*point\s?\(|\)\s*$/gi, '').trim();
  const [first, second, ...more] = bare
    .split(/[,; ]+/)
    .map((part) => (/^[+-]?\d+(?:\.\d+)?$/.test(part) ? Number(part) : NaN));
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return isWkt ? point(second, first) : point(first, second);
}

/** Coordinates to five decimals; undefined for what is no place on the globe. */
export function point(lat: number, lon: number): Coordinates | undefined {
  // NaN is nowhere.
  const isOnGlobe = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isOnGlobe ? { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) } : undefined;
}

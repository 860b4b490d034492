import { isEdtf } from '../../model/edtf-field.ts';
import type { Coordinates } from '../../model/entity.ts';
import type { FactName, LookupSource } from '../../model/lookup.ts';
import type { Cell } from './answers.ts';
import { type Fact, type IdName, idNames, point, readId, readPoint } from './facts.ts';

/** Ids of a service’s properties by what they give. `{lang}` stands for each language, `{part}` for year, month and day. */
export type Properties = NonNullable<LookupSource['properties']>;

/**
 * What Wikidata has: labels and other names, coordinates, birth and death or beginning and end, identifiers. Its service
 * gives a day even where only the year is known, so that parts of dates are asked for, which it leaves empty then.
 */
const wikidata: Properties = {
  names: ['L{lang}', 'A{lang}'],
  coordinates: 'P625',
  from: ['P569@{part}', 'P571@{part}'],
  to: ['P570@{part}', 'P576@{part}'],
  geonames: 'P1566',
  isni: 'P213',
  viaf: 'P214',
};

const parts = ['year', 'month', 'day'] as const;

/** The properties of a service: those that dossier.yaml names, before those that are known of it. */
export function propertiesOf({ properties = {} }: LookupSource, identifierSpace: string): Properties {
  const known = /^https?:\/\/www\.wikidata\.org\/entity\/$/.test(identifierSpace) ? wikidata : {};
  return { ...known, ...properties };
}

/** All ids to ask for, each once. */
export function propertyIds(properties: Properties, langs: readonly string[]): string[] {
  const ids = Object.values(properties).flat();
  return [...new Set(ids.flatMap((id) => filled(id, langs).flatMap(({ id: one }) => inParts(one))))];
}

/** What the values of a candidate say, in the order in which an editor looks at it. */
export function factsIn(
  values: Readonly<Record<string, readonly (Cell | null)[]>>,
  properties: Properties,
  langs: readonly string[],
): Fact[] {
  const written = (name: FactName) =>
    [properties[name] ?? []].flat().flatMap((id) => (values[id] ?? []).flatMap((cell) => textOf(cell)));
  const ids = idNames.flatMap((what): Fact[] => idFact(what, written(what)));
  const coordinates = written('coordinates').map(readPoint).find(Boolean) ?? apart(written);
  const dates = span(dateOf(properties.from, values), dateOf(properties.to, values));
  const names = [properties.names ?? []].flat().flatMap((id) => namesOf(id, values, langs));
  return [
    ...ids,
    ...(coordinates ? [{ what: 'coordinates', value: coordinates } as const] : []),
    ...(dates ? [{ what: 'dates', value: dates } as const] : []),
    ...withoutRepeats(names),
  ];
}

/** An identifier, where there is one that can be kept. */
function idFact(what: IdName, written: readonly string[]): Fact[] {
  const value = written.map((one) => readId(what, one)).find((one) => one !== undefined);
  return value === undefined ? [] : [{ what, value }];
}

/** Latitude and longitude as two properties. */
function apart(written: (name: FactName) => string[]): Coordinates | undefined {
  const [lat] = written('latitude');
  const [lon] = written('longitude');
  return lat === undefined || lon === undefined ? undefined : point(Number(lat), Number(lon));
}

function namesOf(id: string, values: Readonly<Record<string, readonly (Cell | null)[]>>, langs: readonly string[]) {
  return filled(id, langs).flatMap(({ id: own, lang }) =>
    (values[own] ?? []).flatMap((cell) =>
      textOf(cell).map((value): Fact => ({ what: 'name', value, ...(lang === undefined ? {} : { lang }) })),
    ),
  );
}

/** One name in two languages is one name: the first language that has it stays. */
export function withoutRepeats(names: readonly Fact[]): Fact[] {
  const first = new Map<unknown, Fact>();
  for (const name of names) if (!first.has(name.value)) first.set(name.value, name);
  return [...first.values()];
}

function filled(id: string, langs: readonly string[]): { id: string; lang?: string }[] {
  return id.includes('{lang}') ? langs.map((lang) => ({ id: id.replaceAll('{lang}', lang), lang })) : [{ id }];
}

function inParts(id: string): string[] {
  return id.includes('{part}') ? parts.map((part) => id.replaceAll('{part}', part)) : [id];
}

function textOf(cell: Cell | null): string[] {
  if (!cell) return [];
  const { str, float, int, date, id, name } = cell;
  const text = str ?? float?.toString() ?? int?.toString() ?? date ?? id ?? name ?? '';
  return text.trim() === '' ? [] : [text.trim()];
}

/** The first date that properties have, as precise as it is known. */
function dateOf(ids: Properties['from'], values: Readonly<Record<string, readonly (Cell | null)[]>>) {
  for (const id of [ids ?? []].flat()) {
    const found = id.includes('{part}')
      ? joined(parts.map((part) => values[id.replaceAll('{part}', part)]?.[0]?.float))
      : (values[id] ?? []).flatMap((cell) => textOf(cell).flatMap((text) => dayOf(text) ?? []))[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

function joined([year, month, day]: readonly (number | undefined)[]): string | undefined {
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const written = [String(year).padStart(4, '0'), ...[month, month && day].flatMap((part) => (part ? two(part) : []))];
  return written.join('-');
}

/** A date as services write it: a moment of ISO 8601 is its day. */
function dayOf(text: string): string | undefined {
  const day = text.replace(/^\+/, '').replace(/T\d\d:.*$/, '');
  return /^\d{4}/.test(day) && isEdtf(day) ? day : undefined;
}

/** From when to when, as EDTF; an end that is not known of is open. */
function span(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from?.includes('/') || to?.includes('/')) return from ?? to;
  return `${from ?? ''}/${to ?? '..'}`;
}

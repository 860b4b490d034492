import { fieldsFromCell, fieldsToCell, itemsFromCell, itemsToCell } from './cell-items.ts';

/** How a field of an entry stands in a cell. */
interface Column {
  /** The column, as its first row names it. */
  name: string;
  /** The field of the front matter. */
  field: string;
  write(value: unknown): string;
  /** @throws Error with what is wrong, for a person. */
  read(cell: string): unknown;
  /** It is in every table; the others where an entry has them. */
  always?: true;
}

const text = {
  write: (value: unknown) => String(value),
  read: (cell: string) => cell.replace(/\r\n?/g, '\n').trim(),
};

const truth = {
  write: (value: unknown) => (typeof value === 'object' && value !== null ? fieldsToCell(value) : String(value)),
  read: (cell: string): unknown => {
    const word = cell.trim().toLowerCase();
    if (['true', 'yes', '1', 'oui', 'vrai', 'ja', 'wahr'].includes(word)) return true;
    if (['false', 'no', '0', 'non', 'faux', 'nein', 'falsch'].includes(word)) return false;
    if (cell.includes(':')) return fieldsFromCell(cell);
    throw new Error(`expected true or false, found “${cell}”`);
  },
};

/** A list of texts, or of texts with more beside, a line each. */
const list = (head: string) => ({
  write: (value: unknown) => itemsToCell(value as unknown[], head),
  read: (cell: string) => itemsFromCell(cell, head),
});

const fields = {
  write: (value: unknown) => fieldsToCell(value as object),
  read: (cell: string): unknown => fieldsFromCell(cell),
};

const coordinates = {
  write: (value: unknown) => {
    const { lat, lon } = value as { lat: number; lon: number };
    return `${lat}, ${lon}`;
  },
  read: (cell: string) => {
    const [, lat, lon] = /^(-?\d{1,2}(?:\.\d+)?)(?:\s*[,;]\s*|\s+)(-?\d{1,3}(?:\.\d+)?)$/.exec(cell.trim()) ?? [];
    if (lat === undefined) throw new Error(`expected latitude and longitude, such as “35.02, 40.45”, found “${cell}”`);
    return { lat: Number(lat), lon: Number(lon) };
  },
};

/** Fields that are numbers in front matter stay so. */
const ids = {
  ...fields,
  read: (cell: string): unknown => {
    // An item of each line, or all in one, with a comma or a semicolon between.
    const read = fieldsFromCell(
      cell
        .split(/[;\n]/)
        .map((item) => item.trim())
        .join(', ')
        .replace(/, $/, ''),
    );
    return Object.fromEntries(
      Object.entries(read).map(([name, value]) => [
        name,
        name === 'geonames' ? value : name === 'others' ? [value].flat() : String(value),
      ]),
    );
  },
};

/** The columns of a glossary, in their order; `id`, `collection` and `definition` are no fields, and stand around them. */
export const columns: readonly Column[] = [
  { name: 'kind', field: 'kind', ...text, always: true },
  { name: 'name', field: 'name', ...text, always: true },
  { name: 'aliases', field: 'aliases', ...list('form'), always: true },
  { name: 'summary', field: 'summary', ...text, always: true },
  { name: 'coordinates', field: 'coordinates', ...coordinates, always: true },
  { name: 'ids', field: 'sameAs', ...ids, always: true },
  { name: 'dates', field: 'dates', ...text, always: true },
  { name: 'sources', field: 'sources', ...list('title'), always: true },
  { name: 'lang', field: 'lang', ...text },
  { name: 'sort as', field: 'sortAs', ...text },
  { name: 'exclusions', field: 'exclusions', ...list('form') },
  { name: 'inclusions', field: 'inclusions', ...list('form') },
  { name: 'case sensitive', field: 'caseSensitive', ...truth },
  { name: 'part of', field: 'partOf', ...list('id') },
  { name: 'related', field: 'related', ...list('id') },
  { name: 'formerly', field: 'formerly', ...list('id') },
  { name: 'image', field: 'image', ...fields },
  { name: 'updated', field: 'updated', ...text },
  { name: 'draft', field: 'draft', ...truth },
  { name: 'hidden', field: 'hidden', ...truth },
  { name: 'restricted', field: 'restricted', ...truth },
];

/** The column of a field, for a person. */
export function columnOfField(field: PropertyKey | undefined): string {
  return columns.find((column) => column.field === field)?.name ?? String(field ?? 'id');
}

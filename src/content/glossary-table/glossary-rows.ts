import type { Collection } from '../../model/collections.ts';
import type { Entry } from '../entries.ts';
import { columns } from './columns.ts';

/** An entry as its file says it, without what the schema adds. */
export interface GlossaryRow {
  id: string;
  collection: Collection;
  /** The fields of the front matter, as they stand there. */
  data: Record<string, unknown>;
  /** Markdown, without the blank lines around it. */
  definition: string;
}

/** The entries of a glossary as rows, in the order of their collections and ids. */
export function rowsOf(entries: readonly Entry[]): GlossaryRow[] {
  return entries.map(({ id, collection, text, fields }) => ({
    id,
    collection,
    data: fields.data as Record<string, unknown>,
    definition: definitionOf(text, fields.bodyStart),
  }));
}

/** What stands below the fields of an entry. */
export function definitionOf(text: string, bodyStart: number): string {
  return text.slice(bodyStart).replace(/\r\n?/g, '\n').trim();
}

/** Rows as cells, the names of the columns first. */
export function cellsOf(rows: readonly GlossaryRow[]): string[][] {
  const used = columns.filter(({ field, always }) => always || rows.some(({ data }) => data[field] !== undefined));
  const header = ['id', 'collection', ...used.map(({ name }) => name), 'definition'];
  const body = rows.map(({ id, collection, data, definition }) => [
    id,
    collection,
    ...used.map(({ field, write }) => (data[field] === undefined || data[field] === null ? '' : write(data[field]))),
    definition,
  ]);
  return [header, ...body];
}

/** Rows as JSON: an object an entry, its fields as they are called in front matter. */
export function jsonOf(rows: readonly GlossaryRow[]): string {
  const objects = rows.map(({ id, collection, data, definition }) => ({
    id,
    collection,
    ...data,
    ...(definition === '' ? {} : { definition }),
  }));
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}

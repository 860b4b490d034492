import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter, withFrontMatter } from '../content/front-matter.ts';
import { idOf } from '../content/new-files.ts';
import { validate } from '../content/validate.ts';
import { type Collection, collectionNames } from '../model/collections.ts';
import { entitySchemas, idPattern } from '../model/entity.ts';
import { type FileChange, Refused } from './changes.ts';

/**
 * The file of an entry that is not there yet; every field is held against the schema first.
 * @param taken ids that the same change gives to others.
 * @throws Refused `exists` where an entry has that id, `invalid` where a field is wrong.
 */
export function newEntryFile(
  folder: string,
  collection: Collection,
  data: { name: string; kind: string; [field: string]: unknown },
  id = idOf(data.name),
  taken: ReadonlySet<string> = new Set(),
  definition = '',
): FileChange {
  const path = `${collection}/${id}.md`;
  if (!idPattern.test(id)) throw new Refused('invalid', path, { message: `“${id}” cannot be an id` });
  const there = collectionWith(folder, id);
  if (there || taken.has(id)) throw new Refused('exists', `${there ?? collection}/${id}.md`);
  const after = withFrontMatter(data, definition === '' ? '' : `\n${definition.trim()}\n`);
  refuseInvalid(after, collection, path);
  return { path, before: undefined, after };
}

/** An id for a name that no entry has: that of the name, or with a number behind it. Empty where it has no Latin letter. */
export function freeId(folder: string, name: string, taken: ReadonlySet<string> = new Set()): string {
  const base = idOf(name);
  if (base === '') return '';
  const isTaken = (id: string) => taken.has(id) || collectionWith(folder, id) !== undefined;
  let id = base;
  for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The collection in which an entry has an id. */
function collectionWith(folder: string, id: string): Collection | undefined {
  return collectionNames.find((collection) => existsSync(join(folder, collection, `${id}.md`)));
}

/**
 * Holds the file of an entry against the schema of its collection.
 * @throws Refused `invalid` with what is wrong, for a person.
 */
export function refuseInvalid(text: string, collection: Collection, path: string): void {
  const fields = parseFrontMatter(text, path);
  const valid = Array.isArray(fields) ? fields : validate(entitySchemas[collection], fields, path);
  if (Array.isArray(valid))
    throw new Refused('invalid', path, { message: valid.map(({ message }) => message).join('; ') });
}

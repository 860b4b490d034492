import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Slugger from 'github-slugger';
import { articleSchema } from '../model/article.ts';
import { type Collection, collectionNames } from '../model/collections.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { entitySchemas, idPattern } from '../model/entity.ts';
import { nearestAscii } from '../model/file-name.ts';
import { displayPath } from './content-folder.ts';
import { parseFrontMatter, withFrontMatter } from './front-matter.ts';
import { validate } from './validate.ts';
import { writeNew } from './write-file.ts';

/** Longest id that is made of a name, in words. */
const MOST_WORDS = 6;

/** An id made of a name: lower-case ASCII words joined by hyphens. Empty where the name has no Latin letter or digit. */
export function idOf(name: string): string {
  const ascii = nearestAscii(name).replace(/[^\p{ASCII}]|['"]/gu, ' ');
  const words = new Slugger().slug(ascii).split(/[^a-z0-9]+/);
  return words.filter(Boolean).slice(0, MOST_WORDS).join('-');
}

/**
 * Writes an entry that is not there yet; every field is held against the schema first. Without a definition it is a stub.
 * @returns the path for a person.
 * @throws DiagnosticError `exists` if an entry has that id, `schema` if a field is wrong.
 */
export function writeNewEntry(
  folder: string,
  collection: Collection,
  id: string,
  data: object,
  definition: string | undefined,
): string {
  for (const other of collectionNames) refuseExisting(join(folder, other, `${id}.md`));
  return writeChecked(join(folder, collection, `${id}.md`), id, entitySchemas[collection], data, definition);
}

/** The same for an article that has no original to convert. */
export function writeNewArticle(folder: string, id: string, data: object, text: string): string {
  return writeChecked(join(folder, 'articles', `${id}.md`), id, articleSchema, data, text);
}

function writeChecked(
  path: string,
  id: string,
  schema: Parameters<typeof validate>[0],
  data: object,
  body: string | undefined,
): string {
  const file = displayPath(path);
  if (!idPattern.test(id)) throw new DiagnosticError([diagnose('id-pattern', `“${id}” cannot be an id`)]);
  if (body?.trim() === '') throw new DiagnosticError([diagnose('body-empty', 'there is no text to write', { file })]);
  refuseExisting(path);
  const text = withFrontMatter(data, body === undefined ? '' : `\n${body.trim()}\n`);
  const fields = parseFrontMatter(text, file);
  if (Array.isArray(fields)) throw new DiagnosticError(fields);
  const valid = validate(schema, fields, file);
  if (Array.isArray(valid)) throw new DiagnosticError(valid);
  writeNew(path, text);
  return file;
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  const hint = 'Give another --id, or edit the file that is there.';
  throw new DiagnosticError([diagnose('exists', 'the file is there already', { file: displayPath(path) }, hint)]);
}

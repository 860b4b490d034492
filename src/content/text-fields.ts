import { hash } from 'node:crypto';
import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { ContentFile } from './content-folder.ts';
import { bodyStartOf, type FrontMatter, parseFrontMatter } from './front-matter.ts';
import type { StoredValues } from './stored-values.ts';
import { validate } from './validate.ts';

/** What the fields of a folder's files are held against. */
export interface FieldsFormat<Schema extends z.ZodType> {
  schema: Schema;
  /** Folder of the files in the content. */
  folder: string;
  /** What a file of it is, for messages: `an article`. */
  what: string;
}

/**
 * The front matter of a text, held against its schema.
 * @param stored what earlier readings made of the same front matter; it is not parsed again until a place is asked for.
 */
export function readFields<Schema extends z.ZodType>(
  { text, file }: ContentFile,
  { schema, folder, what }: FieldsFormat<Schema>,
  stored: StoredValues,
): { data: z.infer<Schema>; fields: FrontMatter } | Diagnostic[] {
  const bodyStart = bodyStartOf(text);
  const key = keyOf(text, bodyStart, folder);
  const known = bodyStart > 0 ? stored.get(key) : undefined;
  if (known) return { data: known as z.infer<Schema>, fields: parsedLater(text, file, bodyStart) };
  const fields = parseFrontMatter(text, file);
  if (Array.isArray(fields)) return fields;
  if (!fields.found) {
    return [diagnose('front-matter-missing', `${what} begins with its fields`, { file, line: 1 })];
  }
  const data = validate(schema, fields, file);
  if (Array.isArray(data)) return data;
  stored.set(key, data as object);
  // What a parser made of thousands of files would fill the memory.
  return { data, fields: parsedLater(text, file, fields.bodyStart) };
}

/** The fields of a text, where an earlier reading found them sound; undefined where they are not known. */
export function knownFields(text: string, folder: string, stored: StoredValues): unknown {
  const bodyStart = bodyStartOf(text);
  return bodyStart > 0 ? stored.get(keyOf(text, bodyStart, folder)) : undefined;
}

function keyOf(text: string, bodyStart: number, folder: string): string {
  return hash('sha256', `${folder}\n${text.slice(0, bodyStart)}`, 'base64url');
}

/**
 * A text that has fields and nothing after them would be an empty page.
 * @param what the text, for messages: `the article`.
 */
export function emptyBody(
  { text, file }: ContentFile,
  { bodyStart }: FrontMatter,
  what: string,
): Diagnostic[] | undefined {
  if (text.slice(bodyStart).trim() !== '') return undefined;
  return [diagnose('body-empty', `${what} has no text`, { file, line: text.slice(0, bodyStart).split('\n').length })];
}

/** Front matter that is known to be sound: most of it is never asked for places. */
function parsedLater(text: string, file: string, bodyStart: number): FrontMatter {
  let parsed: FrontMatter | undefined;
  const fields = (): FrontMatter => {
    const read = parsed ?? parseFrontMatter(text, file);
    if (Array.isArray(read)) throw new Error(`${file}: front matter that was sound is not`);
    parsed = read;
    return read;
  };
  return {
    found: true,
    bodyStart,
    get data() {
      return fields().data;
    },
    place: (path) => fields().place(path),
  };
}

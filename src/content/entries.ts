import { join } from 'node:path';
import type { z } from 'zod';
import { type Collection, collectionNames } from '../model/collections.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type EntityData, entitySchemas } from '../model/entity.ts';
import type { EntityId } from '../model/mention.ts';
import { type ContentFile, duplicateIds, readMarkdownFolder } from './content-folder.ts';
import { FileMemory } from './file-memory.ts';
import type { FrontMatter } from './front-matter.ts';
import type { StoredValues } from './stored-values.ts';
import { readFields } from './text-fields.ts';

/** An entry of the glossary as its file says it. */
export interface Entry extends ContentFile {
  collection: Collection;
  data: EntityData;
  fields: FrontMatter;
}

/**
 * Reads the entries of all collections and holds their ids and references against each other.
 * @param memory what an earlier reading made of the same texts.
 */
export function readEntries(
  contentFolder: string,
  memory = new FileMemory<Entry | Diagnostic[]>(),
): { entries: Entry[]; diagnostics: Diagnostic[] } {
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  /** Ids of files that are there but wrong; a reference to one of these is not a second fault. */
  const present = new Set<EntityId>();
  for (const collection of collectionNames) {
    const folder = readMarkdownFolder(join(contentFolder, collection));
    diagnostics.push(...folder.diagnostics);
    for (const file of folder.files) {
      present.add(file.id);
      const entry = memory.recall(file, () => readEntry(file, collection, memory.fields));
      if (Array.isArray(entry)) diagnostics.push(...entry);
      else entries.push(entry);
    }
  }
  diagnostics.push(...duplicateIds(entries), ...unknownReferences(entries, present));
  return { entries, diagnostics };
}

function readEntry(file: ContentFile, collection: Collection, stored: StoredValues): Entry | Diagnostic[] {
  const format = { schema: entitySchemas[collection], folder: collection, what: 'an entry' };
  const read = readFields<z.ZodType<EntityData>>(file, format, stored);
  return Array.isArray(read) ? read : { ...file, collection, ...read };
}

/** Has the entry a definition? One without is a stub, linked and listed like the others. */
export function hasDefinition({ text, fields }: Pick<Entry, 'text' | 'fields'>): boolean {
  return text.slice(fields.bodyStart).trim() !== '';
}

function unknownReferences(entries: readonly Entry[], present: ReadonlySet<EntityId>): Diagnostic[] {
  return entries.flatMap(({ data, fields, file }) =>
    (['partOf', 'related'] as const).flatMap((field) =>
      data[field].flatMap((id, index) =>
        present.has(id)
          ? []
          : [diagnose('reference-unknown', `${field}: no entry “${id}”`, { file, ...fields.place([field, index]) })],
      ),
    ),
  );
}

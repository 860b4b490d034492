import { z } from 'zod';
import { setFields } from '../../content/field-edit.ts';
import { columnOfField, columns } from '../../content/glossary-table/columns.ts';
import { withDefinition } from '../../content/glossary-table/plan.ts';
import { aliasSchema } from '../../model/alias.ts';
import { collectionOf, isKind } from '../../model/collections.ts';
import { citationSchema, idPattern } from '../../model/entity.ts';
import { type Change, Refused, textAt } from '../changes.ts';
import { digestOf } from '../desk.ts';
import { freeId, newEntryFile, refuseInvalid } from '../new-entry.ts';
import { action } from '../room.ts';
import { entryCalled } from './name-actions.ts';

const saveBody = z.strictObject({
  id: z.string(),
  /** Of the file that the form was filled from. */
  digest: z.string(),
  /** Fields that were changed, as the text of a cell; an empty one takes the field out. */
  cells: z.record(z.string(), z.string()).default({}),
  aliases: z.array(aliasSchema).optional(),
  sources: z.array(citationSchema).optional(),
  definition: z.string().optional(),
  /** Digest of the file as it is now, where the editor has seen that it is another. */
  over: z.boolean().default(false),
});

/** Writes what a form has changed into the file of an entry, and nothing else. */
export const saveEntry = action(saveBody, (room, { id, digest, cells, aliases, sources, definition, over }) => {
  const { desk } = room;
  return desk.act((): Change => {
    const entry = entryCalled(room, id);
    const path = desk.pathOf(entry.path);
    const before = textAt(desk.folder, path);
    if (before === undefined) throw new Refused('gone', path);
    const changes: Record<string, unknown> = {};
    for (const [field, cell] of Object.entries(cells)) changes[field] = valueOfCell(field, cell, path);
    if (aliases) changes.aliases = aliases.length > 0 ? aliases : undefined;
    if (sources) changes.sources = sources.length > 0 ? sources : undefined;
    const kind = changes.kind;
    if (typeof kind === 'string' && (!isKind(kind) || collectionOf(kind) !== entry.collection)) {
      throw new Refused('invalid', path, { message: `“${kind}” is no kind of ${entry.collection}` });
    }
    const fields = setFields(before, changes);
    if (fields === undefined) throw new Refused('shape', path);
    const after = definition === undefined ? fields : withDefinition(fields, definition.trim(), path);
    refuseInvalid(after, entry.collection, path);
    if (digestOf(before) !== digest && !over) {
      desk.touch();
      throw new Refused('changed', path, { conflict: { file: desk.display(path), mine: after, theirs: before } });
    }
    return { what: 'fields', count: 1, files: before === after ? [] : [{ path, before, after }] };
  });
});

/** The value of a field from the text of a cell. */
function valueOfCell(field: string, cell: string, path: string): unknown {
  const column = columns.find((one) => one.field === field);
  if (!column) throw new Refused('invalid', path, { message: `no field “${field}”` });
  if (cell.trim() === '') return undefined;
  try {
    return column.read(cell);
  } catch (error) {
    throw new Refused('invalid', path, { message: `${columnOfField(field)}: ${(error as Error).message}` });
  }
}

/** Makes an entry from scratch: a stub of that name and kind. */
export const newEntry = action(
  z.strictObject({
    name: z.string().trim().min(1),
    kind: z.string(),
    aliases: z.array(aliasSchema).default([]),
    id: z.string().optional(),
  }),
  ({ desk }, { name, kind, aliases, id }) =>
    desk.act((): Change => {
      if (!isKind(kind)) throw new Refused('invalid', '', { message: `“${kind}” is no kind of entry` });
      const own = id || freeId(desk.folder, name) || freeId(desk.folder, `${kind} 1`);
      if (!idPattern.test(own)) throw new Refused('invalid', own, { message: `“${own}” cannot be an id` });
      const data = { name, kind, ...(aliases.length > 0 ? { aliases } : {}) };
      return { what: 'entries', count: 1, files: [newEntryFile(desk.folder, collectionOf(kind), data, own)] };
    }),
);

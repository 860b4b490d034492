import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Entry } from '../../content/entries.ts';
import { setFields } from '../../content/field-edit.ts';
import { definitionOf } from '../../content/glossary-table/glossary-rows.ts';
import { withDefinition } from '../../content/glossary-table/plan.ts';
import { setScalar } from '../../content/scalar-edit.ts';
import { type Alias, aliasSchema, normaliseAlias } from '../../model/alias.ts';
import { collectionOf, hasCoordinates, isKind } from '../../model/collections.ts';
import { idPattern, type SameAs } from '../../model/entity.ts';
import { type Change, type FileChange, Refused } from '../changes.ts';
import { freeId, newEntryFile, refuseInvalid } from '../new-entry.ts';
import { repoint, repointed } from '../references.ts';
import { action, type Room } from '../room.ts';
import { entryCalled } from './name-actions.ts';

/**
 * Makes one entry of two. What the kept one lacks it takes from the other: names, fields, the definition, sources. Whatever
 * named the other names it now, and so do the addresses that the other had.
 */
export const mergeEntries = action(z.strictObject({ from: z.string(), into: z.string() }), (room, { from, into }) =>
  room.desk.act((): Change => {
    if (from === into) throw new Refused('invalid', from, { message: 'an entry cannot be merged with itself' });
    const { desk } = room;
    const [gone, kept] = [entryCalled(room, from), entryCalled(room, into)];
    const [path, gonePath] = [desk.pathOf(kept.path), desk.pathOf(gone.path)];
    const before = desk.textOf(path, kept.text);
    const own = repointed(before, gone, kept, path);
    const fields = setFields(own, mergedFields(kept, gone));
    if (fields === undefined) throw new Refused('shape', path);
    const texts = [kept, gone].map(({ text, fields: { bodyStart } }) => definitionOf(text, bodyStart));
    const definition = texts.filter((text) => text !== '').join('\n\n');
    const after = definition === texts[0] ? fields : withDefinition(fields, definition, path);
    refuseInvalid(after, kept.collection, path);
    const files = [
      { path, before, after },
      { path: gonePath, before: desk.textOf(gonePath, gone.text), after: undefined },
      ...repoint(desk, gone, kept, new Set([path, gonePath])),
    ];
    return { what: 'merge', count: 1, files };
  }),
);

/** The fields of the kept entry that change. */
function mergedFields(kept: Entry, gone: Entry): Record<string, unknown> {
  const [mine, theirs] = [kept, gone].map(({ fields }) => fields.data as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const changes: Record<string, unknown> = {};
  const known = new Set([kept.data.name, ...kept.data.aliases.map((alias) => normaliseAlias(alias).form)]);
  const names: Alias[] = [gone.data.name, ...((theirs.aliases ?? []) as Alias[])];
  const aliases = names.filter((alias) => !known.has(normaliseAlias(alias).form));
  if (aliases.length > 0) changes.aliases = [...((mine.aliases ?? []) as Alias[]), ...aliases];
  for (const field of ['exclusions', 'inclusions', 'partOf', 'related', 'sources'] as const) {
    const [own, other] = [(mine[field] ?? []) as unknown[], (theirs[field] ?? []) as unknown[]];
    const has = new Set(own.map((one) => JSON.stringify(one)));
    const fresh = other.filter((one) => !has.has(JSON.stringify(one)) && one !== kept.id && one !== gone.id);
    if (fresh.length > 0) changes[field] = [...own.filter((one) => one !== gone.id), ...fresh];
  }
  for (const field of ['summary', 'dates', 'coordinates', 'image', 'sortAs', 'updated', 'lang'] as const) {
    const fits = field !== 'coordinates' || hasCoordinates(kept.collection);
    if (fits && mine[field] === undefined && theirs[field] !== undefined) changes[field] = theirs[field];
  }
  const [own, other] = [(mine.sameAs ?? {}) as SameAs, (theirs.sameAs ?? {}) as SameAs];
  const others = [...new Set([...(own.others ?? []), ...(other.others ?? [])])];
  const ids = { ...other, ...own, ...(others.length > 0 ? { others } : {}) };
  if (!isDeepStrictEqual(ids, own)) changes.sameAs = ids;
  changes.formerly = [...new Set([...kept.data.formerly, ...gone.data.formerly, gone.id])].filter(
    (id) => id !== kept.id,
  );
  return changes;
}

/** Gives an entry another id, and so another file name and address; the old one leads there. */
export const renameEntry = action(z.strictObject({ id: z.string(), to: z.string() }), (room, { id, to }) =>
  room.desk.act((): Change => {
    const { desk } = room;
    const entry = entryCalled(room, id);
    const path = `${entry.collection}/${to}.md`;
    if (!idPattern.test(to)) throw new Refused('invalid', path, { message: `“${to}” cannot be an id` });
    refuseTaken(room, to);
    const oldPath = desk.pathOf(entry.path);
    const before = desk.textOf(oldPath, entry.text);
    const named = { id: to, collection: entry.collection };
    const formerly = [...new Set([...entry.data.formerly, id])].filter((one) => one !== to);
    const after = setFields(repointed(before, entry, named, path), { formerly });
    if (after === undefined) throw new Refused('shape', oldPath);
    const files = [
      { path, before: undefined, after },
      { path: oldPath, before, after: undefined },
      ...repoint(desk, entry, named, new Set([oldPath])),
    ];
    return { what: 'rename', count: 1, files };
  }),
);

const splitBody = z.strictObject({
  id: z.string(),
  name: z.string().trim().min(1),
  kind: z.string(),
  /** Names that go with the new entry. */
  aliases: z.array(aliasSchema),
});

/** Makes a second entry of some of the names of one; decisions whose words are one of these names go with them. */
export const splitEntry = action(splitBody, (room, { id, name, kind, aliases }) =>
  room.desk.act((): Change => {
    const { desk } = room;
    const entry = entryCalled(room, id);
    if (!isKind(kind)) throw new Refused('invalid', '', { message: `“${kind}” is no kind of entry` });
    const forms = new Set([name, ...aliases.map((alias) => normaliseAlias(alias).form)]);
    if (forms.has(entry.data.name)) {
      throw new Refused('invalid', entry.file, { message: `“${entry.data.name}” is the name of the entry itself` });
    }
    const path = desk.pathOf(entry.path);
    const before = desk.textOf(path, entry.text);
    const left = ((entry.fields.data as { aliases?: Alias[] }).aliases ?? []).filter(
      (alias) => !forms.has(normaliseAlias(alias).form),
    );
    const after = setFields(before, { aliases: left.length > 0 ? left : undefined });
    if (after === undefined) throw new Refused('shape', path);
    const collection = collectionOf(kind);
    const own = aliases.filter((alias) => normaliseAlias(alias).form !== name);
    const to = freeId(desk.folder, name) || freeId(desk.folder, `${kind} 1`);
    const made = newEntryFile(desk.folder, collection, { name, kind, ...(own.length > 0 ? { aliases: own } : {}) }, to);
    return { what: 'split', count: 1, files: [{ path, before, after }, made, ...followers(room, id, to, forms)] };
  }),
);

/** The articles in which decisions for one entry, about words that are now another's, name that one. */
function followers({ desk }: Room, from: string, to: string, forms: ReadonlySet<string>): FileChange[] {
  return desk.latest().dossier.articles.flatMap((article) => {
    const path = desk.pathOf(article.path);
    const concerned = article.data.annotations.flatMap(({ entity, exact }, index) =>
      entity === from && forms.has(exact) ? [index] : [],
    );
    if (concerned.length === 0) return [];
    const before = desk.textOf(path, article.text);
    let after: string | undefined = before;
    for (const index of concerned) after = after && setScalar(after, ['annotations', index, 'entity'], to);
    if (after === undefined) throw new Refused('shape', path);
    return [{ path, before, after }];
  });
}

/** Takes an entry out of the glossary, with the decisions for it and what names it in other entries. */
export const removeEntry = action(z.strictObject({ id: z.string() }), (room, { id }) =>
  room.desk.act((): Change => {
    const { desk } = room;
    const entry = entryCalled(room, id);
    const path = desk.pathOf(entry.path);
    const files = [
      { path, before: desk.textOf(path, entry.text), after: undefined },
      ...repoint(desk, entry, undefined, new Set([path])),
    ];
    return { what: 'removal', count: 1, files };
  }),
);

function refuseTaken({ desk }: Room, id: string): void {
  const { dossier } = desk.latest();
  const taken = dossier.entityById.get(id) ?? dossier.unlisted.find((one) => one.id === id);
  if (taken) throw new Refused('exists', desk.pathOf(taken.path));
}

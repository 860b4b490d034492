import { z } from 'zod';
import type { Entry } from '../../content/entries.ts';
import { addToList } from '../../content/front-matter-edit.ts';
import { addNotNames, NOT_NAMES_FILE } from '../../content/not-names.ts';
import { normaliseAlias } from '../../model/alias.ts';
import { collectionOf, isKind } from '../../model/collections.ts';
import { looseKey } from '../../text/folded-names.ts';
import type { Proposal, ProposedForm } from '../../text/suggest/proposal.ts';
import { type Change, type FileChange, Refused, textAt } from '../changes.ts';
import { freeId, newEntryFile } from '../new-entry.ts';
import { action, type Room } from '../room.ts';

const ids = z.array(z.string().min(1)).min(1).max(2000);

/**
 * Makes an entry of each of the names, a stub with what the articles print; or one of all of them.
 * `kinds` names those that the editor has said, by id.
 */
export const makeEntries = action(
  z.strictObject({ ids, kinds: z.record(z.string(), z.string()).default({}), asOne: z.boolean().default(false) }),
  (room, { ids: wanted, kinds, asOne }) =>
    room.desk.act((): Change => {
      const proposals = chosen(room, wanted);
      const [first] = proposals;
      const groups = asOne && first ? [proposals] : proposals.map((one) => [one]);
      const taken = new Set<string>();
      const files = groups.flatMap((group) => {
        const [main] = group;
        if (!main) return [];
        const file = entryOf(room, main, group, kinds[looseKey(main.name)] ?? main.kind, taken);
        return [file];
      });
      return { what: 'entries', count: files.length, files };
    }),
);

function entryOf({ desk }: Room, main: Proposal, group: readonly Proposal[], kind: string, taken: Set<string>) {
  if (!isKind(kind)) throw new Refused('invalid', '', { message: `“${kind}” is not a kind of entry` });
  const collection = collectionOf(kind);
  const aliases = aliasesOf(group, main.name);
  // A name in another script gives no id: it gets that of its kind, with a number.
  const id = freeId(desk.folder, main.name, taken) || freeId(desk.folder, `${kind} 1`, taken);
  const data = { name: main.name, kind, ...(aliases.length > 0 ? { aliases } : {}) };
  const file = newEntryFile(desk.folder, collection, data, id, taken);
  taken.add(id);
  return file;
}

/** The forms of names as aliases; of a person, a family name counts only beside the full one. */
function aliasesOf(group: readonly Proposal[], but: string): (string | object)[] {
  const seen = new Set([but]);
  const short = ({ form, short: isShort }: ProposedForm) => (isShort ? { form, short: true } : form);
  return group
    .flatMap(({ forms }) => forms)
    .filter(({ form }) => !seen.has(form) && seen.add(form))
    .map(short);
}

/** Adds the forms of names to the aliases of an entry. */
export const addAliases = action(
  z.strictObject({ ids, entry: z.string().min(1) }),
  (room, { ids: wanted, entry: id }) =>
    room.desk.act((): Change => {
      const entry = entryCalled(room, id);
      const forms = new Set([entry.data.name, ...entry.data.aliases.map((alias) => normaliseAlias(alias).form)]);
      const fresh = aliasesOf(chosen(room, wanted), entry.data.name).filter(
        (alias) => !forms.has(typeof alias === 'string' ? alias : (alias as { form: string }).form),
      );
      return { what: 'aliases', count: fresh.length, files: [listed(room, entry, 'aliases', fresh)] };
    }),
);

/** Rules that names are no mention of the entries that are linked inside them. */
export const excludeNames = action(
  z.strictObject({ ids, entry: z.string().optional() }),
  (room, { ids: wanted, entry: named }) =>
    room.desk.act((): Change => {
      const byEntry = new Map<string, Set<string>>();
      for (const { forms, inside = [] } of chosen(room, wanted)) {
        const longer = inside.flatMap((one) => one.longer.map((form) => [one.entity, form] as const));
        const pairs = named ? forms.map(({ form }) => [named, form] as const) : longer;
        for (const [id, form] of pairs) byEntry.set(id, (byEntry.get(id) ?? new Set()).add(form));
      }
      if (byEntry.size === 0) throw new Refused('gone', '');
      const files = [...byEntry].map(([id, forms]) => {
        const entry = entryCalled(room, id);
        return listed(
          room,
          entry,
          'exclusions',
          [...forms].filter((form) => !entry.data.exclusions.includes(form)),
        );
      });
      return { what: 'exclusions', count: files.length, files };
    }),
);

/** Remembers that names are none. */
export const setAside = action(z.strictObject({ ids }), (room, { ids: wanted }) =>
  room.desk.act((): Change => {
    const words = chosen(room, wanted).map(({ name }) => name);
    const before = textAt(room.desk.folder, NOT_NAMES_FILE);
    const after = addNotNames(before ?? '', words);
    return { what: 'not-names', count: words.length, files: [{ path: NOT_NAMES_FILE, before, after }] };
  }),
);

/** The proposals of these ids, those with most occurrences first. */
function chosen(room: Room, wanted: readonly string[]): Proposal[] {
  const keys = new Set(wanted);
  const found = room.names.list().filter(({ name }) => keys.has(looseKey(name)));
  if (found.length < keys.size) throw new Refused('gone', '');
  return found;
}

/** @throws Refused `gone` where there is no such entry. */
export function entryCalled({ desk }: Room, id: string): Entry {
  const { dossier } = desk.latest();
  const entry = dossier.entityById.get(id) ?? dossier.unlisted.find((one) => one.id === id);
  if (!entry) throw new Refused('gone', id);
  return entry;
}

/** The file of an entry with items added to a list. */
export function listed(
  { desk }: Room,
  entry: Entry,
  field: 'aliases' | 'exclusions' | 'inclusions',
  items: readonly (string | object)[],
): FileChange {
  const path = desk.pathOf(entry.path);
  const before = desk.textOf(path, entry.text);
  const after = items.length === 0 ? before : addToList(before, field, items);
  if (after === undefined) throw new Refused('shape', path);
  return { path, before, after };
}

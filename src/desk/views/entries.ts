import { z } from 'zod';
import { type Entry, hasDefinition } from '../../content/entries.ts';
import { columns } from '../../content/glossary-table/columns.ts';
import { definitionOf } from '../../content/glossary-table/glossary-rows.ts';
import type { Entity } from '../../dossier/dossier.ts';
import { type Effect, effectOf } from '../../dossier/effect.ts';
import { carryOut } from '../../dossier/reading-task.ts';
import { treeHtml } from '../../markdown/tree-html.ts';
import { type Alias, aliasSchema, normaliseAlias } from '../../model/alias.ts';
import { collectionNames } from '../../model/collections.ts';
import { keywordInContext } from '../../text/concordance.ts';
import { sortKey } from '../../text/sort-key.ts';
import { digestOf } from '../desk.ts';
import { matches, type Part, page, partOf } from '../paging.ts';
import { type Room, view } from '../room.ts';
import { entryCalled } from './name-actions.ts';
import type { ContextLine } from './names.ts';

/** An entry as the spreadsheet of all entries shows it: each field as the text of a cell. */
export interface EntryRow {
  id: string;
  collection: string;
  name: string;
  mentions: number;
  isStub: boolean;
  digest: string;
  /** Fields of the front matter, as a spreadsheet would have them. */
  cells: Record<string, string>;
}

export interface EntryList extends Part<EntryRow> {
  kinds: { kind: string; count: number }[];
}

/** An entry as its form has it. */
export interface EntryForm extends EntryRow {
  file: string;
  definition: string;
  aliases: { alias: Alias; uses: number }[];
  /** The definition as readers will see it. */
  html: string;
  lang: string;
  formerly: string[];
  contexts: ContextLine[];
}

const sorts = ['name', 'id', 'kind', 'mentions', 'aliases', 'summary', 'updated'] as const;

const query = z.object({
  ...page,
  text: z.string().default(''),
  collection: z.enum(['', ...collectionNames]).default(''),
  kind: z.string().default(''),
  owes: z.enum(['', 'definition', 'summary', 'mentions']).default(''),
  sort: z.enum(sorts).default('name'),
  down: z.enum(['', 'yes']).default(''),
});

export const entries = view(query, (room, { text, collection, kind, owes, sort, down, ...where }): EntryList => {
  const { dossier } = room.desk.reading();
  const has = matches(text);
  const mentions = ({ id }: Entry) => dossier.occurrences.get(id)?.length ?? 0;
  const owed: Record<typeof owes, (entry: Entry) => boolean> = {
    '': () => true,
    definition: (entry) => !hasDefinition(entry),
    summary: ({ data }) => data.summary === undefined,
    mentions: (entry) => mentions(entry) === 0,
  };
  const all = [...dossier.entities, ...dossier.unlisted].filter(
    (entry) => (collection === '' || entry.collection === collection) && owed[owes](entry) && has(searched(entry)),
  );
  const shown = kind === '' ? all : all.filter(({ data }) => data.kind === kind);
  const collator = new Intl.Collator(dossier.config.lang);
  const keys: Record<(typeof sorts)[number], (entry: Entry) => string | number> = {
    name: ({ data }) => sortKey(data),
    id: ({ id }) => id,
    kind: ({ data }) => data.kind,
    mentions,
    aliases: ({ data }) => data.aliases.length,
    summary: ({ data }) => data.summary ?? '',
    updated: ({ data }) => data.updated ?? '',
  };
  const key = keys[sort];
  const sign = down === '' ? 1 : -1;
  const keyed = shown.map((entry) => ({ entry, at: key(entry) }));
  keyed.sort((a, b) => {
    const by =
      typeof a.at === 'number' && typeof b.at === 'number' ? a.at - b.at : collator.compare(`${a.at}`, `${b.at}`);
    return by * sign || (a.entry.id < b.entry.id ? -1 : 1);
  });
  const kinds = [...Map.groupBy(all, ({ data }) => data.kind)].map(([name, some]) => ({
    kind: name,
    count: some.length,
  }));
  return {
    ...partOf(keyed, where, ({ entry }) => row(room, entry)),
    kinds: kinds.toSorted((a, b) => b.count - a.count),
  };
});

function searched({ id, data: { name, aliases, summary = '' } }: Entry): string {
  return [name, id, summary, ...aliases.map((alias) => normaliseAlias(alias).form)].join(' ');
}

function row({ desk }: Room, entry: Entry): EntryRow {
  const { id, collection, data, text, fields } = entry;
  const raw = fields.data as Record<string, unknown>;
  const cells = columns.flatMap(({ field, write }) =>
    raw[field] === undefined || raw[field] === null ? [] : [[field, write(raw[field])] as const],
  );
  return {
    id,
    collection,
    name: data.name,
    mentions: desk.latest().dossier.occurrences.get(id)?.length ?? 0,
    isStub: !hasDefinition(entry),
    digest: digestOf(text),
    cells: { ...Object.fromEntries(cells), ...(raw.sources ? { sources: JSON.stringify(raw.sources) } : {}) },
  };
}

/** Mentions that the form of an entry shows. */
const MOST_CONTEXTS = 12;

export const entry = view(z.object({ id: z.string() }), (room, { id }): EntryForm => {
  const { dossier } = room.desk.reading();
  const one = entryCalled(room, id);
  const found = dossier.occurrences.get(id) ?? [];
  const uses = new Map<string, number>();
  for (const { mention } of found) {
    const form = mention.surfaceForm.replace(/\s+/g, ' ');
    uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return {
    ...row(room, one),
    file: one.file,
    definition: definitionOf(one.text, one.fields.bodyStart),
    aliases: one.data.aliases.map((alias) => ({ alias, uses: uses.get(normaliseAlias(alias).form) ?? 0 })),
    html: 'reading' in one ? html((one as Entity).reading.tree, (one as Entity).lang) : '',
    lang: one.data.lang ?? dossier.config.lang,
    formerly: one.data.formerly,
    contexts: found.slice(0, MOST_CONTEXTS).map(({ article, mention }) => ({
      article: article.id,
      title: article.data.title,
      ...(article.data.date ? { date: article.data.date } : {}),
      lang: article.lang,
      ...keywordInContext(article.reading.blocks[mention.block]?.text ?? '', mention),
    })),
  };
});

/** The HTML of a text for the desk: mentions lead to the forms of their entries. */
export function html(tree: Parameters<typeof treeHtml>[0], lang: string): string {
  return treeHtml(tree, lang, {
    entity: (_, id) => `#/entries/${id}`,
    file: () => undefined,
    picture: (address) => `media/${encodeURIComponent(address.replace(/^.*\//, ''))}`,
  });
}

const previewQuery = z.object({ id: z.string(), definition: z.string() });

/** A definition as readers will see it, while it is written. */
export const entryPreview = view(previewQuery, (room, { id, definition }): { html: string; problems: string[] } => {
  const { dossier, gazetteer } = room.desk.latest();
  const { file, collection, data } = entryCalled(room, id);
  const lang = data.lang ?? dossier.config.lang;
  const task = {
    file,
    source: definition,
    folder: collection,
    lang,
    decisions: [],
    self: id,
    headings: 'skip',
  } as const;
  const { reading } = carryOut({ ...task, policy: 'first' }, gazetteer);
  return {
    html: html(reading.tree, lang),
    problems: reading.diagnostics.map(({ message, hint }) => `${message}. ${hint}`),
  };
});

/** What an edit would do to the mentions of the dossier, for the page. */
export interface ShownEffect extends Omit<Effect, 'lines'> {
  lines: (ContextLine & { change: 'comes' | 'goes' | 'ambiguous' })[];
}

const effectQuery = z.object({
  id: z.string(),
  name: z.string().min(1).optional(),
  kind: z.string().optional(),
  aliases: z.array(aliasSchema).optional(),
  exclusions: z.array(z.string().min(1)).optional(),
});

/** What an entry with other names would be linked to: what comes, what goes, what turns ambiguous. */
export const entryEffect = view(effectQuery, (room, { id, ...edit }): ShownEffect => {
  const reading = room.desk.latest();
  const { collection, data } = entryCalled(room, id);
  const { name, kind, aliases, exclusions, caseSensitive } = data;
  const lang = data.lang ?? reading.dossier.config.lang;
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const silent = reading.glossary.entries.find((one) => one.id === id)?.silent ?? false;
  const after = { id, collection, name, kind, lang, aliases, exclusions, caseSensitive, silent, ...given };
  const { lines, ...counts } = effectOf(reading, after);
  return {
    ...counts,
    lines: lines.map(({ article, ...line }) => ({
      ...line,
      article: article.id,
      title: article.data.title,
      ...(article.data.date ? { date: article.data.date } : {}),
      lang: article.lang,
    })),
  };
});

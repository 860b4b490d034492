import { z } from 'zod';
import { askedInside } from '../../dossier/longer-names.ts';
import { type Collection, collectionNames } from '../../model/collections.ts';
import { keywordInContext } from '../../text/concordance.ts';
import { looseKey } from '../../text/folded-names.ts';
import type { Proposal, ProposedForm } from '../../text/suggest/proposal.ts';
import { matches, type Part, page, partOf } from '../paging.ts';
import { view } from '../room.ts';

/** A name that no entry covers, as the list shows it. */
export interface NameRow {
  /** Its loose key: the same name has the same one, however often the names are looked for. */
  id: string;
  name: string;
  collection: Collection;
  kind: string;
  reason: string;
  count: number;
  documents: number;
  forms: ProposedForm[];
  variantOf?: { id: string; name: string; why: string };
  /** Entries that are linked again and again inside it. */
  inside: { entity: string; form: string; count: number }[];
}

/** A part of the names, and how many there are of each kind. */
export interface NameList extends Part<NameRow> {
  isFresh: boolean;
  kinds: { kind: string; count: number }[];
}

/** A line of a concordance. */
export interface ContextLine {
  article: string;
  title: string;
  date?: string;
  lang: string;
  left: string;
  keyword: string;
  right: string;
}

const query = z.object({
  ...page,
  kind: z.string().default(''),
  group: z.enum(['', 'new', 'variants', 'inside', ...collectionNames]).default(''),
  text: z.string().default(''),
  min: z.coerce.number().int().positive().default(1),
  sort: z.enum(['rank', 'count', 'name']).default('rank'),
});

export const names = view(query, (room, { kind, group, text, min, sort, ...where }): NameList => {
  room.desk.reading();
  const has = matches(text);
  const all = room.names.list().filter((one) => isOf(one, group) && one.count >= min && has(searched(one)));
  const shown = kind === '' ? all : all.filter((one) => one.kind === kind);
  const lang = room.desk.latest().dossier.config.lang;
  const collator = new Intl.Collator(lang);
  const sorted =
    sort === 'rank'
      ? shown
      : shown.toSorted((a, b) => (sort === 'count' ? b.count - a.count : 0) || collator.compare(a.name, b.name));
  const kinds = [...Map.groupBy(all, (one) => one.kind)].map(([name, some]) => ({ kind: name, count: some.length }));
  return {
    ...partOf(sorted, where, row),
    isFresh: room.names.isFresh,
    kinds: kinds.toSorted((a, b) => b.count - a.count),
  };
});

function isOf({ collection, variantOf, inside = [] }: Proposal, group: string): boolean {
  if (group === 'new') return !variantOf;
  if (group === 'variants') return variantOf !== undefined;
  if (group === 'inside') return askedInside(inside).length > 0;
  return group === '' || collection === group;
}

function searched({ forms }: Proposal): string {
  return forms.map(({ form }) => form).join(' ');
}

function row({ name, collection, kind, reason, count, documents, forms, variantOf, inside = [] }: Proposal): NameRow {
  return {
    id: looseKey(name),
    name,
    collection,
    kind,
    reason,
    count,
    documents,
    forms,
    ...(variantOf ? { variantOf } : {}),
    inside: askedInside(inside).map(({ entity, form, count: times }) => ({ entity, form, count: times })),
  };
}

/** Most lines of a concordance that are shown at once. */
const MOST_LINES = 60;

const contextQuery = z.object({ forms: z.string().transform((text) => text.split('\n').filter(Boolean)) });

/** Where strings stand in the articles, as whole words: the lines of a concordance, and how many there are. */
export const contexts = view(contextQuery, ({ desk }, { forms }): { total: number; lines: ContextLine[] } => {
  const lines: ContextLine[] = [];
  let total = 0;
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  for (const { id, data, lang, reading } of desk.latest().dossier.articles) {
    for (const { text } of reading.blocks) {
      for (const { start, end } of placesOf(text, longestFirst)) {
        total += 1;
        if (lines.length >= MOST_LINES) continue;
        const dated = data.date ? { date: data.date } : {};
        lines.push({ article: id, title: data.title, ...dated, lang, ...keywordInContext(text, { start, end }) });
      }
    }
  }
  return { total, lines };
});

/** Places of strings in a text, longest first, none within another. */
export function placesOf(text: string, forms: readonly string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      const isWord = !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(end));
      if (isWord && !found.some((one) => one.start < end && one.end > at)) found.push({ start: at, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

import { z } from 'zod';
import { parseFrontMatter } from '../../content/front-matter.ts';
import type { Choice, Counted } from '../../convert/format.ts';
import { carryOut } from '../../dossier/reading-task.ts';
import { decidedOf } from '../../intake/decided.ts';
import { AROUND } from '../../model/article.ts';
import type { DiagnosticRule } from '../../model/diagnostic.ts';
import type { Inbox } from '../inbox.ts';
import { type Part, page, partOf } from '../paging.ts';
import { action, view } from '../room.ts';
import type { Arriving } from '../take-original.ts';
import { html } from './entries.ts';

/** An article that an original on the desk would give, or the original that gives none yet. */
export interface InRow {
  id: string;
  original: string;
  state: 'waiting' | 'reading' | 'read' | 'failed';
  title: string;
  date: string;
  publisher: string;
  leftOut: boolean;
  /** Is the title only made of the first words? */
  isDerived: boolean;
  /** What was left out, and not put back. */
  passages: number;
  /** Where its original announces how many documents it holds: that, and how many articles were made of it. */
  announced?: number;
  made?: number;
  fault?: string;
}

export interface InList extends Part<InRow> {
  isBusy: boolean;
  waiting: number;
}

/** An article that is to be taken in, as it would be. */
export interface InArticle extends InRow {
  lang: string;
  html: string;
  /** Why it is what it is: field, value, source, certainty. */
  why: ({ field: string } & Pick<Choice, 'value' | 'source' | 'certainty'>)[];
  left: { index: number; exact: string; why: string; line: number; isBack: boolean }[];
  /** What the original announces of its documents, with what is missing; several where it holds several exports. */
  counts: Counted[];
  remarks: string[];
  address: string;
}

function rows(inbox: Inbox): InRow[] {
  return inbox.list().flatMap(({ id, name, state, faults, articles }): InRow[] => {
    const plain = { original: name, state, date: '', publisher: '', leftOut: false, isDerived: false, passages: 0 };
    if (articles.length === 0) return [{ ...plain, id, title: name, ...(faults[0] ? { fault: faults[0] } : {}) }];
    const counts = countsOf(articles);
    return articles.map(({ id: own, article, corrections }) => ({
      id: own,
      original: name,
      state: article?.failure ? 'failed' : state,
      title: corrections.title ?? article?.title ?? name,
      date: corrections.date ?? article?.date ?? '',
      publisher: corrections.publisher ?? article?.publisher ?? '',
      leftOut: corrections.leftOut ?? false,
      isDerived: article?.titleFrom === 'derived' && corrections.title === undefined,
      passages: (article?.furniture.length ?? 0) - (corrections.back?.length ?? 0),
      ...(counts.length > 0 ? { announced: sum(counts, 'announced'), made: sum(counts, 'made') } : {}),
      ...(article?.failure?.[0] ? { fault: article.failure[0].message } : {}),
    }));
  });
}

/** What is told in numbers and words of the interface, and not in English. */
const counted: ReadonlySet<DiagnosticRule> = new Set(['count-agrees', 'count-differs']);

function countsOf(articles: readonly Arriving[]): Counted[] {
  return articles.flatMap(({ article }) => article?.counted ?? []);
}

function sum(counts: readonly Counted[], what: 'announced' | 'made'): number {
  return counts.reduce((all, one) => all + one[what], 0);
}

export const arrivals = view(z.object({ ...page }), ({ inbox }, where): InList => {
  const all = rows(inbox);
  const waiting = inbox.list().filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return { ...partOf(all, where, (one) => one), isBusy: inbox.isBusy, waiting };
});

export const arrival = view(z.object({ id: z.string() }), ({ inbox, desk }, { id }): InArticle | null => {
  const row = rows(inbox).find((one) => one.id === id);
  const arriving = inbox.article(id);
  if (!row) return null;
  const counts = countsOf(inbox.original(id)?.articles ?? []);
  const empty = {
    lang: '',
    html: '',
    why: [],
    left: [],
    counts,
    remarks: row.fault ? [row.fault] : [],
    address: `in/${id}`,
  };
  const { article, corrections } = arriving ?? {};
  if (!article || article.text === '') return { ...row, ...empty };
  const { dossier, gazetteer } = desk.latest();
  const fields = parseFrontMatter(article.text, row.original);
  const source = Array.isArray(fields) ? '' : article.text.slice(fields.bodyStart);
  const lang = article.lang ?? dossier.config.lang;
  const task = {
    file: row.original,
    source,
    folder: 'articles',
    lang,
    decisions: [],
    policy: 'every',
    headings: 'skip',
  } as const;
  const { reading } = carryOut(task, gazetteer);
  const why = Object.entries(decidedOf(article, {})).map(([field, choice]) => ({ field, ...choice }));
  return {
    ...row,
    lang,
    html: html(reading.tree, lang),
    why,
    left: article.furniture
      .map((one, index) => ({ ...one, index, isBack: corrections?.back?.includes(index) ?? false }))
      .filter((one) => one.why !== AROUND),
    counts,
    remarks: article.diagnostics
      .filter(({ rule }) => !counted.has(rule))
      .map(({ message, hint }) => `${message}. ${hint}`),
    address: `in/${id}`,
  };
});

const ids = z.array(z.string()).min(1).max(5000);

/** Reads what was just laid on the desk. */
export const readBatch = action(
  z.strictObject({ batch: z.string().regex(/^[\w-]{1,40}$/) }),
  ({ inbox }, { batch }) => {
    inbox.read(batch);
    return { done: 0 };
  },
);

/** Says what is right of an article, before it is taken in. */
export const correct = action(
  z.strictObject({
    id: z.string(),
    title: z.string().optional(),
    date: z.string().optional(),
    publisher: z.string().optional(),
    lang: z.string().optional(),
    leftOut: z.boolean().optional(),
    back: z.array(z.number().int().nonnegative()).optional(),
  }),
  ({ inbox, desk }, { id, ...corrections }) => {
    inbox.correct(id, corrections);
    desk.tell({ type: 'work' });
    return { done: 0 };
  },
);

export const takeIn = action(z.strictObject({ ids }), ({ inbox }, { ids: wanted }) => inbox.accept(wanted));

export const dropArrivals = action(z.strictObject({ ids }), ({ inbox }, { ids: wanted }) => {
  inbox.drop(wanted);
  return { done: 0 };
});

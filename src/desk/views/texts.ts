import { z } from 'zod';
import { parseFrontMatter } from '../../content/front-matter.ts';
import { addToList, removeItem } from '../../content/front-matter-edit.ts';
import type { Article } from '../../dossier/dossier.ts';
import { type Decision, decisionSchema, NO_ENTITY } from '../../model/decision.ts';
import { byDate } from '../../model/edtf.ts';
import { quoteOf } from '../../text/quote-of.ts';
import { type Change, Refused } from '../changes.ts';
import { decisionAt, isAmong, placeOf } from '../decided-places.ts';
import { digestOf } from '../desk.ts';
import type { Candidate, ReviewItem } from '../doubts/items.ts';
import { candidate } from '../doubts/open-mentions.ts';
import { matches, type Part, page, partOf } from '../paging.ts';
import { action, type Room, view } from '../room.ts';
import { html } from './entries.ts';
import { entryCalled, listed } from './name-actions.ts';

/** An article in the list of all. */
export interface TextRow {
  id: string;
  title: string;
  date?: string;
  publisher?: string;
  lang: string;
  mentions: number;
  /** Mentions and decisions that somebody should look at. */
  open: number;
  isDraft: boolean;
}

/** An article as it will be published, and what is decided and open in it. */
export interface TextPage extends TextRow {
  file: string;
  digest: string;
  html: string;
  doubts: ReviewItem[];
  decisions: Decision[];
  /** The entries that are mentioned or decided for. */
  entries: Candidate[];
}

const query = z.object({
  ...page,
  text: z.string().default(''),
  open: z.enum(['', 'yes']).default(''),
  sort: z.enum(['date', 'title', 'open', 'mentions']).default('date'),
});

const weak = new Set(['coherence', 'metonym', 'place', 'dossier', 'name']);

function openIn({ reading }: Article): number {
  return (
    reading.ambiguous.length +
    reading.decisionProblems.length +
    reading.mentions.filter(({ rule }) => weak.has(rule)).length
  );
}

export const texts = view(query, ({ desk }, { text, open, sort, ...where }): Part<TextRow> => {
  const { articles, config } = desk.reading().dossier;
  const has = matches(text);
  const shown = articles.filter(
    (one) => (open === '' || openIn(one) > 0) && has(`${one.data.title} ${one.data.source?.publisher ?? ''} ${one.id}`),
  );
  const collator = new Intl.Collator(config.lang);
  const orders: Record<typeof sort, (a: Article, b: Article) => number> = {
    date: (a, b) => byDate(a.data.date, b.data.date),
    title: (a, b) => collator.compare(a.data.title, b.data.title),
    open: (a, b) => openIn(b) - openIn(a),
    mentions: (a, b) => b.reading.mentions.length - a.reading.mentions.length,
  };
  return partOf(shown.toSorted(orders[sort]), where, row);
});

function row(article: Article): TextRow {
  const { id, lang, data, reading } = article;
  return {
    id,
    title: data.title,
    ...(data.date ? { date: data.date } : {}),
    ...(data.source?.publisher ? { publisher: data.source.publisher } : {}),
    lang,
    mentions: reading.mentions.length,
    open: openIn(article),
    isDraft: data.draft,
  };
}

export const text = view(z.object({ id: z.string() }), ({ desk, doubts }, { id }): TextPage => {
  const { dossier } = desk.reading();
  const article = dossier.articles.find((one) => one.id === id);
  if (!article) throw new RangeError(`no article “${id}”`);
  const named = new Set([
    ...article.reading.mentions.map(({ entity }) => entity),
    ...article.data.annotations.map(({ entity }) => entity),
  ]);
  const all = [...dossier.entities, ...dossier.unlisted];
  return {
    ...row(article),
    file: article.file,
    digest: digestOf(article.text),
    html: html(article.reading.tree, article.lang),
    doubts: doubts.ofArticle(article),
    decisions: article.data.annotations,
    entries: all.filter((one) => named.has(one.id)).map(candidate),
  };
});

const quote = { exact: z.string().min(1), prefix: z.string().default(''), suffix: z.string().default('') };

/**
 * Rules on words of an article: they are a mention of an entry, or of none. Everywhere in the dossier, they become an alias
 * of the entry, or an exclusion of the one that is linked there now.
 */
export const link = action(
  z.strictObject({
    article: z.string(),
    ...quote,
    entity: z.string().min(1),
    everywhere: z.boolean().default(false),
    /** The entry that is linked there now. */
    now: z.string().optional(),
    /** The decisions of the article that the window knows of: one about these words that it does not is shown first. */
    seen: z.array(decisionSchema).optional(),
  }),
  (room, { article: id, entity, everywhere, now, seen, ...selected }) =>
    room.desk.act((): Change => {
      const words = selected.exact.replace(/\s+/g, ' ').trim();
      if (everywhere && entity === NO_ENTITY) {
        if (now === undefined) throw new Refused('gone', '');
        return { what: 'exclusions', count: 1, files: [listed(room, entryCalled(room, now), 'exclusions', [words])] };
      }
      const entry = entity === NO_ENTITY ? undefined : entryCalled(room, entity);
      if (everywhere && entry) {
        return { what: 'aliases', count: 1, files: [listed(room, entry, 'aliases', [words])] };
      }
      return decide(room, id, { ...selected, entity }, seen);
    }),
);

function decide({ desk }: Room, id: string, decision: Decision, seen: readonly Decision[] | undefined): Change {
  const article = desk.latest().dossier.articles.find((one) => one.id === id);
  if (!article) throw new Refused('gone', id);
  const path = desk.pathOf(article.path);
  const blocks = article.reading.blocks;
  const place = placeOf(decision, blocks);
  const found =
    place &&
    quoteOf(
      blocks.map((block) => block.text),
      place,
    );
  if (!found) throw new Refused('context', path);
  const { entity } = decision;
  const before = desk.textOf(path, article.text);
  // Who decides again about the same words takes the earlier decision back.
  const earlier = decisionAt(place, before, blocks);
  const cleared = earlier ? removeItem(before, ['annotations', earlier.index], 'nothing') : before;
  const after = cleared === undefined ? undefined : addToList(cleared, 'annotations', [{ ...found, entity }]);
  if (after === undefined) throw new Refused('shape', path);
  if (earlier && earlier.decision.entity !== entity && seen && !isAmong(seen, earlier.decision, blocks)) {
    throw new Refused('changed', path, { conflict: { file: desk.display(path), mine: after, theirs: before } });
  }
  return { what: 'decisions', count: 1, files: [{ path, before, after }] };
}

/** Takes a decision of an article back. */
export const dropDecision = action(
  z.strictObject({ article: z.string(), decision: decisionSchema }),
  ({ desk }, { article: id, decision }) =>
    desk.act((): Change => {
      const article = desk.latest().dossier.articles.find((one) => one.id === id);
      if (!article) throw new Refused('gone', id);
      const path = desk.pathOf(article.path);
      const before = desk.textOf(path, article.text);
      const fields = parseFrontMatter(before, path);
      const { annotations = [] } = (Array.isArray(fields) ? {} : fields.data) as { annotations?: Decision[] };
      const { exact, prefix, suffix, entity } = decision;
      const index = annotations.findIndex(
        (one) => one.exact === exact && one.prefix === prefix && one.suffix === suffix && one.entity === entity,
      );
      if (index < 0) throw new Refused('gone', path);
      const after = removeItem(before, ['annotations', index], 'nothing');
      if (after === undefined) throw new Refused('shape', path);
      return { what: 'decisions', count: 1, files: [{ path, before, after }] };
    }),
);

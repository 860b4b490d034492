import { createHash } from 'node:crypto';
import type { Article, Dossier } from '../dossier/dossier.ts';
import type { DossierReading } from '../dossier/load.ts';
import type { MarkdownAmbiguousMention, MarkdownMention } from '../markdown/annotate-tree.ts';
import type { EntityId, MentionRule } from '../model/mention.ts';
import { keywordInContext } from '../text/concordance.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { findOccurrences } from '../text/match.ts';
import type { Reading, ReviewItem } from './items.ts';

/** The rules that choose by what is likely, and may be wrong. */
const weakRules: ReadonlySet<MentionRule> = new Set(['coherence', 'metonym', 'place', 'name']);

/** An item of the list and what it stands for. */
export interface OpenItem {
  item: ReviewItem;
  article: Article;
  /** The mention, or the index of a dead decision. */
  target: { block: number; start: number; end: number } | { decision: number };
}

/** All that an editor may want to decide in a dossier, in the order of its articles and of their text. */
export function openMentions({ dossier, gazetteer }: DossierReading): OpenItem[] {
  return dossier.articles.flatMap((article) => [
    ...deadDecisions(article),
    ...mentionsOf(article).map((mention) => openItem(dossier, gazetteer, article, mention)),
  ]);
}

type OpenMention = MarkdownMention | MarkdownAmbiguousMention;

function mentionsOf({ rendered }: Article): OpenMention[] {
  const doubtful = rendered.mentions.filter(({ rule }) => weakRules.has(rule));
  return [...rendered.ambiguous, ...doubtful].sort((a, b) => a.source.start - b.source.start);
}

function openItem(dossier: Dossier, gazetteer: Gazetteer, article: Article, mention: OpenMention): OpenItem {
  const { block, start, end, surfaceForm } = mention;
  const linked = 'rule' in mention ? { entity: mention.entity, rule: mention.rule } : undefined;
  const text = article.rendered.blocks[block]?.text ?? '';
  const { left, right } = keywordInContext(text, mention, 160);
  const others = 'entities' in mention ? mention.entities : sharers(gazetteer, article, mention);
  const ids = [...new Set([...(linked ? [linked.entity] : []), ...others])];
  const item: ReviewItem = {
    id: itemId(article, 'mention', mention.source.start),
    kind: linked ? 'doubtful' : 'ambiguous',
    form: surfaceForm.replace(/\s+/g, ' '),
    left,
    right,
    ...placeOf(article, mention.source.start),
    readings: readings(dossier, ids),
    ...(linked ? { now: linked } : {}),
  };
  return { item, article, target: { block, start, end } };
}

/** The entries that share the form of a mention, whatever the text around says. */
function sharers(gazetteer: Gazetteer, { rendered, lang }: Article, { block, start, end }: OpenMention): EntityId[] {
  const { text = '', barred = [] } = rendered.blocks[block] ?? {};
  const found = findOccurrences(text, gazetteer.index(lang), barred).find((one) => one.start < end && one.end > start);
  const forms = found?.start === start && found.end === end ? found.forms : [];
  return forms.filter(({ exclusion }) => !exclusion).map(({ entity }) => entity);
}

function deadDecisions(article: Article): OpenItem[] {
  return article.rendered.decisionProblems.map(({ decision: index, rule }) => {
    const { exact = '', prefix = '', suffix = '', entity = '' } = article.data.annotations[index] ?? {};
    const { line } = article.fields.place(['annotations', index, 'exact']);
    const item: ReviewItem = {
      id: itemId(article, 'decision', index),
      kind: 'dead',
      form: exact,
      left: prefix,
      right: suffix,
      ...placeOf(article, 0),
      line,
      readings: [],
      problem: rule === 'decision-unknown' ? `${rule} ${entity}` : rule,
    };
    return { item, article, target: { decision: index } };
  });
}

function placeOf({ id, data, lang, file, text }: Article, offset: number) {
  return {
    lang,
    article: { id, title: data.title, ...(data.date ? { date: data.date } : {}) },
    file,
    line: text.slice(0, offset).split('\n').length,
  };
}

function readings({ entityById, unlisted }: Dossier, ids: readonly EntityId[]): Reading[] {
  return ids.flatMap((id) => {
    const entity = entityById.get(id) ?? unlisted.find((one) => one.id === id);
    if (!entity) return [];
    return [{ id, name: entity.data.name, summary: entity.data.summary ?? '', collection: entity.collection }];
  });
}

function itemId({ file, text }: Article, what: string, at: number): string {
  return createHash('sha256').update(`${file}\n${what} ${at}\n${text}`).digest('base64url').slice(0, 22);
}

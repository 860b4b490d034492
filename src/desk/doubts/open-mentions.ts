import { createHash } from 'node:crypto';
import type { Entry } from '../../content/entries.ts';
import type { Article, Dossier } from '../../dossier/dossier.ts';
import type { DossierReading } from '../../dossier/load.ts';
import { firstPlace, type LongerName, longerNames } from '../../dossier/longer-names.ts';
import { sourceOf } from '../../dossier/reading-task.ts';
import type { Reading, ReadMention } from '../../markdown/reading.ts';
import { linesOf } from '../../markdown/source-lines.ts';
import type { Decision } from '../../model/decision.ts';
import type { EntityId, MentionRule } from '../../model/mention.ts';
import { keywordInContext } from '../../text/concordance.ts';
import type { BlockAmbiguousMention } from '../../text/document.ts';
import type { Gazetteer } from '../../text/gazetteer.ts';
import { findOccurrences } from '../../text/match.ts';
import type { Candidate, ReviewItem } from './items.ts';

/** The rules that choose by what is likely, and may be wrong. */
const weakRules: ReadonlySet<MentionRule> = new Set(['coherence', 'metonym', 'place', 'dossier', 'name']);

/** An item of the list and what it stands for. */
export interface OpenItem {
  item: ReviewItem;
  article: Article;
  /** The mention, a dead decision, or a longer name around mentions. */
  target: Place | { decision: Decision } | { longer: LongerName };
}

/** A range of a block of the article. */
interface Place {
  block: number;
  start: number;
  end: number;
}

/**
 * All that an editor may want to decide in a dossier, in the order of its articles and of their text.
 * @param longer the longer names to ask about, where they are known already.
 */
export function openMentions(reading: DossierReading, longer = longerNames(reading)): OpenItem[] {
  const { dossier, gazetteer } = reading;
  const ofArticles = dossier.articles.flatMap((article) => openItemsOf(dossier, gazetteer, article));
  return [...longer.flatMap((one) => longerItem(dossier, one)), ...ofArticles];
}

/** What is open in one article, in the order of its text; its dead decisions first. */
export function openItemsOf(dossier: Dossier, gazetteer: Gazetteer, article: Article): OpenItem[] {
  return [
    ...deadDecisions(article),
    ...openMentionsOf(article).map((open) => openItem(dossier, gazetteer, article, open)),
  ];
}

/** One question about all mentions inside a longer name, with the first of them as the example. */
function longerItem(dossier: Dossier, longer: LongerName): OpenItem[] {
  const place = firstPlace(dossier, longer);
  if (!place) return [];
  const { article } = place;
  const { text, fields, reading } = article;
  const [line = 1] = linesOf(sourceOf(text, fields.bodyStart), [place]);
  const { left, right } = keywordInContext(reading.blocks[place.block]?.text ?? '', place, 160);
  const item: ReviewItem = {
    id: itemId(longer.entry.file, 'longer', longer.name),
    kind: 'inside',
    form: longer.name,
    left,
    right,
    ...placeOf(article, line),
    readings: readings(dossier, [longer.entity]),
    // It is likely a person or a city where nothing tells; what it is is for the editor to correct.
    inside: { form: longer.form, count: longer.count, collection: longer.collection, kind: longer.kind },
  };
  return [{ item, article, target: { longer } }];
}

interface OpenMention {
  mention: ReadMention | BlockAmbiguousMention;
  /** Where it stands in its file. */
  line: number;
}

/** What nothing has changed since the last list need not be found again. */
const known = new WeakMap<Reading, OpenMention[]>();

function openMentionsOf({ reading, text, fields }: Article): OpenMention[] {
  const doubtful = reading.mentions.filter(({ rule }) => weakRules.has(rule));
  const mentions = [...reading.ambiguous, ...doubtful].sort((a, b) => a.block - b.block || a.start - b.start);
  if (mentions.length === 0) return [];
  const made = known.get(reading);
  if (made) return made;
  const lines = linesOf(sourceOf(text, fields.bodyStart), mentions);
  const open = mentions.map((mention, index): OpenMention => ({ mention, line: lines[index] ?? 1 }));
  known.set(reading, open);
  return open;
}

function openItem(dossier: Dossier, gazetteer: Gazetteer, article: Article, { mention, line }: OpenMention): OpenItem {
  const { block, start, end, surfaceForm } = mention;
  const linked = 'rule' in mention ? { entity: mention.entity, rule: mention.rule } : undefined;
  const text = article.reading.blocks[block]?.text ?? '';
  const { left, right } = keywordInContext(text, mention, 160);
  const others = 'entities' in mention ? mention.entities : sharers(gazetteer, article, mention);
  const ids = [...new Set([...(linked ? [linked.entity] : []), ...others])];
  const item: ReviewItem = {
    id: itemId(article.file, 'mention', `${block} ${start}\n${article.text.slice(article.fields.bodyStart)}`),
    kind: linked ? 'doubtful' : 'ambiguous',
    form: surfaceForm.replace(/\s+/g, ' '),
    left,
    right,
    ...placeOf(article, line),
    readings: readings(dossier, ids),
    ...(linked ? { now: linked } : {}),
  };
  return { item, article, target: { block, start, end } };
}

/** The entries that share the form of a mention, whatever the text around says. */
function sharers(gazetteer: Gazetteer, { reading, lang }: Article, { block, start, end }: Place): EntityId[] {
  const { text = '', barred = [] } = reading.blocks[block] ?? {};
  const found = findOccurrences(text, gazetteer.index(lang), barred).find((one) => one.start < end && one.end > start);
  const forms = found?.start === start && found.end === end ? found.forms : [];
  return forms.filter(({ exclusion }) => !exclusion).map(({ entity }) => entity);
}

function deadDecisions(article: Article): OpenItem[] {
  return article.reading.decisionProblems.map(({ decision: index, rule }) => {
    const { exact = '', prefix, suffix, entity = '' } = article.data.annotations[index] ?? {};
    const { line } = article.fields.place(['annotations', index, 'exact']);
    const item: ReviewItem = {
      id: itemId(article.file, 'decision', JSON.stringify(article.data.annotations[index])),
      kind: 'dead',
      form: exact,
      left: prefix ?? '',
      right: suffix ?? '',
      ...placeOf(article, line),
      readings: [],
      problem: rule === 'decision-unknown' ? `${rule} ${entity}` : rule,
    };
    return { item, article, target: { decision: { exact, prefix, suffix, entity } } };
  });
}

function placeOf({ id, data, lang, file }: Article, line: number) {
  return {
    lang,
    article: { id, title: data.title, ...(data.date ? { date: data.date } : {}) },
    file,
    line,
  };
}

function readings({ entityById, unlisted }: Dossier, ids: readonly EntityId[]): Candidate[] {
  return ids.flatMap((id) => {
    const entity = entityById.get(id) ?? unlisted.find((one) => one.id === id);
    return entity ? [candidate(entity)] : [];
  });
}

/** What the page shows of an entry that a mention can be. */
export function candidate({
  id,
  collection,
  data: { name, kind, summary = '' },
}: Pick<Entry, 'id' | 'collection' | 'data'>): Candidate {
  return { id, name, summary, collection, kind };
}

/** A decision in the front matter changes no name of another item of the article. */
function itemId(file: string, what: string, at: string): string {
  return createHash('sha256').update(`${file}\n${what}\n${at}`).digest('base64url').slice(0, 22);
}

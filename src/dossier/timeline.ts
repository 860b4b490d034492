import type { EdtfDate } from '../model/edtf.ts';
import type { EntityId } from '../model/mention.ts';
import type { Article, Dossier, Occurrence } from './dossier.ts';
import type { PeriodCount, TimelinePeriod } from './page-data.ts';
import { articleRef, entityRef } from './refs.ts';

/** Lengths of an ISO date cut to a year, a month, a day. */
type Precision = 4 | 7 | 10;

/** More periods than this, and the timeline takes the next coarser step. */
const MOST_PERIODS = 62;

/** How many entries a period names. */
const MOST_NAMED = 8;

/** The period of a date: its beginning, cut to a precision. A date less precise than that stays as it is. */
function period(date: EdtfDate, precision: Precision): string {
  const start = date.split('/')[0] ?? date;
  return start.replace(/[~?%]/g, '').slice(0, precision);
}

/** Every entry's page asks for the step of the same dossier. */
const precisions = new WeakMap<readonly Article[], Precision>();

/** The finest step at which the dated articles of a dossier fall into few enough periods. */
function precisionOf(articles: readonly Article[]): Precision {
  const known = precisions.get(articles);
  if (known) return known;
  const precision = finestStep(articles);
  precisions.set(articles, precision);
  return precision;
}

function finestStep(articles: readonly Article[]): Precision {
  const dates = articles.flatMap(({ data }) => (data.date ? [data.date] : []));
  const steps: Precision[] = [10, 7];
  return steps.find((step) => new Set(dates.map((date) => period(date, step))).size <= MOST_PERIODS) ?? 4;
}

/** What appeared when, oldest first. Articles without a date are in no period. */
export function timeline(dossier: Dossier): TimelinePeriod[] {
  const precision = precisionOf(dossier.articles);
  const periods = new Map<string, Article[]>();
  for (const article of dossier.articles) {
    if (article.data.date === undefined) continue;
    const key = period(article.data.date, precision);
    periods.set(key, [...(periods.get(key) ?? []), article]);
  }
  return [...periods].toSorted(byPeriod).map(([key, articles]) => ({
    period: key,
    count: articles.reduce((sum, { rendered }) => sum + rendered.mentions.length, 0),
    articles: articles.map(articleRef),
    entities: mostNamed(dossier, articles),
  }));
}

function mostNamed(dossier: Dossier, articles: readonly Article[]): TimelinePeriod['entities'] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of articles.flatMap(({ rendered }) => rendered.mentions)) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_NAMED);
  return ranked.flatMap(([id, count]) => {
    const entity = dossier.entityById.get(id);
    return entity ? [{ ...entityRef(entity), count }] : [];
  });
}

/** How often an entity is mentioned in each period. */
export function overTime(dossier: Dossier, occurrences: readonly Occurrence[]): PeriodCount[] {
  const precision = precisionOf(dossier.articles);
  const counts = new Map<string, number>();
  for (const { article } of occurrences) {
    if (article.data.date === undefined) continue;
    const key = period(article.data.date, precision);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].toSorted(byPeriod).map(([key, count]) => ({ period: key, count }));
}

function byPeriod([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Article, Dossier, EntityMention } from '../dossier/dossier.ts';
import { type EdtfDate, isCalendarPeriod } from '../model/edtf.ts';
import type { EntityId } from '../model/mention.ts';
import type { TimelinePeriod } from './dossier-data.ts';
import type { PeriodCount, TimeChart } from './page-data.ts';
import { articleRef, entityRef } from './refs.ts';

/** Lengths of an ISO date cut to a year, a month, a day. */
type Precision = 4 | 7 | 10;

/** More periods than this, and the timeline takes the next coarser step. */
const MOST_PERIODS = 62;

/** How many entries a period names. */
const MOST_NAMED = 8;

/** The period of a date: its beginning, or its end where that is open, cut to a precision. A date less precise than that stays as it is. */
function period(date: EdtfDate, precision: Precision): string {
  const [from = '', to = ''] = date.split('/');
  const start = from === '' || from === '..' ? to : from;
  return start.replace(/[~?%]/g, '').slice(0, precision);
}

/** The finest step at which the dated articles of a dossier fall into few enough periods. */
function finestStep(articles: readonly Article[]): Precision {
  const dates = articles.flatMap(({ data }) => (data.date ? [data.date] : []));
  const steps: Precision[] = [10, 7];
  return steps.find((step) => new Set(dates.map((date) => period(date, step))).size <= MOST_PERIODS) ?? 4;
}

/** What appeared when, oldest first. Articles without a date are in no period. */
export function timeline(dossier: Dossier): TimelinePeriod[] {
  const precision = finestStep(dossier.articles);
  const periods = new Map<string, Article[]>();
  for (const article of dossier.articles) {
    if (article.data.date === undefined) continue;
    const key = period(article.data.date, precision);
    periods.set(key, [...(periods.get(key) ?? []), article]);
  }
  return [...periods].toSorted(byPeriod).map(([key, articles]) => ({
    period: key,
    count: articles.reduce((sum, { reading }) => sum + reading.mentions.length, 0),
    articles: articles.map(articleRef),
    entities: mostNamed(dossier, articles),
  }));
}

function mostNamed(dossier: Dossier, articles: readonly Article[]): TimelinePeriod['entities'] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of articles.flatMap(({ reading }) => reading.mentions)) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_NAMED);
  return ranked.flatMap(([id, count]) => {
    const entity = dossier.entityById.get(id);
    return entity ? [{ ...entityRef(entity), count }] : [];
  });
}

/** The time of a dossier, from its first date to its last, without a gap; oldest first. */
export function timeOf({ articles }: Dossier): Axis {
  return axisOf(articles);
}

/** How often the entries are mentioned in each period, from the first of the dossier to its last. */
export function mentionsOverTime(dossier: Dossier): TimeChart {
  const { step, periods } = axisOf(dossier.articles);
  const counts = countByPeriod(dossier, [...dossier.occurrences.values()].flat());
  return { step, periods: periods.map((key) => ({ period: key, count: counts.get(key) ?? 0 })) };
}

/** How often an entry is mentioned in each of the same periods; those without a mention are left out. */
export function overTime(dossier: Dossier, occurrences: readonly EntityMention[]): PeriodCount[] {
  return [...countByPeriod(dossier, occurrences)].toSorted(byPeriod).map(([key, count]) => ({ period: key, count }));
}

function countByPeriod(dossier: Dossier, occurrences: readonly EntityMention[]): Map<string, number> {
  const precision = precisionOfStep[axisOf(dossier.articles).step];
  const counts = new Map<string, number>();
  for (const { article } of occurrences) {
    if (article.data.date === undefined) continue;
    const key = period(article.data.date, precision);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

type Axis = { step: TimeChart['step']; periods: string[] };

const precisionOfStep: Record<TimeChart['step'], Precision> = { day: 10, month: 7, year: 4 };

/** Every entry's page asks for the axis of the same dossier. */
const axes = new WeakMap<readonly Article[], Axis>();

function axisOf(articles: readonly Article[]): Axis {
  const known = axes.get(articles);
  if (known) return known;
  const axis = finestAxis(articles);
  axes.set(articles, axis);
  return axis;
}

/** The finest step that some date is precise enough for, and of which few are enough from the first date to the last. */
function finestAxis(articles: readonly Article[]): Axis {
  const dates = articles.flatMap(({ data }) => (data.date ? [data.date] : []));
  const steps: TimeChart['step'][] = ['day', 'month', 'year'];
  for (const step of steps) {
    const { isNeeded, periods } = everyPeriod(dates, step);
    if (isNeeded && periods.length <= MOST_PERIODS) return { step, periods };
  }
  return { step: 'year', periods: everyPeriod(dates, 'year').periods };
}

function everyPeriod(dates: readonly EdtfDate[], step: TimeChart['step']): { isNeeded: boolean; periods: string[] } {
  const precision = precisionOfStep[step];
  const found = new Set(dates.map((date) => period(date, precision)));
  const whole = [...found].filter((key) => key.length === precision && isCalendarPeriod(key)).toSorted();
  const [first = '', last = ''] = [whole[0], whole.at(-1)];
  for (let key = first; key < last; key = after(key, step)) {
    found.add(key);
    // Too long a chart is not drawn, unless there is no coarser step.
    if (found.size > MOST_PERIODS && step !== 'year') break;
  }
  return { isNeeded: whole.length > 0, periods: [...found].toSorted() };
}

/** The period that follows. */
function after(key: string, step: TimeChart['step']): string {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number);
  const next = new Date(0);
  next.setUTCFullYear(
    step === 'year' ? year + 1 : year,
    step === 'month' ? month : month - 1,
    step === 'day' ? day + 1 : day,
  );
  return next.toISOString().slice(0, precisionOfStep[step]);
}

function byPeriod([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { TimeChart } from '../dossier/page-data.ts';

/** A label below a chart, at one of its columns, from 0. */
export interface Tick {
  column: number;
  text: string;
}

/** The narrowest chart, on a phone, in CSS pixels; what fits there fits everywhere. */
const NARROWEST = 280;
/** Room that labels need, in the same. */
const WIDTHS = { year: 40, month: 68, day: 56 };

/** A year, a month, a day; decades, seasons and unknown months have no place among them. */
const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

type Precision = keyof typeof WIDTHS;
const lengths: Record<Precision, number> = { year: 4, month: 7, day: 10 };

/**
 * Labels for the time axis of a chart: for each column where there is room, else where the next longer span of time
 * begins, and of these as many as fit beside one another.
 * @param lang BCP 47.
 */
export function ticksOf({ step, periods }: TimeChart, lang: string): Tick[] {
  const spans: Precision[] =
    step === 'day' ? ['day', 'month', 'year'] : step === 'month' ? ['month', 'year'] : ['year'];
  const all = spans.map((span) => beginnings(periods, span));
  const columnsFor = (span: Precision) => Math.ceil((WIDTHS[span] * periods.length) / NARROWEST);
  const at = all.findIndex((starts, index) => isRoomy(starts, columnsFor(spans[index] as Precision)));
  const span = spans[at === -1 ? spans.length - 1 : at] as Precision;
  const starts = all[at === -1 ? spans.length - 1 : at] ?? [];
  return thinned(starts, columnsFor(span), periods.length).map(({ column, period }) => ({
    column,
    text: inShort(period, span, lang),
  }));
}

interface Start {
  column: number;
  period: string;
}

function beginnings(periods: TimeChart['periods'], span: Precision): Start[] {
  const starts: Start[] = [];
  let last = '';
  for (const [column, { period }] of periods.entries()) {
    const key = period.slice(0, lengths[span]);
    if (key !== last && key.length === lengths[span] && PLAIN.test(key)) starts.push({ column, period: key });
    last = key;
  }
  return starts;
}

function isRoomy(starts: readonly Start[], columns: number): boolean {
  return starts.every(({ column }, index) => index === 0 || column - (starts[index - 1]?.column ?? 0) >= columns);
}

/** A first span that is cut short gives way to the second; the last label must end within the chart. */
function thinned(starts: readonly Start[], columns: number, length: number): Start[] {
  const [first, second] = starts;
  const isCut = first && second && second.column - first.column < columns;
  const kept: Start[] = [];
  for (const start of isCut ? starts.slice(1) : starts) {
    const before = kept.at(-1);
    if (before && start.column - before.column < columns) continue;
    if (kept.length > 0 && length - start.column < columns) continue;
    kept.push(start);
  }
  return kept;
}

function inShort(period: string, span: Precision, lang: string): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const precise: Record<Precision, Intl.DateTimeFormatOptions> = {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'short' },
    day: { month: 'short', day: 'numeric' },
  };
  const words = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...precise[span] }).format(date);
  return lang.startsWith('fr') ? words.replace(/^1 (?=\p{L})/u, '1er ') : words;
}

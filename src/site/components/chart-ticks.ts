import { isCalendarPeriod } from '../../model/edtf.ts';
import type { TimeChart } from '../../views/page-data.ts';
import { interfaceIn } from '../i18n/strings.ts';

/** A label below a chart, at one of its columns, from 0. */
export interface Tick {
  column: number;
  text: string;
}

/** The narrowest chart, on a phone, in CSS pixels; what fits there fits everywhere. */
const NARROWEST = 280;
/** Room that labels need, in the same. */
const WIDTHS = { year: 40, month: 68, day: 56 };

type Precision = keyof typeof WIDTHS;
const lengths: Record<Precision, number> = { year: 4, month: 7, day: 10 };

/** Years are named by these steps. */
const ROUND_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * Labels for the time axis of a chart: for each column where there is room, else where the next longer span of time
 * begins, else at round years.
 * @param lang BCP 47.
 */
export function ticksOf({ step, periods }: TimeChart, lang: string): Tick[] {
  const { span, starts } = choose(step, periods);
  return starts.map(({ column, period }) => ({ column, text: inShort(period, span, lang) }));
}

interface Start {
  column: number;
  /** The year, month or day that begins. */
  period: string;
}

function choose(step: Precision, periods: TimeChart['periods']): { span: Precision; starts: Start[] } {
  const spans: Precision[] = ['day', 'month', 'year'];
  for (const span of spans.slice(spans.indexOf(step))) {
    const room = Math.ceil((WIDTHS[span] * periods.length) / NARROWEST);
    const all = beginnings(periods, span);
    const [first, second] = all;
    // Where a longer span is cut short, its name gives way to the next.
    const isCut = span !== step && first && second && second.column - first.column < room;
    const starts = (isCut ? all.slice(1) : all).filter(({ column }, at) => at === 0 || periods.length - column >= room);
    for (const years of span === 'year' ? ROUND_YEARS : [1]) {
      const named = starts.filter(({ period }) => Number(period.slice(0, 4)) % years === 0);
      if (named.length > 0 && isRoomy(named, room)) return { span, starts: named };
    }
  }
  return { span: 'year', starts: [] };
}

/** Where years, months or days begin. */
function beginnings(periods: TimeChart['periods'], span: Precision): Start[] {
  const starts: Start[] = [];
  for (const [column, { period }] of periods.entries()) {
    const key = period.slice(0, lengths[span]);
    if (key !== starts.at(-1)?.period && key.length === lengths[span] && isCalendarPeriod(key)) {
      starts.push({ column, period: key });
    }
  }
  return starts;
}

function isRoomy(starts: readonly Start[], room: number): boolean {
  return starts.every(({ column }, at) => at === 0 || column - (starts[at - 1]?.column ?? 0) >= room);
}

const precise: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { month: 'short', day: 'numeric' },
};

/** What writes dates is dear to make, and the chart of each entry names the same. */
const writers = new Map<string, Intl.DateTimeFormat>();

function inShort(period: string, span: Precision, lang: string): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const key = `${lang} ${span}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...precise[span] });
  writers.set(key, writer);
  return writer.format(date).replace(/^1 (?=\p{L})/u, `${interfaceIn(lang).t('date.first')} `);
}

/**
 * A date of any precision, kept as it was given: an EDTF string (ISO 8601-2:2019, levels 0 and 1)
 * such as `2017`, `2017-10`, `2017-10-14`, `2017-10~` or `2014/2019`. Never padded to a day.
 *
 * All that is asked of a date stands here; whether a text is one says `edtf-field.ts`. A date is read as the first and the
 * last day that it may be, without a calendar: a month may seem to have 31 days.
 */
export type EdtfDate = string;

/** Days as numbers that sort as the days do: year × 10,000 + month × 100 + day, for years before 0 as well. */
interface Days {
  first: number;
  last: number;
}

/** First and last month of the seasons of EDTF; a winter is read as the months that end its year. */
const seasons: Record<string, [number, number]> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 12] };

/** Is this a year, a month or a day of the calendar? Seasons, decades and unknown months are dates, but none of these. */
export function isCalendarPeriod(edtf: EdtfDate): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf);
}

/** Order of two EDTF dates by their earliest day, and by the time of day where both say one; what has no date comes last. */
export function byDate(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  return earliest(a) - earliest(b) || 0;
}

function earliest(date: EdtfDate | undefined): number {
  const day = date === undefined ? undefined : days(date)?.first;
  return day === undefined ? Number.POSITIVE_INFINITY : day + partOfDay(date ?? '');
}

/** What of its day had passed, from 0 to less than 1, for a date with a time; as the clock stood there. */
function partOfDay(date: EdtfDate): number {
  const [, hours, minutes, seconds] = /T(\d\d):(\d\d):(\d\d)/.exec(date) ?? [];
  return hours ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400 : 0;
}

/**
 * True if a date may lie in a span whose ends are days, months or years, both included. A date less precise than the
 * span counts as within it where some of its days do; one that cannot be read does not.
 */
export function isWithin(date: EdtfDate, from: EdtfDate | undefined, to: EdtfDate | undefined): boolean {
  const when = days(date);
  if (!when) return false;
  const start = from === undefined ? undefined : days(from);
  const end = to === undefined ? undefined : days(to);
  if ((from !== undefined && !start) || (to !== undefined && !end)) return false;
  return !(start && when.last < start.first) && !(end && end.last < when.first);
}

/** A dossier has few dates that differ, and a sort asks for each of them many times. */
const known = new Map<EdtfDate, Days | undefined>();

function days(date: EdtfDate): Days | undefined {
  if (known.has(date)) return known.get(date);
  const [from = '', to = from] = date.split('/');
  const [start, end] = [oneDate(from, Number.NEGATIVE_INFINITY), oneDate(to, Number.POSITIVE_INFINITY)];
  const found = start && end ? { first: start.first, last: end.last } : undefined;
  known.set(date, found);
  return found;
}

function oneDate(text: string, open: number): Days | undefined {
  if (text === '' || text === '..') return { first: open, last: open };
  const found = /^Y?(-?[\dX]{4,})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T.*)?$/.exec(text.replace(/[~?%]/g, ''));
  if (!found) return undefined;
  const [, year = '', month = 'XX', day = 'XX'] = found;
  const [firstMonth, lastMonth] = seasons[month] ?? (month.includes('X') ? [1, 12] : [Number(month), Number(month)]);
  const [firstDay, lastDay] = day.includes('X') ? [1, 31] : [Number(day), Number(day)];
  const years = ['0', '9'].map((digit) => Number(year.replaceAll('X', digit))).sort((a, b) => a - b);
  const [firstYear = 0, lastYear = firstYear] = years;
  return {
    first: firstYear * 10_000 + firstMonth * 100 + firstDay,
    last: lastYear * 10_000 + lastMonth * 100 + lastDay,
  };
}

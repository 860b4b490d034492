/**
 * Dates of any precision against a span: EDTF (ISO 8601-2:2019, levels 0 and 1) read as the first and the last day that
 * it may be, without a calendar: days are compared as strings, and a month may seem to have 31.
 */
interface Days {
  first: string;
  last: string;
}

/** First and last month of the seasons of EDTF; a winter is read as the months that end its year. */
const seasons: Record<string, [string, string]> = {
  '21': ['03', '05'],
  '22': ['06', '08'],
  '23': ['09', '11'],
  '24': ['12', '12'],
};

/**
 * True if a date may lie in a span whose ends are days, months or years, both included. A date less precise than the
 * span counts as within it where some of its days do; one that cannot be read does not.
 */
export function isWithin(date: string, from: string | undefined, to: string | undefined): boolean {
  const when = days(date);
  if (!when) return false;
  const start = from === undefined ? undefined : days(from);
  const end = to === undefined ? undefined : days(to);
  if ((from !== undefined && !start) || (to !== undefined && !end)) return false;
  return !(start && isBefore(when.last, start.first)) && !(end && isBefore(end.last, when.first));
}

const OPEN_START = '-9999-01-01';
const OPEN_END = '9999-12-31';

function days(date: string): Days | undefined {
  const [from = '', to = from] = date.split('/');
  const [first, last] = [oneDate(from, OPEN_START), oneDate(to, OPEN_END)];
  return first && last ? { first: first.first, last: last.last } : undefined;
}

function oneDate(text: string, open: string): Days | undefined {
  if (text === '' || text === '..') return { first: open, last: open };
  const found = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T.*)?$/.exec(text.replace(/[~?%]/g, ''));
  if (!found) return undefined;
  const [, year = '', month = 'XX', day = 'XX'] = found;
  const [firstMonth, lastMonth] = seasons[month] ?? (month.includes('X') ? ['01', '12'] : [month, month]);
  const [firstDay, lastDay] = day.includes('X') ? ['01', '31'] : [day, day];
  const years = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (year.startsWith('-')) years.reverse();
  return { first: `${years[0]}-${firstMonth}-${firstDay}`, last: `${years[1]}-${lastMonth}-${lastDay}` };
}

/** Years before the year 0 count backwards. */
function isBefore(a: string, b: string): boolean {
  const [one, other] = [a, b].map((date) => Number.parseInt(date.slice(0, date.lastIndexOf('-', date.length - 4)), 10));
  return one !== other ? (one ?? 0) < (other ?? 0) : a.slice(-5) < b.slice(-5);
}

/** What one language says, and how it writes numbers and dates; the same for pages and for scripts. */
export interface Wording<Key extends string = string> {
  lang: string;
  /** A string with its `{parameters}` filled in. */
  t(key: Key, parameters?: Record<string, string | number>): string;
  /** A string in the form that a number takes: `KEY.one`, `KEY.few`… (Unicode CLDR), or `KEY.other` where there is none. */
  count(key: string, count: number, parameters?: Record<string, string>): string;
  number(value: number): string;
  /**
   * An EDTF date in words, as precise as it is: « octobre 2017 », « 14 octobre 2017 », « 2014 – 2019 ». An approximate
   * one (`~`) is « vers 2017 », an uncertain one (`?`) « 2017 (?) », `%` is both; `2017-21` is a spring, `201X` a decade.
   */
  date(edtf: string): string;
}

/** A year or a decade; month and day, or a season, any of which may be unknown; a time of day, which is left out; doubt. */
const EDTF = /^(-?\d{4}|\d{3}X)((?:-(?:\d\d|XX)){0,2})(?:T[^?~%]*)?([?~%]?)$/;

/** @param lang BCP 47. */
export function wordingIn<Key extends string>(lang: string, strings: Readonly<Record<string, string>>): Wording<Key> {
  const plural = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const dates = (precise: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { timeZone: 'UTC', year: 'numeric', ...precise });
  const [years, months, days] = [dates({}), dates({ month: 'long' }), dates({ month: 'long', day: 'numeric' })];
  const t = (key: string, parameters: Record<string, string | number> = {}) =>
    (strings[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));

  const at = (year: string, month = 1, day = 1) => {
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(Number(year));
    return date;
  };
  const yearOf = (year: string) => years.format(at(year));
  /** A year with its month, day or season, as far as they are known. */
  const written = (year: string, rest: string): string => {
    const [month, day] = rest
      .split('-')
      .filter((part) => /^\d\d$/.test(part))
      .map(Number);
    if (month === undefined) return yearOf(year);
    if (month > 20) return t(`date.season.${month}`, { year: yearOf(year) });
    const words = (day === undefined ? months : days).format(at(year, month, day));
    return words.replace(/^1 (?=\p{L})/u, `${t('date.first')} `);
  };
  const oneDate = (edtf: string): string => {
    const [, year = '', rest = '', doubt = ''] = EDTF.exec(edtf) ?? [];
    if (year === '') return edtf;
    const words = year.endsWith('X')
      ? t('date.decade', { decade: yearOf(`${year.slice(0, 3)}0`) })
      : written(year, rest);
    const about = /[~%]/.test(doubt) ? t('date.about', { date: words }) : words;
    return /[?%]/.test(doubt) ? t('date.uncertain', { date: about }) : about;
  };

  return {
    lang,
    t,
    number: (value) => numbers.format(value),
    count(key, count, parameters = {}) {
      const own = `${key}.${plural.select(count)}`;
      return t(Object.hasOwn(strings, own) ? own : `${key}.other`, { count: numbers.format(count), ...parameters });
    },
    date(edtf) {
      const [from = '', to] = edtf.split('/');
      if (to === undefined) return oneDate(from);
      const start = from === '..' || from === '' ? '…' : oneDate(from);
      const end = to === '..' || to === '' ? '' : oneDate(to);
      return end === '' ? `${start} –` : `${start} – ${end}`;
    },
  };
}

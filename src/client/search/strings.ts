/** Strings of the interface, as src/pages/assets/search-strings.js.ts hands them over. */
const strings = () => (globalThis as { reperesStrings?: Record<string, string> }).reperesStrings ?? {};

const lang = document.documentElement.lang;
const numbers = new Intl.NumberFormat(lang);
const plural = new Intl.PluralRules(lang);

/** A string with its `{parameters}` filled in. */
export function t(key: string, parameters: Record<string, string> = {}): string {
  return (strings()[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole);
}

/** A string in the form that a number takes: `KEY.one` or `KEY.other`. */
export function count(key: string, value: number, parameters: Record<string, string> = {}): string {
  const form = plural.select(value) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { count: number(value), ...parameters });
}

/** A string with nodes in the place of one parameter. */
export function fill(key: string, parameter: string, nodes: readonly (Node | string)[]): (Node | string)[] {
  const [before = '', after = ''] = t(key).split(`{${parameter}}`);
  return [before, ...nodes, after];
}

export function number(value: number): string {
  return numbers.format(value);
}

export function languageName(tag: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}

/** A date in words, as precise as it is: a day, a month or a year; of an interval or a doubtful date, as it stands. */
export function dateInWords(edtf: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (!year) return edtf;
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  }).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}

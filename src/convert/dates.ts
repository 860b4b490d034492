import { anyOf, languageOf } from '../text/languages/registry.ts';
import { aboutWords, dateLineWords, monthNumbers, ofWords, ordinals, seasonNumbers } from './date-words.ts';

/** A date found in a text. */
export interface FoundDate {
  /** EDTF, as precise as the text and no more. */
  edtf: string;
  /** Half-open range in the text, UTF-16. */
  start: number;
  end: number;
}

/** What is known of a text when a date in it is read. */
export interface DateContext {
  /** BCP 47; tells 3/4/2017 apart where it can be told. */
  lang?: string | undefined;
  /** Of the issue or message, for dates that name none. */
  year?: number | undefined;
}

const month = `(?<month>${anyOf(monthNumbers.keys())})\\.?(?!\\p{L})`;
const day = `(?<!\\d)(?<day>\\d{1,2})(?:${anyOf(ordinals)}|\\.)?`;
const year = '(?<year>[12]\\d{3})(?!\\d)';
const about = `(?<!\\p{L})(?<about>${anyOf(aboutWords)})[\\s-]+`;
const of = `(?:(?:${anyOf(ofWords)})\\s+)?`;
const edge = '(?<![\\p{L}\\d])';

/** The ways in which dates are written, the most precise first. Of two that begin at one place the first counts. */
const patterns = [
  `(?<!\\d)(?<iso>[12]\\d{3}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)(?!\\d)`,
  `(?<!\\d)${year}\\s*[年년]\\s*(?<number>1[0-2]|0?[1-9])\\s*[月월](?:\\s*(?<day>3[01]|[12]\\d|0?[1-9])\\s*[日일])?`,
  `${day}\\s+${of}${month},?\\s+${of}${year}`,
  `${edge}${month}\\s+${day},?\\s+${year}`,
  // As programs print it: `Aug 30 13:55:12 2007`, `03 Sep 15 00:01:01`.
  `${edge}${month}\\s+${day}\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[a-z]{1,5}\\s+|[+-]\\d{4}\\s+)?${year}`,
  `${day}\\s+${month}\\s+(?<short>\\d{2})(?=\\s+\\d{1,2}:\\d{2})`,
  `(?<!\\d)(?<first>\\d{1,2})(?<sign>[./-])(?<second>\\d{1,2})[./-]${year}`,
  `(?<!\\d)(?<whole>[12]\\d{3}[/.](?:0[1-9]|1[0-2])[/.](?:0[1-9]|[12]\\d|3[01]))(?!\\d)`,
  `${about}${month},?\\s+${of}${year}`,
  `${edge}${month},?\\s+${of}${year}`,
  `${edge}(?<season>${anyOf(seasonNumbers.keys())})\\s+${of}${year}`,
  `${day}\\s+${of}${month}`,
  `${about}${month}`,
  `${edge}${month}\\s+${day}(?![\\d:])`,
  `${about}${year}`,
  `${edge}${year}$`,
].map((source) => new RegExp(source, 'iu'));

/**
 * The first date of a text, in any language that Repères knows the months of, or as East Asia writes it. “mi-octobre 2017” is about then (`2017-10~`); a day
 * without year takes that of the context, and without one it is none: it tells nobody when an article appeared.
 */
export function findDate(text: string, context: DateContext = {}): FoundDate | undefined {
  const digits = westernDigits(text).toLowerCase();
  let best: FoundDate | undefined;
  for (const pattern of patterns) {
    const match = pattern.exec(digits);
    if (!match?.groups || (best && match.index >= best.start)) continue;
    const edtf = toEdtf(match.groups, context);
    if (edtf && isOnCalendar(edtf)) best = { edtf, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** The date of a line that holds nothing but a date: `Publié le 23 novembre 2016 à 12:30 –`. */
export function dateOfLine(line: string, context: DateContext = {}): string | undefined {
  const found = line.length > 100 ? undefined : findDate(line, context);
  if (!found) return undefined;
  const rest = westernDigits(line.slice(0, found.start) + line.slice(found.end)).toLowerCase();
  const words = rest.match(/\p{L}+/gu) ?? [];
  return words.every((word) => dateLineWords.includes(word)) ? found.edtf : undefined;
}

function toEdtf(groups: Record<string, string | undefined>, { lang, year: own }: DateContext): string | undefined {
  const { iso, whole, first, second, season, number: inFigures } = groups;
  if (iso) return iso;
  if (whole) return whole.replaceAll(/[/.]/g, '-');
  const inYear =
    groups.year ??
    (groups.short === undefined ? undefined : `${Number(groups.short) < 70 ? 20 : 19}${groups.short}`) ??
    (own === undefined ? undefined : String(own));
  if (first && second) return numeric(Number(first), Number(second), inYear ?? '', groups.sign === '.' ? 'de' : lang);
  if (season) return `${inYear}-${seasonNumbers.get(season)}`;
  const number = inFigures
    ? Number(inFigures)
    : groups.month === undefined
      ? undefined
      : monthNumbers.get(groups.month);
  if (groups.about) {
    if (inYear === undefined) return undefined;
    return number === undefined ? `${inYear}~` : `${inYear}-${two(number)}~`;
  }
  if (number === undefined) return inYear;
  if (inYear === undefined) return undefined;
  if (groups.day) return `${inYear}-${two(number)}-${two(Number(groups.day))}`;
  return `${inYear}-${two(number)}`;
}

/** `3/4/2017`: the day first, but in English it may be either, and then only the year is sure; `3.4.2017` is no English. */
function numeric(first: number, second: number, inYear: string, lang = ''): string | undefined {
  if (first > 12 && second > 12) return undefined;
  if (second > 12) return `${inYear}-${two(first)}-${two(second)}`;
  if (first > 12 || first === second || (lang !== '' && !languageOf(lang).dates.monthMayComeFirst)) {
    return `${inYear}-${two(second)}-${two(first)}`;
  }
  return inYear;
}

function isOnCalendar(edtf: string): boolean {
  const [, y = '', m = '', d] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (d === undefined) return true;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  return date.getUTCMonth() === Number(m) - 1 && Number(d) > 0;
}

/** Arabic-Indic and Persian digits as 0 to 9; the length stays. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

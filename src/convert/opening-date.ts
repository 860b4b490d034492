import { anyOf } from '../text/languages/registry.ts';
import {
  afterHour,
  beforeHour,
  changedWords,
  dateLineWords,
  placeWords,
  publishedWords,
  weekdayNames,
} from './date-words.ts';
import { type DateContext, dateOfLine, type FoundDate, findDate } from './dates.ts';
import type { Choice } from './format.ts';
import { bylineWords } from './furniture-rules.ts';
import { languageOf } from './language-letters.ts';

/** How far into a text the date may stand with which it opens, in UTF-16 units. */
const FAR = 90;

/** Lines from the top among which a date line may stand. */
const DATE_LINES = 6;

/** Longest line that names a place or a paper beside its date. */
const LONGEST_LINE = 80;

/** A date of a text, and in what words it stands there. */
export interface TextDate {
  /** EDTF. */
  date: string;
  from: string;
}

/** The date as it stands in a report. */
export function choiceOf({ date, from }: TextDate): Choice {
  return { value: date, source: from, certainty: 'likely' };
}

const time = new RegExp(
  String.raw`^[\s,]*(?:${anyOf(beforeHour)})?\s*\d{1,2}\s?(?:[:.h]\s?\d{2})(?::\d{2})?\s?(?:[ap]\.?m\.?|${anyOf(afterHour)}|[A-Z]{2,4})?(?![\p{L}\d])`,
  'iu',
);

/** An agency or paper in brackets: `(AFP)`, `/SANA/`. */
const agency = /^\s*(?:\([^()]{2,40}\)|\/\s?[\p{Lu}\p{Script=Arabic}\s]{2,20}\/|\[[^[\]]{2,40}\])/u;

/** A sign that parts the head of a dispatch from its text. */
const parting = /^[\s).,\]]*(?:[–—‒|•·:]|--?(?=\s)|[-/](?=\s))/u;

/**
 * The date of a text that says it at its head: a line of its own among the first ones, or the words before its first
 * sentence; or, last, a line of its own at its end. A date within a sentence is none.
 * @param lines of the text, in their order, its title left out.
 * @param paragraphs the same, where lines are not paragraphs.
 */
export function dateOfText(
  lines: readonly string[],
  context: DateContext = {},
  paragraphs: readonly string[] = lines,
): TextDate | undefined {
  const lang = context.lang ?? languageOf(lines.join(' ')) ?? (isArabic(lines.join(' ')) ? 'ar' : undefined);
  const known = { ...context, lang };
  const top = lines.filter((line) => line.trim() !== '').slice(0, DATE_LINES);
  for (const line of top) {
    const date = publicationLine(line, known) ?? dateBesideNames(line, known);
    if (date) return { date, from: `the line “${line.trim()}”` };
  }
  for (const line of paragraphs.filter((one) => one.trim() !== '').slice(0, 2)) {
    const date = openingDate(line, known);
    if (date) return { date, from: `the opening “${line.trim().slice(0, FAR / 2)}…”` };
  }
  const last = lines.findLast((line) => line.trim() !== '');
  const date = last === undefined || top.includes(last) ? undefined : publicationLine(last, known);
  return date && date.length > 7 ? { date, from: `the last line, “${last?.trim()}”` } : undefined;
}

/**
 * The date with which a paragraph opens, before its first sentence: `3 juillet 2012. - L’ONG…`, `02.10.2017 Text…`,
 * `October 15, 2017 (AFP) -`, `DAMAS, 14 oct. 2017 (AFP) –`, `Fri 07 Apr 2017 The army…`.
 */
export function openingDate(paragraph: string, context: DateContext = {}): string | undefined {
  const head = paragraph.trimStart();
  const found = findDate(head.slice(0, FAR), context);
  if (!found) return undefined;
  const before = head.slice(0, found.start);
  const after = head
    .slice(found.end)
    .replace(/^(?:[\s,]*\d{4}(?!\d))/, '')
    .replace(time, '');
  if (isLabel(before)) return found.edtf;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(found.edtf);
  if (isEmptyHead(before)) return opensText(after, isDay) ? found.edtf : undefined;
  const isBracketed = /^\s*[[(]/.test(before) && /^[\s.]*[\])]/.test(after);
  if (isPlaceHead(before) && (parting.test(after) || agency.test(after) || isBracketed)) return found.edtf;
  // `DAMAS 14 octobre 2017 (AFP) –`
  if (isBarePlace(before) && agency.test(after)) return found.edtf;
  if (!isPlaceHead(before)) return undefined;
  // `Damas, le 14 octobre 2017. L’armée…`
  return isDay && /,/.test(before) && /^\s*\.\s+\p{Lu}/u.test(after) ? found.edtf : undefined;
}

/** The date of a line that holds nothing else, unless it is that of a change alone. */
function publicationLine(line: string, context: DateContext): string | undefined {
  const words = wordsIn(line);
  const isChange = words.some((word) => changedWords.includes(word));
  return isChange && !words.some((word) => publishedWords.includes(word)) ? undefined : dateOfLine(line, context);
}

/** A line that holds a day and names, parted by a sign: `Reuters | 15 October 2017`, `Beyrouth, 14 octobre 2017`. */
function dateBesideNames(line: string, context: DateContext): string | undefined {
  const text = line.trim();
  const found = text.length <= LONGEST_LINE ? findDate(text, context) : undefined;
  if (!found || !/^\d{4}-\d\d-\d\d$/.test(found.edtf)) return undefined;
  const [before, after] = sidesOf(text, found);
  const isParted = (side: string, sign: RegExp) => side.trim() === '' || sign.test(side);
  if (!isParted(before, /[,|•·–—/(:-]\s*(?:\p{L}{2,10}\.?,?\s*)?$/u) || !isParted(after, /^\s*[,|•·–—/)-]/u))
    return undefined;
  if (before.trim() !== '' && after.trim() !== '' && !/^[\s)\]]*$/.test(after)) return undefined;
  return namesOnly(`${before} ${after}`) ? found.edtf : undefined;
}

function sidesOf(text: string, { start, end }: FoundDate): [before: string, after: string] {
  return [text.slice(0, start), text.slice(end).replace(time, '')];
}

/** Words before a date that say that it is that of publication. */
function isLabel(before: string): boolean {
  const words = wordsIn(before);
  return (
    words.some((word) => publishedWords.includes(word)) &&
    words.every((word) => dateLineWords.includes(word) || publishedWords.includes(word))
  );
}

/** Nothing, a bracket, or the day of the week. */
function isEmptyHead(before: string): boolean {
  return (
    /^[\s[(«"“]*(?:\p{L}+\.?,?\s*)?$/u.test(before) && wordsIn(before).every((word) => weekdayNames.includes(word))
  );
}

/** One to four names before a date, parted from it by a sign or an agency: `DAMAS, `, `BEYROUTH (AFP) - `. */
function isPlaceHead(before: string): boolean {
  const text = before.replace(/\([^()]{2,30}\)|\/[\p{Lu}\s]{2,20}\//gu, '—');
  if (!/[,،(–—|:/-]/u.test(text) || /[.!?;]\s*\p{L}{3,}/u.test(text)) return false;
  const names = text.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  return names.length > 0 && names.length <= 6 && namesOnly(text);
}

/** Names before a date with no sign between them. */
function isBarePlace(before: string): boolean {
  return wordsIn(before).length <= 3 && !/[.,;:!?]/.test(before) && namesOnly(before);
}

/** Names and small words alone; a text without capitals is taken for such where it is short. */
function namesOnly(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  return words.every((word) => {
    if (/^\p{Lu}/u.test(word) || [...placeWords, ...dateLineWords, ...bylineWords].includes(word.toLowerCase()))
      return true;
    return /\p{Script=Arabic}/u.test(word) && words.length <= 5;
  });
}

/** What follows a date at the very beginning and is no sentence of which the date is a part. */
function opensText(after: string, isDay: boolean): boolean {
  if (parting.test(after) || agency.test(after)) return true;
  if (!isDay) return false;
  if (/^[\s)\].]+["“«„‘]?\p{Lu}/u.test(after)) return true;
  // `October 15, 2017, Beirut –`
  const place = /^,\s*((?:\p{Lu}[\p{L}\p{M}’' -]*[,/]?\s*){1,3})(?:\([^()]{2,40}\)\s*)?\.?\s*[–—-]\s/u.exec(after)?.[1];
  return place !== undefined && place.length < 40;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function isArabic(text: string): boolean {
  return (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > text.length / 4;
}

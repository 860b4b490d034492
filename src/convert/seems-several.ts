import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { findDate } from './dates.ts';
import type { Split } from './format.ts';

/** What stands at the head or the end of each text that a database exports, or of each that was printed into one file. */
const countingLines: readonly RegExp[] = [
  /^\s*(?:article|artikel|artículo|document|dokument|documento)?\s*\d+\s+(?:of|von|de|sur|di|van|من)\s+\d+\s*(?:documents?|dokumente?n?|documentos?|وثائق)?\s*$/iu,
  /^\s*(?:end of document|fin du document|ende des dokuments|fin del documento|نهاية المستند)\s*$/iu,
  /^\s*document [A-Z]{2,8}0000[0-9a-z]+\s*$/iu,
  /\b(?:news|web)·\d{8}·[A-Z]{1,6}·[\w-]+/u,
  /^\s*(?:page|seite|página|pagina)\s*1\s*(?:of|de|sur|von|van|\/)\s*\d+\s*$/iu,
];

/** A heading of a made series: `Dokument 12`. Laws number their articles. */
const numbered = /^\s*(?:document|dokument|documento)\s*(?:n[o°º.]*\s*)?(\d{1,4})\s*[:.–-]?\s*$/iu;

/** Between two days of articles stands an article; between two of a chronology, a sentence or two. */
const LEAST_WORDS = 80;
const LEAST_BLOCKS = 2;
/** Of a press review there may be abstracts only. */
const LEAST_ABSTRACT = 25;
const LEAST_SOURCES = 4;
/** Longest title beside a day, in UTF-16 units; some papers end theirs with a full stop. */
const LONGEST_TITLE = 100;
/** So many days alone on a line are no accident. */
const LEAST_DAYS = 3;

/**
 * How many articles a text seems to hold, by the lines that databases count them with, headings of one make, or days
 * alone on a line with an article after each.
 * @param blocks the text of each heading and paragraph.
 * @returns 1 where nothing says more.
 */
export function countArticles(blocks: readonly string[]): number {
  const lines = blocks.flatMap((text) => text.split('\n'));
  const counts = countingLines.map((pattern) => lines.filter((line) => pattern.test(line)).length);
  return Math.max(1, ...counts, countNumbered(lines), countDays(blocks), countSourceLines(blocks));
}

/** How long the series of numbered headings is that begins with 1. */
function countNumbered(lines: readonly string[]): number {
  let count = 0;
  for (const line of lines) if (Number(numbered.exec(line)?.[1]) === count + 1) count += 1;
  return count;
}

function countDays(blocks: readonly string[]): number {
  const days = blocks.flatMap((text, index) => (isDay(text) ? [index] : []));
  const isArticle = (day: number, index: number) => {
    const own = blocks.slice(day + 1, days[index + 1]);
    return own.length >= LEAST_BLOCKS && own.join(' ').split(/\s+/).length >= LEAST_WORDS;
  };
  const count = days.filter(isArticle).length;
  return count < LEAST_DAYS || isChronology(blocks, days) ? 1 : count;
}

/** Are the days those of one chronology, however long each is: one later than the other, and most of them without a title? */
function isChronology(blocks: readonly string[], days: readonly number[]): boolean {
  const dates = days.map((day) => findDate(blocks[day] ?? '')?.edtf ?? '');
  const isTitle = (block: string | undefined) => block !== undefined && firstLine(block).length <= LONGEST_TITLE;
  const titled = days.filter((day) => isTitle(blocks[day - 1]) || isTitle(blocks[day + 1]));
  return dates.every((date, at) => at === 0 || date > (dates[at - 1] ?? '')) && titled.length * 2 < days.length;
}

/**
 * How many lines name a paper, or where something was found, with a day, as press reviews have one before each article:
 * `De Morgen, woensdag 30 november 2011, p. 23, 853w.`, `"Kurier" vom 28.12.2017 Seite: 3`.
 */
function countSourceLines(blocks: readonly string[]): number {
  const isFollowed = (index: number) => {
    const own = blocks.slice(index + 1, index + 5).join(' ');
    return own.split(/\s+/).length >= LEAST_ABSTRACT;
  };
  const lines = blocks.flatMap((text, index) => (isSourceLine(text) ? [index] : []));
  // In a list of works stands one below the other.
  const count = lines.filter((line, at) => line + 1 !== lines[at + 1] && isFollowed(line)).length;
  return count < LEAST_SOURCES ? 1 : count;
}

function isSourceLine(text: string): boolean {
  const line = firstLine(text);
  if (line.length > 120 || text.length > 200) return false;
  const found = findDate(line);
  if (!found || !/^\d{4}-\d\d-\d\d$/.test(found.edtf) || found.start < 3) return false;
  const [before, after] = [line.slice(0, found.start), line.slice(found.end)];
  const isQuoted =
    /^["„“«][^"“”»]{2,60}["”“»](?:\s+(?:nr|no|n°)\.?\s*\d+)?\s+(?:gefunden am|vom|of|dated|du|del|van)\s*$/iu.test(
      before,
    );
  // A work of a list has its author or title before its paper.
  const isPaper = /^\p{L}[\p{L}\s’'&()-]{1,40}(?:,\s*\p{L}{4,12})?,?\s*$/u.test(before);
  return (
    isQuoted ||
    (isPaper && /^[\s,;(]{1,3}(?:pp?\.|s\.|seite:?|pages?:?|p[áa]gina:?|blz\.)\s*[A-Z]{0,3}\d/iu.test(after))
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Is it a day and nothing else, but for the name of the day and an hour? */
function isDay(text: string): boolean {
  if (text.length > 50 || text.includes('\n')) return false;
  const found = findDate(text);
  if (!found || !/^\d{4}-\d\d-\d\d$/.test(found.edtf)) return false;
  const before = text.slice(0, found.start).replace(/[\s,(]|\b(?:le|den|el|de)\b/giu, '');
  return /^\p{L}{0,11}\.?$/u.test(before) && text.slice(found.end).length <= 12;
}

/** That an original seems to hold several articles, which are one now; nothing where the person says that it is one. */
export function severalTold(count: number, file: string, split: Split | undefined): Diagnostic[] {
  if (count < 2 || split !== undefined) return [];
  return [
    diagnose('several-articles', `seems to hold several articles (${count}), which are one article now`, { file }),
  ];
}

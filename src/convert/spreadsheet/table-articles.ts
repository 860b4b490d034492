import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanCharacters } from '../characters.ts';
import { findDate } from '../dates.ts';
import type { ConvertedArticle } from '../format.ts';
import type { FoundArticle } from '../found-articles.ts';
import { MOST_ARTICLES, refuseMore } from '../limits.ts';
import { articlesOf } from '../several.ts';
import { type ColumnField, type Columns, columnsOf, textColumnNames } from './columns.ts';
import { dayFirst } from './day-order.ts';
import type { Sheet } from './sheet.ts';

/** Rows at the top among which the row of names is looked for. */
const TOP = 10;

/** What marks a text as HTML. */
const html = /<(?:p|div|br|h[1-6]|ul|ol|table|blockquote|strong|em|b|i|a|span)\b[^>]*>/i;

/** Where a table comes from. */
interface TablePlace {
  file: string;
  encoding?: string | undefined;
  nextArticle?: (() => void) | undefined;
  diagnostics: readonly Diagnostic[];
}

/**
 * The articles of a table, one a row; the columns are known by their names, and the report tells which was read as what.
 * Of several sheets the first with a column of texts counts.
 * @throws DiagnosticError `convert-failed` where no column holds texts, `too-large`.
 */
export function articlesOfTable(
  sheets: readonly Sheet[],
  { file, encoding, nextArticle, diagnostics }: TablePlace,
): ConvertedArticle[] {
  const found = sheets
    .map((sheet) => ({ sheet, ...headerOf(sheet) }))
    .find(({ columns }) => columns?.of.text !== undefined);
  if (!found?.columns) throw noTexts(sheets, file);
  const { sheet, columns, row: headerRow } = found;
  const rows = sheet.rows.slice(headerRow + 1);
  refuseMore(rows.length, MOST_ARTICLES, 'rows', file);
  const told = [diagnose('columns-read', `read from the table: ${columns.told.join(', ')}`, { file })];
  if (columns.unread.length > 0) {
    const message = `columns that a dossier has no place for: ${columns.unread.join(', ')}`;
    told.push(diagnose('fields-left-out', message, { file }));
  }
  const others = sheets.filter((one) => one !== sheet && one.rows.length > 0).map(({ name }) => `“${name}”`);
  if (others.length > 0)
    told.push(diagnose('part-unread', `other sheets were not read: ${others.join(', ')}`, { file }));
  const isDayFirst = dayFirst(rows.map((row) => row[columns.of.date ?? -1] ?? ''));
  const articles = rows.flatMap((row, index): FoundArticle[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    return [articleOf(row, headerRow + index + 2, columns, { isDayFirst, file })];
  });
  if (articles.length === 0) throw new DiagnosticError([diagnose('body-empty', 'the table has no rows', { file })]);
  return articlesOf(
    { of: 'the table', articles },
    { file, encoding, nextArticle, diagnostics: [...diagnostics, ...told] },
  );
}

/** The row of names: the first at the top in which a column of texts is named, or else the first that names anything. */
function headerOf({ rows }: Sheet): { row: number; columns: Columns | undefined } {
  const top = rows.slice(0, TOP).map((cells, row) => ({ row, columns: columnsOf(cells) }));
  const best = top.find(({ columns }) => columns.of.text !== undefined && columns.told.length > 1);
  return best ?? top.find(({ columns }) => columns.of.text !== undefined) ?? { row: 0, columns: top[0]?.columns };
}

function noTexts(sheets: readonly Sheet[], file: string): DiagnosticError {
  const names = (sheets.find(({ rows }) => rows.length > 0)?.rows[0] ?? []).filter((name) => name.trim() !== '');
  const message = `no column holds the texts of articles; the first row names ${
    names
      .slice(0, 12)
      .map((name) => `“${name.slice(0, 40)}”`)
      .join(', ') || 'nothing'
  }`;
  const hint = `Name the column of texts ${textColumnNames.join(', ')}; docs/convert.md lists the other names.`;
  return new DiagnosticError([diagnose('convert-failed', message, { file, line: 1 }, hint)]);
}

function articleOf(
  row: readonly string[],
  number: number,
  { of }: Columns,
  { isDayFirst, file }: { isDayFirst: boolean | undefined; file: string },
): FoundArticle {
  const cell = (field: ColumnField) => {
    const value = of[field] === undefined ? '' : (row[of[field]] ?? '');
    return cleanCharacters(value, {}).text.trim() || undefined;
  };
  const text = cell('text') ?? '';
  const lang = /^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/.exec(cell('lang') ?? '')?.[0];
  const printed = cell('date');
  const dateLang = lang ?? (isDayFirst === undefined ? undefined : 'fr');
  const date = printed === undefined ? undefined : dateOf(printed, isDayFirst, dateLang);
  const url = cell('url');
  const known = Object.fromEntries(
    (['title', 'publisher', 'author', 'description', 'section', 'page', 'item'] as const).flatMap((field) => {
      const value = cell(field)?.replace(/\s+/g, ' ');
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const doubt =
    date === undefined
      ? 'is not a date that can be read'
      : isHalfRead(printed, date)
        ? 'may be either of two days'
        : '';
  const doubtful = printed !== undefined && doubt !== '';
  const message = `row ${number}: “${printed}” ${doubt}`;
  return {
    ...known,
    ...(date ? { date } : {}),
    ...(lang ? { lang } : {}),
    ...(url && /^https?:\/\//i.test(url) && URL.canParse(url) ? { url } : {}),
    body: html.test(text) ? text : paragraphsOf(text),
    ...(doubtful ? { told: () => [diagnose('date-doubtful', message, { file })] } : {}),
  };
}

/** Only the year is sure: day and month may be either way round. */
function isHalfRead(printed: string | undefined, date: string): boolean {
  return date.length === 4 && /^\d{1,2}[./-]\d{1,2}[./-]\d{4}/.test(printed ?? '');
}

/** Paragraphs between blank lines; where there are none, each line is one. */
function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return lines
    .split(/\n[ \t]*\n/.test(lines) ? /\n(?:[ \t]*\n)+/ : /\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** `20171014` and `3/4/2017` by the order of the column, all else as texts write it. */
function dateOf(printed: string, isDayFirst: boolean | undefined, lang: string | undefined): string | undefined {
  const packed = /^([12]\d{3})(0[1-9]|1[0-2])([0-3]\d)$/.exec(printed);
  if (packed) return packed.slice(1).join('-');
  const [, first = '', second = '', year] = /^(\d{1,2})[./-](\d{1,2})[./-]([12]\d{3})\b/.exec(printed) ?? [];
  const ordered =
    year && isDayFirst === false ? `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}` : printed;
  return findDate(ordered, { lang })?.edtf;
}

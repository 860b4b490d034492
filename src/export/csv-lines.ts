/** A value of a table; nothing where there is none. */
export type Cell = string | number | boolean | undefined;

/** By which spreadsheets know a formula, or take what follows for one; full-width signs are read alike in Japanese ones. */
const FORMULA = /^[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. A text that a spreadsheet would run as a
 * formula has an apostrophe before it, and is read as it is written.
 */
export function* csvLines(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `\uFEFF${line(head)}`;
  for (const row of rows) yield line(row);
}

/** A text so that no spreadsheet runs it. */
export function disarmed(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? `"${disarmed(cell).replaceAll('"', '""')}"` : String(cell);
}

import papa from 'papaparse';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { MOST_CELLS, MOST_ROWS, type Sheet } from './sheet.ts';

/** Signs that part the cells of a row, as programs and countries have them. */
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads comma-separated values, whatever parts them. Rows keep their numbers: empty ones stay.
 * @throws DiagnosticError `convert-failed` for a quote that nothing closes, `too-large`.
 */
export function readCsv(text: string, file: string): Sheet {
  // Excel names the sign in a line of its own.
  const named = /^sep=(.)\r?\n/.exec(text);
  const { data, errors } = papa.parse<string[]>(text.slice(named?.[0].length ?? 0), {
    ...(named?.[1] ? { delimiter: named[1] } : { delimitersToGuess: DELIMITERS }),
    skipEmptyLines: false,
  });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) {
    const row = (open.row ?? 0) + 1;
    const message = `a quotation mark in row ${row} is not closed, or stands within a cell without quotes`;
    const hint = 'Save the table anew from a spreadsheet, as CSV (UTF-8).';
    throw new DiagnosticError([diagnose('convert-failed', message, { file }, hint)]);
  }
  const cells = data.reduce((sum, row) => sum + row.length, 0);
  if (data.length > MOST_ROWS || cells > MOST_CELLS) {
    const message = `the table has ${data.length} rows and ${cells} cells, more than ${MOST_ROWS} and ${MOST_CELLS}`;
    throw new DiagnosticError([diagnose('too-large', message, { file })]);
  }
  while (data.at(-1)?.every((cell) => cell.trim() === '')) data.pop();
  return { rows: data };
}

/** Writes a table as comma-separated values, in UTF-8 with the mark by which Excel knows it. */
export function writeCsv({ rows }: Sheet): string {
  return `\uFEFF${papa.unparse(rows, { newline: '\r\n', quotes: true })}\r\n`;
}

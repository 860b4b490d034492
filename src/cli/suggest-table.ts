import { extname } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { decodeSource } from '../convert/decode.ts';
import { readCsv, writeCsv } from '../convert/spreadsheet/csv.ts';
import { readXlsx } from '../convert/spreadsheet/xlsx.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import type { Proposal } from '../text/suggest/proposal.ts';
import { readBytes } from './read-original.ts';

/** What an editor says of a name in the column `accept`; an empty cell leaves it as it is. */
export const answers = ['entry', 'alias', 'exclude', 'no'] as const;
export type Answer = (typeof answers)[number];

const header = ['accept', 'name', 'kind', 'of', 'count', 'documents', 'forms', 'context'] as const;

/** A row of the table that somebody has answered. */
export interface AnsweredRow {
  /** Number of the row in the table; the header is 1. */
  row: number;
  answer: Answer;
  name: string;
  kind: string;
  /** The entry that it is an alias of, or is never a mention of. */
  of: string;
}

/** Names as a table, to be answered in a spreadsheet. What is likely a variant says of which entry. */
export function suggestionsTable(proposals: readonly Proposal[]): Uint8Array | string {
  const rows = proposals.map(({ name, kind, count, documents, forms, contexts, variantOf }) => {
    const [first] = contexts;
    const context = first ? `${first.left}[${first.keyword}]${first.right}` : '';
    const printed = forms.map(({ form, count: times }) => `${form} (${times})`).join('\n');
    return ['', name, kind, variantOf?.id ?? '', String(count), String(documents), printed, context];
  });
  return writeCsv({ name: 'suggestions', rows: [[...header], ...rows] });
}

/**
 * The rows of a table that have an answer.
 * @throws DiagnosticError with every row that has a word which is no answer, or lacks what its answer needs.
 */
export function readAnswers(path: string): AnsweredRow[] {
  const file = displayPath(path);
  const bytes = readBytes(path);
  const rows =
    extname(path).toLowerCase() === '.xlsx'
      ? (readXlsx(bytes, file).find((sheet) => sheet.rows.length > 0)?.rows ?? [])
      : readCsv(decodeSource(bytes, file, {}).text, file).rows;
  const names = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const missing = ['accept', 'name'].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const hint = 'npx reperes suggest --format csv makes such a table.';
    const place = { file, line: 1 };
    throw new DiagnosticError([
      diagnose('glossary-syntax', `the first row names no column “${missing.join('” and “')}”`, place, hint),
    ]);
  }
  const faults: DiagnosticError['diagnostics'] = [];
  const answered = rows.slice(1).flatMap((cells, index): AnsweredRow[] => {
    const row = index + 2;
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim();
    const [said, name, of] = [cell('accept').toLowerCase(), cell('name'), cell('of')];
    if (said === '') return [];
    const fault = (message: string) =>
      faults.push(diagnose('glossary-row', `row ${row}, ${message}`, { file, line: row }));
    const answer = answers.find((one) => one === said);
    if (!answer)
      fault(`column “accept”: expected ${answers.join(', ')} or nothing, found “${said}”${didYouMean(said, answers)}`);
    else if (name === '') fault('column “name”: it is empty');
    else if (answer === 'alias' && of === '') fault('column “of”: an alias needs the id of its entry');
    else return [{ row, answer, name, kind: cell('kind'), of }];
    return [];
  });
  if (faults.length > 0) throw new DiagnosticError(faults);
  return answered;
}

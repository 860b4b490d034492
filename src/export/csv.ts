import { fileName } from '../model/file-name.ts';
import { EDITIONS } from '../model/formats.ts';
import { type Cell, csvLines } from './csv-lines.ts';
import { dataPackage } from './datapackage.ts';
import type { ExportedDossier } from './exported.ts';
import type { ExportFile } from './format.ts';
import { type Column, type Table, tablesOf } from './tables.ts';

/** Parts the items of a list in a cell. */
const PART = ' | ';

/** The tables of a dossier for spreadsheets and programs of statistics, and the package that describes them. */
export function* csv(dossier: ExportedDossier): Iterable<ExportFile> {
  const tables = tablesOf(dossier, `${EDITIONS}tables.csv`);
  for (const table of tables) {
    yield { path: `${EDITIONS}${table.name}.csv`, pieces: () => linesOf(table) };
  }
  const name = fileName(dossier.title, 'dossier');
  yield { path: `${EDITIONS}datapackage.json`, pieces: () => [dataPackage(dossier, name, tables)] };
}

function linesOf<Row>({ columns, rows }: Table<Row>): Iterable<string> {
  return csvLines(
    columns.map(({ name }) => name),
    cellsOf(rows(), columns),
  );
}

function* cellsOf<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Generator<Cell[]> {
  for (const row of rows) {
    yield columns.map(({ value }) => {
      const cell = value(row);
      return typeof cell === 'object' ? cell.join(PART) || undefined : cell;
    });
  }
}

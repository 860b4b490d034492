import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { didYouMean } from '../../model/edit-distance.ts';
import { columns } from './columns.ts';
import type { ProposedEntry } from './proposed.ts';

/**
 * The entries that a table proposes. A column that is missing leaves its field alone, an empty cell takes it out.
 * @throws DiagnosticError `glossary-syntax` where the first row names neither ids nor names, or what no column is called.
 */
export function readTable(rows: readonly string[][], file: string): ProposedEntry[] {
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const known = ['id', 'collection', 'definition', ...columns.map(({ name }) => name)];
  const unknown = header.filter((name) => name !== '' && !known.includes(name));
  const missing = ['id', 'name'].every((name) => !header.includes(name));
  const hint = `The columns are ${known.join(', ')}; npx reperes glossary export makes a table with them.`;
  if (missing) {
    throw new DiagnosticError([
      diagnose('glossary-syntax', 'the first row names no column “id” and no column “name”', { file, line: 1 }, hint),
    ]);
  }
  if (unknown.length > 0) {
    throw new DiagnosticError(
      unknown.map((name) =>
        diagnose('glossary-syntax', `no column is called “${name}”${didYouMean(name, known)}`, { file, line: 1 }, hint),
      ),
    );
  }
  return rows.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [readRow(cells, header, index + 2)];
  });
}

function readRow(cells: readonly string[], header: readonly string[], row: number): ProposedEntry {
  const cell = (name: string) => {
    const index = header.indexOf(name);
    return index < 0 ? undefined : (cells[index] ?? '').trim();
  };
  const data: Record<string, unknown> = {};
  const faults: ProposedEntry['faults'] = [];
  for (const { name, field, read } of columns) {
    const value = cell(name);
    if (value === undefined) continue;
    try {
      data[field] = value === '' ? undefined : read(value);
    } catch (error) {
      faults.push({ column: name, message: (error as Error).message });
    }
  }
  return {
    row,
    id: cell('id') || undefined,
    collection: cell('collection') || undefined,
    data,
    definition: cell('definition')?.replace(/\r\n?/g, '\n'),
    faults,
  };
}

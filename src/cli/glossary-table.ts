import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { readEntries } from '../content/entries.ts';
import { cellsOf, jsonOf, rowsOf } from '../content/glossary-table/glossary-rows.ts';
import { type ImportPlan, planImport } from '../content/glossary-table/plan.ts';
import { readProposed } from '../content/glossary-table/read-file.ts';
import { replaceFile, writeNew } from '../content/write-file.ts';
import { writeCsv } from '../convert/spreadsheet/csv.ts';
import { writeXlsx } from '../convert/spreadsheet/xlsx-write.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { listDiagnostics } from '../model/diagnostic-list.ts';
import { CONTENT_HELP, type Command, type CommandArguments, contentOption, stringOption } from './command.ts';
import { askYes, canAsk } from './prompts.ts';
import { showDifference } from './show-difference.ts';

export const glossary: Command = {
  summary: 'the glossary as a spreadsheet: writes it, and takes it back with what was changed',
  usage: `export FILE.csv|.xlsx|.json [options]
npx reperes glossary import FILE.csv|.xlsx|.json|.rdf|.md [--yes] [options]`,
  options: {
    content: { type: 'string' },
    kind: { type: 'string' },
    yes: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  },
  help: {
    content: CONTENT_HELP,
    kind: 'import: kind of new entries that say none (SKOS and glossarify-md say none)',
    yes: 'import: write what is shown, and ask nothing',
    force: 'export: replace a file that is there',
  },
  async run(args) {
    const [what, file, ...more] = args.files;
    if ((what !== 'export' && what !== 'import') || file === undefined || more.length > 0) {
      throw new DiagnosticError([diagnose('usage', 'expected export FILE or import FILE')]);
    }
    const content = contentOption(args);
    if (existsSync(content)) readConfig(content);
    return what === 'export' ? exportTable(content, file, args) : importTable(content, file, args);
  },
};

/** Writes all entries; what is wrong with one is told, and it is missing in the table. */
function exportTable(content: string, file: string, args: CommandArguments): number {
  const { entries, diagnostics } = readEntries(content);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DiagnosticError(errors);
  const rows = rowsOf(entries);
  const ending = extname(file).toLowerCase();
  const table = { name: 'glossary', rows: ending === '.json' ? [] : cellsOf(rows) };
  const bytes =
    ending === '.csv'
      ? writeCsv(table)
      : ending === '.xlsx'
        ? writeXlsx(table)
        : ending === '.json'
          ? jsonOf(rows)
          : '';
  if (bytes === '') {
    throw new DiagnosticError([diagnose('usage', `expected a file .csv, .xlsx or .json, found “${file}”`)]);
  }
  const path = resolve(file);
  if (!existsSync(path)) writeNew(path, bytes);
  else if (args.values.force) replaceFile(path, bytes);
  else {
    const hint = 'Name another file, or say --force: what was edited in this one is lost then.';
    throw new DiagnosticError([diagnose('exists', 'the file is there already', { file: displayPath(path) }, hint)]);
  }
  console.log(displayPath(path));
  console.error(`${rows.length} entries. Edit it, and npx reperes glossary import ${file} takes it back.`);
  return 0;
}

/** Shows what a table changes, and writes it when a person agrees. */
async function importTable(content: string, file: string, args: CommandArguments): Promise<number> {
  const { entries, diagnostics } = readEntries(content);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DiagnosticError(errors);
  const kind = stringOption(args, 'kind');
  const plan = planImport(readProposed(resolve(file)), entries, content, displayPath(resolve(file)), { kind });
  for (const { path, before, after } of plan.files) {
    console.log(
      before === '' ? `${displayPath(path)}: new\n${after}` : showDifference(displayPath(path), before, after),
    );
  }
  if (plan.diagnostics.length > 0) console.error(listDiagnostics(plan.diagnostics));
  console.error(summaryOf(plan));
  const failed = plan.diagnostics.length > 0 ? 1 : 0;
  if (plan.files.length === 0) return failed;
  if (!args.values.yes && !(canAsk() && (await askYes('Write this?')))) {
    console.error('Nothing is written. --yes writes it.');
    return 1;
  }
  for (const { path, before, after } of plan.files) {
    if (before === '') writeNew(path, after);
    else replaceFile(path, after);
  }
  console.error(`${plan.files.length} files are written. npx reperes check says what is still owed.`);
  return failed;
}

function summaryOf({ files, diagnostics, unchanged, absent }: ImportPlan): string {
  const added = files.filter(({ before }) => before === '').length;
  const bad = new Set(diagnostics.map(({ line }) => line)).size;
  return [
    `${files.length - added} changed`,
    `${added} new`,
    `${unchanged} unchanged`,
    ...(bad > 0 ? [`${bad} ${bad === 1 ? 'row' : 'rows'} left out`] : []),
    ...(absent > 0 ? [`${absent} not in the table, which stay`] : []),
  ].join(', ');
}

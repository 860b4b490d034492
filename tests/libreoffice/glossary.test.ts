import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readEntries } from '../../src/content/entries.ts';
import { cellsOf, rowsOf } from '../../src/content/glossary-table/glossary-rows.ts';
import { planImport } from '../../src/content/glossary-table/plan.ts';
import { readProposed } from '../../src/content/glossary-table/read-file.ts';
import { writeCsv } from '../../src/convert/spreadsheet/csv.ts';
import { writeXlsx } from '../../src/convert/spreadsheet/xlsx-write.ts';
import { aptInstall, hasApt } from '../apt.ts';
import { largeGlossary } from '../cli/glossary-samples.ts';

/** Comma, quotation mark, UTF-8, from the first row; the words in quotes are texts, as its dialogue offers. */
const CSV = 'CSV:44,34,76,1,,0,true,false';
const CSV_OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

describe('a glossary of 2,607 entries', () => {
  const folder = largeGlossary(2607);
  const { entries } = readEntries(folder);
  const rows = cellsOf(rowsOf(entries));

  before(() => {
    if (!existsSync('/usr/bin/soffice') && hasApt()) aptInstall('libreoffice-calc');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (file: string, to: string, outdir: string, filter?: string) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        ...(filter ? [`--infilter=${filter}`] : []),
        '--convert-to',
        to,
        '--outdir',
        outdir,
        file,
      ],
      { stdio: 'pipe' },
    );

  it('goes through LibreOffice, CSV to XLSX to CSV, and comes back with no difference', () => {
    writeFileSync(join(folder, 'glossary.csv'), writeCsv({ rows }));
    convert(join(folder, 'glossary.csv'), 'xlsx', join(folder, 'a'), CSV);
    convert(join(folder, 'a/glossary.xlsx'), CSV_OUT, join(folder, 'b'));
    assert.ok(readFileSync(join(folder, 'b/glossary.csv')).length > 100_000);
    for (const file of ['a/glossary.xlsx', 'b/glossary.csv']) {
      const { files, diagnostics } = planImport(readProposed(join(folder, file)), entries, folder, file);
      assert.deepEqual({ file, files, diagnostics }, { file, files: [], diagnostics: [] });
    }
  });

  it('is read by LibreOffice from our Excel file, to the letter', () => {
    writeFileSync(join(folder, 'own.xlsx'), writeXlsx({ rows }));
    convert(join(folder, 'own.xlsx'), CSV_OUT, join(folder, 'c'));
    const { files, diagnostics } = planImport(readProposed(join(folder, 'c/own.csv')), entries, folder, 'own.csv');
    assert.deepEqual({ files, diagnostics }, { files: [], diagnostics: [] });
  });
});

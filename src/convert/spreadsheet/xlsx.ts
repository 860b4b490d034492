import { Parser } from 'htmlparser2';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { Archive } from '../archive.ts';
import { elementsOf, firstIn, readXml, refuseUnsafeXml } from '../xml.ts';
import { columnOf, decodeCell } from './cell-text.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type Sheet } from './sheet.ts';
import { dateStyles, dayOfNumber } from './xlsx-dates.ts';

/** What the cells of a workbook refer to. */
interface Shared {
  strings: readonly string[];
  dates: ReadonlySet<number>;
  from1904: boolean;
}

/**
 * Reads the sheets of an Excel file (.xlsx), each cell as text: days as `2017-10-14`, formulas by what they came to.
 * @throws DiagnosticError `convert-failed` for what is none, `too-large`.
 */
export function readXlsx(bytes: Uint8Array, file: string): Sheet[] {
  const archive = new Archive(bytes, file);
  const text = (path: string) => {
    const part = archive.read(path);
    return part && new TextDecoder().decode(part);
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === undefined) throw damaged('it holds no xl/workbook.xml', file);
  const document = readXml(workbook, file);
  const targets = targetsIn(text('xl/_rels/workbook.xml.rels') ?? '', file);
  const shared: Shared = {
    strings: stringsIn(text('xl/sharedStrings.xml'), file),
    dates: dateStyles(text('xl/styles.xml'), file),
    from1904: /^(?:1|true)$/.test(firstIn(document, 'workbookPr')?.attribs.date1904 ?? ''),
  };
  const list = firstIn(document, 'sheets');
  const sheets = (list ? elementsOf(list) : []).flatMap(({ attribs }): Sheet[] => {
    const path = targets.get(attribs['r:id'] ?? '');
    const xml = path === undefined ? undefined : text(path);
    return xml === undefined ? [] : [{ name: attribs.name, rows: rowsIn(xml, shared, file) }];
  });
  if (sheets.length === 0) throw damaged('no sheet of it can be found', file);
  return sheets;
}

function damaged(what: string, file: string): DiagnosticError {
  return new DiagnosticError([diagnose('convert-failed', `the workbook cannot be read: ${what}`, { file })]);
}

function targetsIn(xml: string, file: string): Map<string, string> {
  const list = firstIn(readXml(xml, file), 'Relationships');
  const entries = (list ? elementsOf(list) : []).map(({ attribs }): [string, string] => {
    const target = attribs.Target ?? '';
    return [attribs.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  });
  return new Map(entries);
}

/** The texts that cells share; how they are read aloud (`rPh`) is no part of them. */
function stringsIn(xml: string | undefined, file: string): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let [text, isText, isReading] = ['', false, false];
  walk(xml, file, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    close: (name) => {
      if (name === 'si') strings.push(decodeCell(text));
      else if (name === 'rPh') isReading = false;
      else if (name === 't') isText = false;
    },
    text: (data) => {
      if (isText) text += data;
    },
  });
  return strings;
}

function rowsIn(xml: string, shared: Shared, file: string): string[][] {
  const rows: string[][] = [];
  let [row, column, type, style, text, cells] = [-1, -1, 'n', 0, '', 0];
  let isValue = false;
  let isReading = false;
  walk(xml, file, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (!(row < MOST_ROWS)) throw tooLarge(`a row ${attributes.r}`, MOST_ROWS, file);
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        [type, style, text] = [attributes.t ?? 'n', Number(attributes.s ?? 0), ''];
        cells += 1;
        if (column >= MOST_COLUMNS) throw tooLarge(`a column ${column + 1}`, MOST_COLUMNS, file);
        if (cells > MOST_CELLS) throw tooLarge('more cells', MOST_CELLS, file);
      } else if (name === 'rPh') isReading = true;
      else if (name === 'v' || name === 't') isValue = !isReading;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'c' && row >= 0) {
        while (rows.length <= row) rows.push([]);
        const cell = rows[row];
        if (cell) cell[column] = cellText(type, style, text, shared);
      }
    },
    text: (data) => {
      if (isValue) text += data;
    },
  });
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

function tooLarge(what: string, most: number, file: string): DiagnosticError {
  const message = `the workbook names ${what}; the most that is read is ${most.toLocaleString('en')}`;
  return new DiagnosticError([diagnose('too-large', message, { file })]);
}

function cellText(type: string, style: number, text: string, { strings, dates, from1904 }: Shared): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'inlineStr' || type === 'str') return decodeCell(text);
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'e' || text === '') return '';
  if (type === 'd') return text;
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return (dates.has(style) ? dayOfNumber(number, from1904) : undefined) ?? String(number);
}

interface Walker {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(data: string): void;
}

/** Reads XML without keeping it: sheets are long. Names come without their prefix. */
function walk(xml: string, file: string, { open, close, text }: Walker): void {
  refuseUnsafeXml(xml, file);
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(bare(name), attributes),
      onclosetag: (name) => close(bare(name)),
      ontext: text,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

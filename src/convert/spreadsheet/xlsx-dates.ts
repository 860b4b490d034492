import { elementsOf, firstIn, readXml } from '../xml.ts';

/** Numbers of the formats of dates that every spreadsheet has. */
const builtIn = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** Which styles of cells show a number as a date, by the sheet of styles. */
export function dateStyles(xml: string | undefined, file: string): ReadonlySet<number> {
  if (xml === undefined) return new Set();
  const document = readXml(xml, file);
  const formats = firstIn(document, 'numFmts');
  const own = new Map(
    (formats ? elementsOf(formats) : []).map(({ attribs }) => [Number(attribs.numFmtId), attribs.formatCode ?? '']),
  );
  const cells = firstIn(document, 'cellXfs');
  const styles = (cells ? elementsOf(cells) : []).map(({ attribs }) => Number(attribs.numFmtId ?? 0));
  return new Set(styles.flatMap((format, style) => (isDate(format, own.get(format)) ? [style] : [])));
}

function isDate(format: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(format);
  // Words in quotes, colours in brackets, and what follows a backslash are no parts of a date.
  return /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(code);
}

/** Days between the first of the two calendars of Excel and that of computers, and between the two. */
const [BEFORE_1970, BEFORE_1904] = [25_569, 1_462];

/** The day that a number stands for, `2017-10-14`, with the time where it has one. */
export function dayOfNumber(number: number, from1904: boolean): string | undefined {
  const date = new Date(Math.round((number - BEFORE_1970 + (from1904 ? BEFORE_1904 : 0)) * 86_400) * 1000);
  if (number < 0 || Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString();
  return Number.isInteger(number) ? text.slice(0, 10) : text.slice(0, 19);
}

import type { StructuredTextItem } from 'unpdf';
import { anyOf } from '../text/languages/registry.ts';
import { beforeHour } from './date-words.ts';

/** A line of a page. */
export interface PdfLine {
  text: string;
  /** 1-based. */
  page: number;
  /** From the left and from the bottom of the page, in points. */
  x: number;
  y: number;
  width: number;
  /** Height of the letters, in points. */
  size: number;
}

/** Lines that stand together. */
export interface PdfBlock {
  lines: PdfLine[];
}

/** Gathers the pieces of a page to lines, in the order in which the file has them, which is that of reading. */
export function linesOfPage(items: readonly StructuredTextItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open = false;
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    const last = lines.at(-1);
    const gap = last ? x - (last.x + last.width) : 0;
    const same =
      open && last && Math.abs(last.y - y) < Math.max(1, fontSize * 0.4) && gap > -fontSize && gap < fontSize * 6;
    if (same && last) {
      const blank = gap > fontSize * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(str);
      last.text += (blank ? ' ' : '') + str;
      last.width = Math.max(last.width, x + width - last.x);
      last.size = Math.max(last.size, str.trim() ? fontSize : 0);
    } else if (str.trim() !== '') {
      lines.push({ text: str, page, x, y, width, size: fontSize });
    }
    open = !hasEOL || str.trim() === '';
  }
  for (const line of lines) line.text = line.text.replace(/\s+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

/** Parts the lines of a page into paragraphs: at a gap, another size of letters, or after a short last line. */
export function blocksOfPage(lines: readonly PdfLine[]): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  const leading = usualLeading(lines);
  for (const line of lines) {
    const block = blocks.at(-1);
    const before = block?.lines.at(-1);
    if (!block || !before || parts(before, line, block, leading)) blocks.push({ lines: [line] });
    else block.lines.push(line);
  }
  return blocks;
}

function parts(before: PdfLine, line: PdfLine, block: PdfBlock, leading: number): boolean {
  const step = before.y - line.y;
  // Large letters stand farther apart.
  if (step < 0 || step > Math.max(leading * 1.35, line.size * 1.4))
    return !(step < 0 && !/[.!?…:»”"]$/.test(before.text));
  if (Math.abs(before.size - line.size) > 0.1 * Math.max(before.size, line.size)) return true;
  const widest = block.lines.reduce((most, line) => Math.max(most, line.width), 0);
  const indented = line.x - before.x > line.size * 0.8;
  return /[.!?…»”"]$/.test(before.text) && (before.width < widest * 0.85 || indented);
}

function usualLeading(lines: readonly PdfLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
    .toSorted((a, b) => a - b);
  const [usual = 0, small = 0] = [2, 4].map((part) => steps[Math.floor(steps.length / part)]);
  // Where paragraphs of one line abound, most steps are the gaps between them: no line stands so far from the next.
  const size = lines.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  return usual > size * 1.5 ? small : usual;
}

/** The day and hour of printing before the title of a page, and its address, as browsers print them. */
const printedHead = new RegExp(
  String.raw`^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:(?:${anyOf(beforeHour)})\s+)?\d{1,2}[:h.]\d{2}(?:\s?[AaPp][Mm])?(?:\s|$)`,
);
const printedFoot = /^(?:https?|file):\/\/\S+(?:\s+\d+\s*\/\s*\d+)?$|^\d+\s*\/\s*\d+\s+(?:https?|file):\/\//;

/** What a browser prints above and below a page: on the first and last lines, by their height. */
function printedLines(lines: readonly PdfLine[]): PdfLine[] {
  const heights = lines.map(({ y }) => y);
  const [top, bottom] = [Math.max(...heights), Math.min(...heights)];
  const edge = (line: PdfLine) => top - line.y < line.size || line.y - bottom < line.size;
  const foot = lines.filter((line) => edge(line) && printedFoot.test(line.text));
  const head = lines.filter((line) => edge(line) && printedHead.test(line.text));
  // The one proves the other: a line of the text may begin with a day.
  return foot.length > 0
    ? [...head, ...foot, ...lines.filter((line) => foot.length > 0 && edge(line) && isSheet(line))]
    : [];
}

/** The number of the sheet, or the rest of the head, where the parts of the line stand apart. */
function isSheet({ text }: PdfLine): boolean {
  return /^\d+\s*\/\s*\d+$/.test(text);
}

/** Lines that stand, but for their numbers, at the same height on at least three pages, or are a page’s number. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const byPlace = new Map<string, PdfLine[]>();
  for (const line of pages.flat()) {
    const key = `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '0')}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), line]);
  }
  const repeated = [...byPlace.values()].filter((lines) => new Set(lines.map(({ page }) => page)).size >= 3);
  const number = /^[-–—\s]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/;
  const numbers = pages
    .flatMap((lines) => [lines[0], lines.at(-1)])
    .filter((line) => line !== undefined && number.test(line.text));
  return new Set([...repeated.flat(), ...(numbers as PdfLine[]), ...pages.flatMap(printedLines)]);
}

import { dateOfShortLine } from './fields.ts';
import { announcedIn, countingLine, isCopyright, isEndMark, isOrdinaryWord, labelOf } from './labels.ts';

/** A line on a page. */
interface Printed {
  text: string;
}

/**
 * Cuts the lines of a block where an export has a field: a label, a day, the name of a paper above it, an end mark. On a
 * page they may stand as close as the lines of a paragraph.
 */
export function cutAtFields<T extends Printed>(lines: readonly T[]): T[][] {
  const parts: T[][] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const alone = isField(line) || standsAboveDay(line, lines[index + 1]);
    if (alone || !isOpen) parts.push([line]);
    else parts.at(-1)?.push(line);
    // What a label begins may go on in the next line.
    isOpen = !alone || /^\p{Lu}[\p{L} -]{2,30}: /u.test(line.text);
  }
  return parts;
}

/** Is it the line above one that is nothing but a day? There a paper has its name, on every page of an export. */
export function standsAboveDay(line: Printed, next: Printed | undefined): boolean {
  return next !== undefined && line.text.length < 90 && !isField(line) && isDay(next);
}

function isDay({ text }: Printed): boolean {
  return text.length < 80 && dateOfShortLine(text) !== undefined && /\d{4}/.test(text) && /\p{L}{3}/u.test(text);
}

function isField(line: Printed): boolean {
  const { text } = line;
  const label = /^(\p{Lu}[\p{L} -]{2,30}):(?: |$)/u.exec(text)?.[1];
  return (
    isDay(line) ||
    isEndMark(text) ||
    countingLine(text) !== undefined ||
    announcedIn(text) !== undefined ||
    (isCopyright(text) && text.length < 120) ||
    (label !== undefined && labelOf(label) !== undefined && !isOrdinaryWord(label)) ||
    (text.length < 20 && labelOf(text) === 'body') ||
    labelOf(text) === 'classification' ||
    (/^\p{Lu}\p{L}{2,18}$/u.test(text) && labelOf(text) === 'other')
  );
}

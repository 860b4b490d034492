import { anyOf } from '../../text/languages/registry.ts';
import { fullWeekdays } from '../date-words.ts';
import { findDate } from '../dates.ts';
import { bylineWords, ourOwnWords } from '../furniture-rules.ts';
import { withoutForeignDays } from './labels.ts';

/** Names of the days, which stand beside dates. */
const weekdays = new RegExp(anyOf(fullWeekdays), 'giu');

/** A date as a database prints it, at the precision that it has; nothing where there is none. */
export function dateIn(text: string, lang?: string): string | undefined {
  return findDate(text, { lang })?.edtf;
}

/**
 * The date of a line that is one: a day or month with its year, and besides it a weekday, an hour, the edition.
 * @returns nothing for a sentence that holds a date.
 */
export function dateOfShortLine(text: string, lang?: string): string | undefined {
  const line = text.split('\n')[0] ?? '';
  if (line.length > 110) return undefined;
  const found = findDate(line, { lang });
  if (!found || /^\d{4}$/.test(found.edtf)) return /^\s*[12]\d{3}\s*$/.test(line) ? line.trim() : undefined;
  const before = withoutForeignDays(line.slice(0, found.start))
    .replace(weekdays, '')
    .replace(/[\s,.(]|\b(?:le|du|den|el|de)\b/gi, '');
  const after = line.slice(found.end).split(/\s+/).filter(Boolean);
  return before === '' && after.length <= 9 ? found.edtf : undefined;
}

const byline = new RegExp(String.raw`^(?:${anyOf(bylineWords)}|(?:${anyOf(ourOwnWords)})[^,;:]*,?)\s+(?=\p{Lu})`, 'iu');

/** A name of an author without the word before it: `By ALAN RIDING`. */
export function authorIn(text: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const name = line.replace(byline, '').replace(/[;,\s]+$/, '');
  return name === '' || name.length > 300 ? undefined : name;
}

/** The name of a paper without the number of its issue. */
export function publisherIn(text: string): string | undefined {
  const line = (text.split('\n')[0] ?? '').replace(/\s+/g, ' ').trim();
  const name = line
    .replace(/,?\s+(?:no\.?|n[°º]|nr\.?|vol\.?|issue)\s*\d.*$/iu, '')
    .replace(/,\s+(?:no|n°|vol)\.?$/iu, '')
    .trim();
  return name || undefined;
}

/** A page in a text that names it: `p. 16`, `Pg. 35`, `Seite 3`, `Page A12`. */
export function pageIn(text: string): string | undefined {
  const match =
    /(?:^|[\s;,(])(?:pp?\.|pg\.?|pages?|p[áa]g(?:ina)?s?\.?|seiten?|s\.|blz\.?|bladzijde)\s*:?\s*([A-Z]{0,4}\s?\d[\w()–,-]*)/iu.exec(
      text,
    );
  return match?.[1]?.replace(/[,;]+$/, '').trim();
}

/** A section without the page beside it, and without the weekday that some put before a date. */
export function sectionIn(text: string): string | undefined {
  const section = text
    .replace(
      /(?:^|[;,]\s*)(?:pp?\.|pg\.?|pages?|p[áa]g(?:ina)?s?\.?|seiten?|s\.|blz\.?)\s*:?\s*[A-Z]{0,4}\s?\d[\w()–-]*/giu,
      '',
    )
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/\s+/g, ' ');
  return section || undefined;
}

/** A text without the names of days in it, and without the commas that they leave at its end. */
export function withoutWeekday(text: string): string {
  return text
    .replace(weekdays, '')
    .replace(/[\s,]+$/, '')
    .trim();
}

/** Fields without those that are not there. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
}

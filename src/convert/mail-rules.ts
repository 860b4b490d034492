import { languages } from '../text/languages/registry.ts';

/** Longest line of a mailing list, in UTF-16 units. */
const LONGEST = 240;

const mailLines = languages.flatMap(({ furniture }) => furniture.mail);

/**
 * True for a line that a mailing list adds. Its words alone do not tell: it is short, and it is a link, holds one or an
 * address, as only such a line does.
 */
export function isMailLine(words: string, hasLink: boolean): boolean {
  const line = words.replaceAll("'", '’').trim();
  if (line === '' || line.length > LONGEST || !mailLines.some((one) => one.test(line))) return false;
  return hasLink || /https?:\/\/|www\.|\S@\S+\.\S/i.test(line);
}

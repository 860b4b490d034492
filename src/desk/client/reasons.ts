import type { StringKey } from '../../site/i18n/strings.ts';

/*
 * What the converter says of its choices, in the language of the interface. It says it in English, in reports and in the
 * front matter; what has no words here stands as it is.
 */

/** What titles, dates and publishers were taken from. */
const sources: readonly (readonly [RegExp, StringKey])[] = [
  [/^the original$/, 'desk.why.original'],
  [/^its first words$/, 'desk.why.words'],
  [/^its first line$/, 'desk.why.line'],
  [/^the line “(?<text>.*)”$/, 'desk.why.lineof'],
  [/^the opening “(?<text>.*)”$/, 'desk.why.opening'],
  [/^the last line, “(?<text>.*)”$/, 'desk.why.last'],
  [/^the structured data$/, 'desk.why.data'],
  [/^the name of the site in the structured data$/, 'desk.why.site'],
  [/^the meta element (?<text>.*)$/, 'desk.why.meta'],
  [/^(?<text>(?:og|twitter|dc)[:.]\w+)$/, 'desk.why.meta'],
  [/^the title element$/, 'desk.why.titleelement'],
  [/^the heading marked as title$/, 'desk.why.marked'],
  [/^the heading \((?<text>h\d)\)$/, 'desk.why.heading'],
  [/^the time near the title$/, 'desk.why.time'],
  [/^“(?<text>.*)” near the title$/, 'desk.why.near'],
  [/^what the page marks as published$/, 'desk.why.published'],
  [/^its address$/, 'desk.why.address'],
  [/^the header (?<text>Date|Subject)$/, 'desk.why.header'],
];

/** Why something was left out. */
const leftOut: readonly (readonly [RegExp, StringKey])[] = [
  [/^page furniture$/, 'desk.left.furniture'],
  [/^repeated on the pages$/, 'desk.left.repeated'],
  [/^line of a mailing list$/, 'desk.left.mail'],
  [/^date line$/, 'desk.left.date'],
  [/^a list of links$/, 'desk.left.links'],
  [/^a heading with nothing below it$/, 'desk.left.heading'],
  [/^under a heading of page furniture$/, 'desk.left.under'],
  [/^announces another article of the site$/, 'desk.left.other'],
  [/^a menu, or something to press$/, 'desk.left.menu'],
  [/^called and made like something beside an article$/, 'desk.left.beside'],
  [/^hidden from readers$/, 'desk.left.hidden'],
  [/^in the margin of the page$/, 'desk.left.margin'],
  [/^a running (?:head|foot)$/, 'desk.left.running'],
  [/^the number of the page$/, 'desk.left.number'],
  [/^a mark of the binder$/, 'desk.left.binder'],
  [/^the first word of the next page$/, 'desk.left.catchword'],
];

/** A string of the interface, and what is filled in. */
export interface Said {
  key: StringKey;
  text: string;
}

/** What a value was taken from. */
export function sourceSaid(source: string): Said | undefined {
  return said(source, sources);
}

/** Why a string of an original is not in its article. */
export function leftOutSaid(why: string): Said | undefined {
  return said(why, leftOut);
}

function said(text: string, table: typeof sources): Said | undefined {
  for (const [pattern, key] of table) {
    const found = pattern.exec(text);
    if (found) return { key, text: found.groups?.text ?? '' };
  }
  return undefined;
}

import { escapeMarkup } from '../model/markup.ts';
import type { FacetName } from '../model/search/facets.ts';
import { mentionWord, NAMES_ID, pageWord } from '../model/search/words.ts';
import { foldText } from '../text/search-fold.ts';
import type { SearchDocument } from '../views/search-documents.ts';

/** How much more a word of a name counts than one of a text, and a word of a title. */
const NAMES = 5;
const TITLE = 10;

/**
 * A search document in the form that Pagefind takes: HTML with its attributes. A part of its own, after the text, names
 * each entry as often as the page mentions it, and has it as a filter.
 */
export function htmlForIndex({
  type,
  lang,
  title,
  summary,
  publisher,
  date,
  text,
  mentions,
  entry,
}: SearchDocument): string {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  const facts = [
    ...filter('type', type),
    ...filter('language', lang),
    ...filter('publisher', publisher),
    ...filter('year', year),
    ...[...new Set([...mentions.map(([id]) => id), ...(entry ? [entry.id] : [])])].flatMap((id) =>
      filter('entity', id),
    ),
    ...(year ? [`<i data-pagefind-sort="date:${date}" data-pagefind-meta="date:${date}"></i>`] : []),
    ...(summary ? [`<i data-pagefind-meta="summary[title]" title="${escapeMarkup(summary)}"></i>`] : []),
  ].join('');
  const weight = entry ? ` data-pagefind-weight="${TITLE}"` : '';
  const heading = `<h1 data-pagefind-meta="title"${weight}>${escapeMarkup(foldText(title))}</h1>`;
  const words = mentions.flatMap(([id, count]) => Array.from({ length: count }, () => mentionWord(id))).join(' ');
  // An entry is what its page is about, more than any page that names it.
  const self = entry ? `<p data-pagefind-weight="${TITLE}">${mentionWord(entry.id)} ${pageWord(entry.id)}</p>` : '';
  const body = `${heading}${entry ? `<section>${text}</section>${namesPart(entry.names)}` : text}`;
  return `<html><body data-pagefind-body>${facts}${body}<div><p>${words}</p>${self}</div></body></html>`;
}

function namesPart(names: NonNullable<SearchDocument['entry']>['names']): string {
  const cells = names.map(({ form, note }) => {
    const said = note ? `<p>${escapeMarkup(foldText(note))}</p>` : '';
    return `<tr><th>${escapeMarkup(foldText(form))}${said} · </th></tr>`;
  });
  return `<table id="${NAMES_ID}" data-pagefind-weight="${NAMES}">${cells.join('')}</table>`;
}

function filter(name: FacetName, value: string | undefined): string[] {
  return value === undefined ? [] : [`<i data-pagefind-filter="${name}:${escapeMarkup(value)}"></i>`];
}

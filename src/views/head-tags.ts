import { isCalendarPeriod } from '../model/edtf.ts';
import type { CitedWork } from './cited-work.ts';

/** A meta element: Open Graph names a `property`, all others a `name`. */
export interface HeadTag {
  name?: string;
  property?: string;
  content: string;
}

/** What Zotero and others take a page for. */
const types = { article: 'newspaperArticle', entry: 'encyclopediaArticle', dossier: 'Collection' } as const;

/**
 * The tags by which reference managers, libraries and networks read what a page is: Dublin Core (DCMI, « Expressing Dublin
 * Core in HTML »), Highwire Press as Google Scholar and Zotero read it, and Open Graph's article.
 * @param url whole address of the page, where the dossier has one.
 */
export function headTags(work: CitedWork, url: string | undefined): HeadTag[] {
  const { type, title, lang, authors, container, date, section, rights } = work;
  const named = (name: string, content: string | undefined) => (content ? [{ name, content }] : []);
  const property = (name: string, content: string | undefined) => (content ? [{ property: name, content }] : []);
  // A date that is only near, or a span of time, would be read as one that is certain.
  const certain = date && isCalendarPeriod(date) ? date : undefined;
  return [
    ...named('DC.type', types[type]),
    ...named('DC.title', title),
    ...authors.flatMap((author) => named('DC.creator', author)),
    ...named('DC.source', container),
    ...named('DC.date', date),
    ...named('DC.language', lang),
    ...named('DC.identifier', url),
    ...named('DC.rights', rights),
    ...named('citation_title', title),
    ...authors.flatMap((author) => named('citation_author', author)),
    ...named('citation_publication_date', certain?.replaceAll('-', '/')),
    ...named('citation_language', lang),
    ...named('citation_public_url', url),
    ...(type === 'dossier'
      ? []
      : [
          ...property('article:published_time', certain),
          ...authors.flatMap((author) => property('article:author', author)),
          ...property('article:section', section),
        ]),
  ];
}

import { hasCoordinates } from '../../model/collections.ts';
import type { EntityId } from '../../model/mention.ts';
import type { ExportedEntry } from '../exported.ts';

/** What an entry is in TEI. */
export type TeiClass = 'person' | 'org' | 'place';

/** `xml:id` of an entry; ids may begin with a digit, and those of XML may not. */
export function entryId(id: EntityId): string {
  return `entry.${id}`;
}

/** `xml:id` of an article. */
export function articleId(id: string): string {
  return `article.${id}`;
}

/** `xml:id` of a mention: that of its article, and its anchor in the page. */
export function mentionId(article: string, anchor: string): string {
  return `${articleId(article)}.${anchor}`;
}

/** What an entry is in TEI: what has coordinates is a place, and all actors but people are organisations. */
export function classOf({ collection, kind }: Pick<ExportedEntry, 'collection' | 'kind'>): TeiClass {
  if (hasCoordinates(collection)) return 'place';
  return kind === 'person' ? 'person' : 'org';
}

/** The element of a name. */
export const nameElements: Record<TeiClass, string> = { person: 'persName', org: 'orgName', place: 'placeName' };

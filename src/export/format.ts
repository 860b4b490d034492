import { type PageAddress, pathOf, urlFrom } from '../views/urls.ts';
import type { ExportedDossier, ExportedText } from './exported.ts';

/** Text or bytes of a file in pieces, each made when it is asked for: the whole is never held in memory. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file in which a dossier leaves. */
export interface ExportFile {
  /** Its path in the site, with `/`. */
  path: string;
  pieces(): Pieces;
}

/** Writes a form: the same dossier gives the same bytes. */
export type FormatWriter = (dossier: ExportedDossier) => Iterable<ExportFile>;

/** The page of a text. */
export function addressOf({ folder, id }: Pick<ExportedText, 'folder' | 'id'>): PageAddress {
  if (folder === 'articles') return { page: 'article', id };
  return folder === 'pages' ? { page: 'own', id } : { page: 'entity', collection: folder, id };
}

/**
 * The address of a page as a file of an export names it: whole where the dossier says where it is hosted, else relative
 * to that file.
 * @param from path of the file in the site.
 */
export function addressFrom({ url }: Pick<ExportedDossier, 'url'>, from: string, to: PageAddress): string {
  if (url === undefined) return urlFrom(from, to);
  const anchor = 'anchor' in to && to.anchor ? `#${to.anchor}` : '';
  return url + pathOf(to) + anchor;
}

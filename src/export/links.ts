import { targetOf } from '../markdown/rehype-links.ts';
import { isCollection } from '../model/collections.ts';
import type { PageAddress } from '../views/urls.ts';
import type { ExportedDossier, ExportedText } from './exported.ts';

/** Where an address that an author wrote leads. */
export type WrittenTarget =
  | { to: 'outside'; address: string }
  | { to: 'page'; address: PageAddress }
  /** A place of the same page, without `#`. */
  | { to: 'here'; anchor: string }
  /** What this edition has no page of. */
  | { to: 'nowhere' };

/** Where the address of a link in a text leads, or that of a picture. */
export function writtenTarget(
  written: string,
  { folder }: Pick<ExportedText, 'folder'>,
  { unlistedPaths }: Pick<ExportedDossier, 'unlistedPaths'>,
): WrittenTarget {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return { to: 'outside', address: written };
  const [, anchor] = /#(.*)$/s.exec(written) ?? [];
  if (written.startsWith('#')) return { to: 'here', anchor: anchor ?? '' };
  const path = targetOf(written, folder);
  if (path === undefined || unlistedPaths.has(path)) return { to: 'nowhere' };
  return { to: 'page', address: pageAt(path, anchor) };
}

function pageAt(path: string, anchor: string | undefined): PageAddress {
  const [, folder = '', id = ''] = /^([^/]+)\/([^/]+)\.(?:md|html)$/.exec(path) ?? [];
  const at = anchor ? { anchor } : {};
  if (folder === 'articles') return { page: 'article', id, ...at };
  if (folder === 'pages') return { page: 'own', id, ...at };
  if (isCollection(folder)) return { page: 'entity', collection: folder, id, ...at };
  return { page: 'asset', path };
}

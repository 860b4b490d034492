/**
 * The one URL builder. Every address in the site comes from here, so that the built folder works at a domain's root, in
 * any sub-folder, and read from disk: all addresses are relative and end in a file name.
 */

import { hash } from 'node:crypto';
import type { Collection } from '../model/collections.ts';
import { fileName, safeFileName } from '../model/file-name.ts';
import { type FormatName, formatOf } from '../model/formats.ts';

/** The pages of a site. */
export type PageAddress =
  | { page: 'home' | 'articles' | Collection | 'search' | 'about' | 'timeline' | 'map' | 'relations' }
  | { page: 'download' | 'licences' }
  | { page: 'article'; id: string; anchor?: string }
  | { page: 'entity'; collection: Collection; id: string; anchor?: string }
  | { page: 'mentions'; collection: Collection; id: string; number: number }
  | { page: 'article-list'; by: 'date' | 'publisher'; list: string; number: number; anchor?: string }
  | { page: 'entity-list'; collection: Collection; by: 'name' | 'kind'; list: string; number: number }
  | { page: 'own'; id: string; anchor?: string }
  | { page: 'source'; file: string }
  | { page: 'form'; format: FormatName; of: 'articles' | Collection; id: string }
  | { page: 'asset'; path: string };

/** Path of a page in the built folder, without a leading slash. */
export function pathOf(address: PageAddress): string {
  switch (address.page) {
    case 'home':
      return 'index.html';
    case 'article':
      return `articles/${address.id}.html`;
    case 'entity':
      return `${address.collection}/${address.id}.html`;
    case 'mentions':
      return `${address.collection}/${address.id}/mentions-${address.number}.html`;
    case 'article-list':
      return `articles-by-${address.by}/${listFile(address.list, address.number)}.html`;
    case 'entity-list':
      return `${address.collection}-by-${address.by}/${listFile(address.list, address.number)}.html`;
    case 'own':
      return `pages/${address.id}.html`;
    case 'source':
      return `sources/${encodeURIComponent(publishedName(address.file))}`;
    case 'form':
      return `${address.of}/${address.id}.${formatOf(address.format).extension}`;
    case 'asset':
      return address.path;
    default:
      return `${address.page}.html`;
  }
}

/** Name of a page of a list of articles or entries. @param number from 1. */
export function listFile(list: string, number: number): string {
  return number === 1 ? list : `${list}-page-${number}`;
}

/** Formats in which nothing runs on the site's own address, from a host or from disk, whatever the file holds. */
const INERT = new RegExp(
  `\\.(?:${[
    'txt|text|md|markdown|csv|tsv|json|eml|emlx|mbox|msg|pdf|rtf|doc|dot|docx|odt|xls|xlsx|epub|zip|gz',
    'png|jpe?g|gif|webp|avif|tiff?|mp3|mp4|m4a|ogg|wav|webm',
  ].join('|')})$`,
  'i',
);

/**
 * Name under which the site holds an original, byte for byte. A web page, and what is no format known to be harmless, is
 * published as plain text: opened as a page it would run its scripts here and call its host. A name that Windows cannot unpack is made one that it can.
 */
export function publishedName(original: string): string {
  const safe = safeFileName(original);
  // Two names must not become one.
  const own = safe === original ? safe : marked(safe, original);
  return INERT.test(own) ? own : `${own}.txt`;
}

/** Name under which the site holds a file of `media/`: what could run when it is opened is published as text. */
export function publishedMedium(name: string): string {
  return INERT.test(name) || /\.svg$/i.test(name) ? name : `${name}.txt`;
}

/** A name with a digest of the name that it was made of. */
function marked(safe: string, original: string): string {
  const digest = hash('sha256', original, 'hex').slice(0, 6);
  return safe.replace(/(\.[^.]*)?$/, `-${digest}$1`);
}

/**
 * Relative URL from one page of the built folder to an address.
 * @param from path of the page that holds the link, as `pathOf` gives it.
 */
export function urlFrom(from: string, to: PageAddress): string {
  const target = pathOf(to);
  const fromFolders = from.split('/').slice(0, -1);
  const targetParts = target.split('/');
  let shared = 0;
  while (
    shared < fromFolders.length &&
    shared < targetParts.length - 1 &&
    fromFolders[shared] === targetParts[shared]
  ) {
    shared += 1;
  }
  const up = '../'.repeat(fromFolders.length - shared);
  const anchor = 'anchor' in to && to.anchor ? `#${to.anchor}` : '';
  return `${up}${targetParts.slice(shared).join('/')}${anchor}`;
}

/**
 * Name of the downloaded edition, without `.zip`, and of the folder in it: the dossier's title in ASCII, which every
 * system unpacks alike.
 */
export function archiveName(title: string): string {
  return fileName(title, 'dossier');
}

/** Path of the downloaded edition in the built folder. */
export function archivePath(title: string): string {
  return `downloads/${archiveName(title)}-offline.zip`;
}

/**
 * Paths of the files in which a form holds the dossier as a whole.
 * @param title of the dossier.
 */
export function formPaths(format: FormatName, title: string): string[] {
  return formatOf(format).whole.map((path) => path.replace('TITLE', archiveName(title)));
}

/** By what the download page asks for the size of a file, which is known when the page is made already. */
export function fillKey(path: string): string {
  return `size-${path.replace(/[^\w]+/g, '-')}`;
}

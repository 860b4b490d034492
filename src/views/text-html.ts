import { posix } from 'node:path';
import type { Root } from 'hast';
import type { Article, Dossier, Entity, HomeWords, OwnPage } from '../dossier/dossier.ts';
import { targetOf } from '../markdown/rehype-links.ts';
import { treeHtml } from '../markdown/tree-html.ts';
import { type PageAddress, pathOf, publishedMedium, urlFrom } from './urls.ts';

/**
 * The text of an article, a definition or a page as HTML of its page: mentions lead to the pages of their entries. A link
 * to what this edition has no page of gives way to its text.
 */
export function textHtml(
  text: Article | Entity | OwnPage | HomeWords,
  { unlistedPaths }: Pick<Dossier, 'unlistedPaths'>,
): string {
  const { lang, reading } = text;
  return pageHtml(reading.tree, lang, pathOf(addressOf(text)), unlistedPaths);
}

/**
 * The same of the tree of a text.
 * @param path of the page in the site.
 * @param unlisted paths of content that this edition has no page of; those that the text links to are enough.
 */
export function pageHtml(tree: Root, lang: string, path: string, unlisted: ReadonlySet<string>): string {
  const folder = posix.dirname(path);
  return treeHtml(tree, lang, {
    entity: (collection, id) => urlFrom(path, { page: 'entity', collection, id }),
    file(written) {
      const target = targetOf(written, folder);
      if (target !== undefined && unlisted.has(target)) return undefined;
      return publishedAddress(written, target);
    },
  });
}

/**
 * The words at the foot of every page, as HTML of pages in a folder of the site.
 * @param up leads from there to the home page's folder: `../`, or nothing.
 */
export function footerHtml(
  { lang, reading }: HomeWords,
  { unlistedPaths }: Pick<Dossier, 'unlistedPaths'>,
  up: '' | '../',
): string {
  return treeHtml(reading.tree, lang, {
    // Names are not looked for here.
    entity: (collection, id) => up + pathOf({ page: 'entity', collection, id }),
    file(written) {
      const target = targetOf(written, '.');
      if (target !== undefined && unlistedPaths.has(target)) return undefined;
      return up + publishedAddress(written, target);
    },
    picture: (written) => up + written,
  });
}

/** Content and site have the same folders, and names that differ little. @param target path in the content. */
function publishedAddress(written: string, target: string | undefined): string {
  const name = posix.basename(target ?? '');
  if (!target?.startsWith('media/') || publishedMedium(name) === name) return written.replace(/\.md(?=#|$)/, '.html');
  return written.replace(/(?=[?#]|$)/, '.txt');
}

/** The page that a text becomes. */
function addressOf(text: Article | Entity | OwnPage | HomeWords): PageAddress {
  const { id } = text;
  if ('isHome' in text) return { page: 'home' };
  if ('collection' in text) return { page: 'entity', collection: text.collection, id };
  return 'annotations' in text.data ? { page: 'article', id } : { page: 'own', id };
}

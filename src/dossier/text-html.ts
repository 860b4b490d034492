import { targetOf } from '../markdown/rehype-links.ts';
import { treeHtml } from '../markdown/tree-html.ts';
import type { Article, Dossier, Entity, OwnPage } from './dossier.ts';
import { type PageAddress, pathOf, urlFrom } from './urls.ts';

/**
 * The text of an article, a definition or a page as HTML of its page: mentions lead to the pages of their entries. A link
 * to what this edition has no page of gives way to its text.
 */
export function textHtml(text: Article | Entity | OwnPage, { unlistedPaths }: Pick<Dossier, 'unlistedPaths'>): string {
  const { lang, reading } = text;
  const from = pathOf(addressOf(text));
  const folder = from.slice(0, from.lastIndexOf('/'));
  return treeHtml(reading.tree, lang, {
    entity: (collection, id) => urlFrom(from, { page: 'entity', collection, id }),
    file(written) {
      const target = targetOf(written, folder);
      if (target !== undefined && unlistedPaths.has(target)) return undefined;
      // Content and site have the same folders.
      return written.replace(/\.md(?=#|$)/, '.html');
    },
  });
}

/** The page that a text becomes. */
function addressOf(text: Article | Entity | OwnPage): PageAddress {
  const { id } = text;
  if ('collection' in text) return { page: 'entity', collection: text.collection, id };
  return 'annotations' in text.data ? { page: 'article', id } : { page: 'own', id };
}

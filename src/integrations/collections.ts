import type { Dossier } from '../dossier/dossier.ts';
import { furtherMentions } from '../views/concordance.ts';
import { articlePage, dossierPage, entityPage, ownPageData } from '../views/pages.ts';
import { textHtml } from '../views/text-html.ts';

/** An entry of a collection of the site; data and HTML are made when they are first asked for. */
export interface CollectionEntry {
  id: string;
  readonly data: object;
  readonly html: string | undefined;
}

/** The collections that pages read, by name. */
export const siteCollections = {
  /** Page data and the annotated text. */
  articles: (all: Dossier): CollectionEntry[] =>
    all.articles.map((article) =>
      lazy(
        article.id,
        () => articlePage(all, article),
        () => textHtml(article, all),
      ),
    ),
  /** Entries of all collections of the glossary: page data and the annotated definition. */
  entities: (all: Dossier): CollectionEntry[] =>
    all.entities.map((entity) =>
      lazy(
        entity.id,
        () => entityPage(all, entity),
        () => textHtml(entity, all),
      ),
    ),
  /** Mentions of entries that have more than their own page holds: a page each. */
  mentions: (all: Dossier): CollectionEntry[] =>
    all.entities.flatMap((entity) =>
      furtherMentions(all, entity).map((page) => lazy(`${entity.id}/${page.number}`, () => page)),
    ),
  /** Pages of the editor's own: page data and the annotated text. */
  pages: (all: Dossier): CollectionEntry[] =>
    all.pages.map((page) =>
      lazy(
        page.id,
        () => ownPageData(all, page),
        () => textHtml(page, all),
      ),
    ),
  /** One entry, `dossier`: what the pages that show the whole dossier are made from. */
  dossier: (all: Dossier): CollectionEntry[] => [lazy('dossier', () => dossierPage(all))],
};

export type SiteCollection = keyof typeof siteCollections;

function lazy(id: string, make: () => object, makeHtml?: () => string): CollectionEntry {
  let data: object | undefined;
  let html: string | undefined;
  return {
    id,
    get data() {
      data ??= make();
      return data;
    },
    get html() {
      html ??= makeHtml?.();
      return html;
    },
  };
}

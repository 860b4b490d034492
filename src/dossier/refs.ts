import type { Article, Entity, OwnPage } from './dossier.ts';
import { navigationOf } from './own-pages.ts';
import type { ArticleRef, EntityRef, OwnPageRef } from './page-data.ts';

/** Enough of an article to name it and link to it. */
export function articleRef({ id, data, lang }: Article): ArticleRef {
  const { title, date, source } = data;
  return { id, title, lang, ...(date ? { date } : {}), ...(source?.publisher ? { publisher: source.publisher } : {}) };
}

/** Enough of an entry to name it, preview it and link to it. */
export function entityRef({ id, collection, data, lang }: Entity): EntityRef {
  return { id, collection, kind: data.kind, name: data.name, lang, summary: data.summary };
}

/** Enough of a page of the editor's own to name it and link to it. */
export function ownPageRef(page: OwnPage): OwnPageRef {
  const { title, order } = page.data;
  return { id: page.id, title, lang: page.lang, navigation: navigationOf(page), isFirst: order < 0 };
}

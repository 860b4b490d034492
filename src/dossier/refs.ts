import type { Article, Entity } from './dossier.ts';
import type { ArticleRef, EntityRef } from './page-data.ts';

/** Enough of an article to name it and link to it. */
export function articleRef({ id, data, lang }: Article): ArticleRef {
  const { title, date, source } = data;
  return { id, title, lang, ...(date ? { date } : {}), ...(source?.publisher ? { publisher: source.publisher } : {}) };
}

/** Enough of an entry to name it, preview it and link to it. */
export function entityRef({ id, collection, data, lang }: Entity): EntityRef {
  return { id, collection, kind: data.kind, name: data.name, lang, summary: data.summary };
}

import type { ExportedDossier, ExportedEntry } from '../exported.ts';

/**
 * What of a dossier is about one entry: the articles that mention it, and of the glossary what these and its definition
 * name.
 */
export function aboutEntry(dossier: ExportedDossier, subject: ExportedEntry): ExportedDossier {
  const articles = [...new Set(subject.occurrences.map(({ article }) => article))];
  const texts = [...articles, subject];
  const named = new Set([
    subject.id,
    ...subject.partOf,
    ...subject.related,
    ...texts.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)),
  ]);
  const isHere = new Set(articles);
  const entries = dossier.entries
    .filter(({ id }) => named.has(id))
    .map((entry) => {
      const occurrences = entry.occurrences.filter(({ article }) => isHere.has(article));
      return {
        ...entry,
        occurrences,
        mentionCount: occurrences.length,
        articleCount: new Set(occurrences.map(({ article }) => article)).size,
      };
    });
  const order = new Map(dossier.articles.map((article, at) => [article, at]));
  return {
    ...dossier,
    articles: articles.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    pages: [],
  };
}

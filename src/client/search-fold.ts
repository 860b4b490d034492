/** What the index does to apostrophes and ligatures, done to a query: see src/integrations/search.ts. */
export function foldQuery(query: string): string {
  return query
    .replace(/[’'ʼ‘]/g, ' ')
    .replace(/[œæŒÆ]/g, (ligature) => ({ œ: 'oe', æ: 'ae', Œ: 'Oe', Æ: 'Ae' })[ligature] ?? ligature)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes out of an excerpt the hair spaces that the index put after apostrophes. */
export function unfoldExcerpt(excerpt: string): string {
  return excerpt.replace(/\u200A/g, '');
}

/** Words that an apostrophe ties to the next: alone they would find every word that begins with the same letter. */
const elided = /(^|[\s«"(])(?:[ldjmntsc]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'ʼ‘](?=[\p{L}\p{N}])/giu;

/** What the index does to apostrophes and ligatures, done to a query: see src/integrations/search.ts. */
export function foldQuery(query: string): string {
  return query
    .replace(elided, '$1')
    .replace(/[’'ʼ‘]/g, ' ')
    .replace(/[œæŒÆ]/g, (ligature) => ({ œ: 'oe', æ: 'ae', Œ: 'Oe', Æ: 'Ae' })[ligature] ?? ligature)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes out of an excerpt the spaces that the index put after apostrophes. */
export function unfoldExcerpt(excerpt: string): string {
  return excerpt.replace(/([’'ʼ])((?:<\/mark>)?)\s+(?=(?:<mark>)?\p{L})/gu, '$1$2');
}

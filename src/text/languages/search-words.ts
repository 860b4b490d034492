import { nameArticle } from './ar/search.ts';
import { elided } from './fr/search.ts';

/**
 * What the search in a reader’s browser knows of languages, apart from the registry, so that the browser loads no more:
 * words that an apostrophe ties to the next, and articles that names may begin with, as expressions.
 */
export const searchWords: { elided: readonly string[]; nameArticles: readonly string[] } = {
  elided,
  nameArticles: [nameArticle],
};

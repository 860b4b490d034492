import { foldPhrase } from '../../../text/search-fold.ts';

/** A query as typed, taken apart. */
export interface QueryParts {
  /** What stands between quotation marks, as the index has it. */
  phrases: string[];
  /** The other words, as typed. */
  words: string;
}

/** Phones write curly quotation marks, and French keyboards guillemets; a straight one ends at the next. */
const quoted = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g;

/** The phrases of a query and its other words. A quotation mark that is not closed yet counts for nothing. */
export function partsOf(query: string): QueryParts {
  const phrases = [...query.matchAll(quoted)].map(([, ...texts]) => foldPhrase(texts.find(Boolean) ?? ''));
  const words = query.replace(quoted, ' ').replace(/["“”«»]/g, ' ');
  return { phrases: phrases.filter(Boolean), words: words.replace(/\s+/g, ' ').trim() };
}

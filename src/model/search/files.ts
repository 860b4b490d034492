/**
 * The one file of the search that keeps its name while its content changes; it lies beside the search page. It names the
 * files of `pagefind/` whose names here lack a digest, so that caches may keep the whole folder for good.
 */
export const SEARCH_FILES = 'search-files.js';

/** Names of files, without `.js`: the lasting one, and the one with a digest. */
export type SearchFiles = Record<string, string>;

/** What `search-files.js` leaves behind. */
export interface WithSearchFiles {
  reperesSearchFiles?: SearchFiles | undefined;
}

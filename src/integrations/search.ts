import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Text as the index reads it: Pagefind splits words at white space and knows neither elision nor ligatures, so that a
 * search for « hôpital » would miss « l’hôpital ». A hair space after each apostrophe splits the words; the search page
 * takes it out of what it shows. The pages keep their text.
 */
export function foldForIndex(html: string): string {
  return (
    html
      // Pagefind puts a space where a tag stands; a mention is no border between words.
      .replace(/<(a|span) class="mention[^>]*>([^<]*)<\/\1>/g, '$2')
      .replace(/<[^>]*>|([’'ʼ])(?=\p{L})|[œŒæÆ]/gu, (match, apostrophe) => {
        if (apostrophe) return `${apostrophe}\u200A`;
        return ligatures[match] ?? match;
      })
  );
}

const ligatures: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };

/** Ready-made interfaces that Pagefind writes beside the index; the search page has its own. */
const unused = ['ui', 'modular-ui', 'component-ui']
  .flatMap((ui) => [`pagefind-${ui}.js`, `pagefind-${ui}.css`])
  .concat('pagefind-highlight.js');

/**
 * Writes the search index of a built folder into `pagefind/`: all pages that have an element `data-pagefind-body`, in
 * one index whatever their languages.
 * @param pages paths below the built folder, with `/`.
 * @returns the number of pages indexed.
 * @throws if Pagefind reports an error.
 */
export async function indexForSearch(out: string, pages: readonly string[], lang: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang, keepIndexUrl: true });
  if (!index) throw new Error(`the search index could not be begun: ${errors.join('; ')}`);
  let count = 0;
  for (const page of pages) {
    const html = await readFile(join(out, page), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const added = await index.addHTMLFile({ sourcePath: page, content: foldForIndex(html) });
    if (added.errors.length > 0) throw new Error(`${page} could not be indexed: ${added.errors.join('; ')}`);
    count += 1;
  }
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`the search index could not be written: ${written.errors.join('; ')}`);
  await pagefind.close();
  for (const file of unused) await rm(join(out, 'pagefind', file), { force: true });
  return count;
}

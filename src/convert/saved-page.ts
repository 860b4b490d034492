import type { ConvertedArticle, SourceFile } from './format.ts';
import { htmlFormat } from './html/html.ts';

/** A page of the web, with what was saved beside it. */
export interface SavedPage {
  html: Uint8Array;
  /** Its address, where it is known. */
  url?: string | undefined;
  /** Bytes of what it shows, by its address. */
  part(address: string): Uint8Array | undefined;
}

/** The articles of a page that was saved with its pictures, in one file of a browser. */
export async function convertSavedPage(
  { html, url, part }: SavedPage,
  { name, words, split, encoding }: SourceFile,
): Promise<ConvertedArticle[]> {
  const sibling = (path: string) =>
    part(path) ?? part(path.replace(/^cid:/i, '')) ?? part(URL.parse(path, url)?.href ?? '');
  const articles = await htmlFormat.convert({ name, bytes: html, sibling, words, split, encoding });
  const known = /^https?:/i.test(url ?? '') ? url : undefined;
  return articles.map((article) => ({
    ...article,
    ...(known && !article.url && !article.database ? { url: known } : {}),
  }));
}

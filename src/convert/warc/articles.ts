import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import type { ConvertedArticle, SourceFile } from '../format.ts';
import { MOST_ARTICLES, refuseMore } from '../limits.ts';
import { convertParts, type OriginalPart } from '../parts-of-one.ts';
import { convertSavedPage } from '../saved-page.ts';
import type { Response } from './http.ts';

/** Shortest text of an article, in UTF-16 units. */
const SHORTEST = 300;

/** What a page says where it is one article and no list of them. */
const saysArticle =
  /<meta[^>]+(?:property|name)=["']?(?:og:type["']?[^>]+content=["']?article|article:published_time)|"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|ReportageNewsArticle|BlogPosting|OpinionNewsArticle)"/i;

/** A page of the web takes as much time as so many articles that stand alone. */
const PAGE_SHARES = 4;

/** How many addresses are named of pages that are no article. */
const NAMED = 5;

/**
 * The articles among the pages of a web archive: pages that hold prose, and call themselves an article or bear a date,
 * where they are not the only one or listed. The others are told.
 * @param listed addresses of the pages that the archive itself lists; others were only got along with them.
 */
export async function articlesOfPages(
  responses: readonly Response[],
  source: SourceFile,
  listed: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
): Promise<ConvertedArticle[]> {
  const { name } = source;
  // Of an address that was got several times the last time counts.
  const byAddress = new Map(responses.map((response) => [response.url, response]));
  const pages = [...byAddress.values()].filter(
    ({ url, type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type) && (listed.size === 0 || listed.has(url)),
  );
  const isChosen = listed.size > 0 || pages.length === 1;
  const part = (address: string) => byAddress.get(address)?.body();
  const parts: OriginalPart[] = [];
  const others: string[] = [];
  refuseMore(pages.length, MOST_ARTICLES, 'pages', name);
  for (const { url, body } of pages) {
    for (let share = 0; share < PAGE_SHARES; share += 1) source.nextArticle?.();
    const html = body();
    const made = html ? await articlesIn({ html, url, part }, source, isChosen) : [];
    if (!html || made.length === 0) others.push(url);
    else parts.push({ item: url, content: html, called: `the page ${url}`, convert: async () => made });
  }
  const told = others.length > 0 ? [diagnose('part-unread', othersTold(others), { file: name })] : [];
  if (parts.length > 0) return convertParts('the web archive', parts, source, [...diagnostics, ...told]);
  const what = pages.length === 0 ? 'holds no page' : `holds no article: ${othersTold(others)}`;
  throw new DiagnosticError([diagnose('body-empty', `the web archive ${what}`, { file: name })]);
}

async function articlesIn(
  page: { html: Buffer; url: string; part: (address: string) => Buffer | undefined },
  source: SourceFile,
  isChosen: boolean,
): Promise<ConvertedArticle[]> {
  try {
    const articles = await convertSavedPage(page, source);
    const says = isChosen || saysArticle.test(page.html.toString('latin1'));
    return articles.filter(({ tree, date }) => (says || date !== undefined) && textOf(tree).length >= SHORTEST);
  } catch (error) {
    if (error instanceof DiagnosticError) return [];
    throw error;
  }
}

function othersTold(urls: readonly string[]): string {
  const shown = urls.slice(0, NAMED).join(', ');
  const more = urls.length > NAMED ? ` and ${urls.length - NAMED} more` : '';
  return `${urls.length} ${urls.length === 1 ? 'page is' : 'pages are'} no article: ${shown}${more}`;
}

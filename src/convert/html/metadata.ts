import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { dateOfLine, findDate } from '../dates.ts';
import type { Metadata } from '../format.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { textOf, wordsOf } from './text.ts';

/** What a page says of itself, as it stands in its elements. */
interface Page {
  meta: Map<string, string>;
  canonical?: string;
  lang?: string;
  title?: string;
  h1: string[];
  times: string[];
  dateLines: string[];
  jsonLd: JsonLd;
}

/** Reads what a page says of its article: JSON-LD first, then Open Graph, other meta elements, and what readers see. */
export function readMetadata(tree: Root): Metadata {
  const page = collect(tree);
  const { meta, jsonLd } = page;
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const publisher = jsonLd.publisher ?? first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name');
  const lang = language(page.lang ?? jsonLd.lang ?? first('og:locale', 'content-language', 'dc.language'));
  const url = [page.canonical, first('og:url'), jsonLd.url].find((one) => one && isWebAddress(one));
  const title = titleOf(page, publisher);
  const date = dateOf(page, lang);
  const author =
    jsonLd.author ?? first('author', 'article:author_name', 'dc.creator', 'dcterms.creator', 'byl', 'parsely-author');
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(lang ? { lang } : {}),
    ...(author && !isWebAddress(author) ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
  };
}

function collect(tree: Root): Page {
  const page: Page = { meta: new Map(), h1: [], times: [], dateLines: [], jsonLd: {} };
  const jsonLd: string[] = [];
  visit(tree, 'element', (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === 'meta') {
      const name = String(properties.property ?? properties.name ?? properties.itemProp ?? properties.httpEquiv ?? '');
      const content = String(properties.content ?? '').trim();
      if (name && content && !page.meta.has(name.toLowerCase())) page.meta.set(name.toLowerCase(), content);
    } else if (tagName === 'html' && typeof properties.lang === 'string') page.lang = properties.lang;
    else if (tagName === 'link' && wordsOf(properties.rel).includes('canonical'))
      page.canonical = String(properties.href);
    else if (tagName === 'title' && page.title === undefined) page.title = textOf(element);
    else if (tagName === 'h1') page.h1.push(textOf(element));
    else if (tagName === 'time') page.times.push(String(properties.dateTime ?? textOf(element)));
    else if (tagName === 'script' && properties.type === 'application/ld+json') jsonLd.push(scriptText(element));
    else seeToWords(element, page);
  });
  page.jsonLd = readJsonLd(jsonLd);
  return page;
}

/** Date lines that are marked by class alone. */
function seeToWords(element: Element, page: Page): void {
  if (
    isMarked(element, ['date', 'published', 'entry-date', 'post-date', 'datepublished', 'dateline', 'dt-published'])
  ) {
    page.dateLines.push(textOf(element));
  }
}

/** The author that readers see, where a page names none for machines; asked of the page without its comments. */
export function bylineOf(page: Root): string | undefined {
  let byline: string | undefined;
  visit(page, 'element', (element) => {
    if (!isMarked(element, ['author', 'byline', 'p-author', 'entry-author', 'auteur', 'post-author'])) return undefined;
    const name = textOf(element).replace(/^(?:par|by|von|author|auteur|autor)\b[:\s]*/i, '');
    if (!/^\p{Lu}[^\d:]{2,60}$/u.test(name)) return undefined;
    byline = name;
    return EXIT;
  });
  return byline;
}

function isMarked({ properties }: Element, names: readonly string[]): boolean {
  const own = [...wordsOf(properties.className), ...wordsOf(properties.rel), ...wordsOf(properties.itemProp)];
  return own.some((name) => names.includes(name.toLowerCase()));
}

function scriptText(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function titleOf({ jsonLd, meta, h1, title }: Page, publisher: string | undefined): string | undefined {
  const only = h1.filter((text) => text.length > 0);
  const given = jsonLd.title ?? meta.get('og:title') ?? meta.get('twitter:title') ?? meta.get('dc.title');
  const seen = only.find((text) => (given?.includes(text) || title?.startsWith(text)) && text.length > 3);
  const best = seen ?? given ?? (only.length === 1 ? only[0] : undefined) ?? title ?? only[0];
  return best === undefined ? undefined : withoutSite(best, publisher).trim() || undefined;
}

/** `Title | Site` and `Title - Site`, where the last part is the site’s name, or short beside the rest. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = /^(.*\S)\s+[|–—·»-]\s+(\S.*?)$/u.exec(title);
  const [, head = '', tail = ''] = parts ?? [];
  if (!parts) return title;
  const isSite =
    site !== undefined &&
    (site.toLowerCase().includes(tail.toLowerCase()) || tail.toLowerCase().includes(site.toLowerCase()));
  return isSite || (tail.split(' ').length <= 3 && head.length > tail.length * 2 && /\s[|·»]\s\S+.*$/u.test(title))
    ? head
    : title;
}

function dateOf({ jsonLd, meta, times, dateLines }: Page, lang: string | undefined): string | undefined {
  const names = [
    'article:published_time',
    'datepublished',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.created',
    'date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'og:published_time',
    'citation_publication_date',
  ];
  const given = [jsonLd.date, ...names.map((name) => meta.get(name)), ...times, ...dateLines];
  for (const text of given) {
    const found = text === undefined ? undefined : (dateOfLine(text, { lang }) ?? findDate(text, { lang })?.edtf);
    if (found) return found;
  }
  return undefined;
}

/** A BCP 47 tag of what pages write: `fr_FR`, `fr-FR`, `FR`. */
function language(tag: string | undefined): string | undefined {
  try {
    return tag ? new Intl.Locale(tag.trim().replaceAll('_', '-')).language : undefined;
  } catch {
    return undefined;
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text);
}

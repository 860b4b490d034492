import type { AnyNode, Element } from 'domhandler';
import { decodeHTMLStrict } from 'entities';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { cleanCharacters } from './characters.ts';
import { findDate } from './dates.ts';
import { declaredInXml } from './declared-encoding.ts';
import { decodeSource } from './decode.ts';
import { render } from './feed-content.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from './format.ts';
import type { FoundArticle } from './found-articles.ts';
import { MOST_ARTICLES, refuseMore } from './limits.ts';
import { factivaInXml } from './press/factiva-xml.ts';
import { articlesOf } from './several.ts';
import { elementsOf, firstIn, readXml, xmlText } from './xml.ts';

/** Where the several dialects keep the same thing, the best first. */
const names = {
  body: ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'description', 'summary', 'atom:summary'],
  title: ['title', 'atom:title', 'dc:title'],
  date: ['pubDate', 'dc:date', 'published', 'atom:published', 'issued', 'updated', 'atom:updated', 'modified'],
  author: ['dc:creator', 'author', 'atom:author', 'itunes:author'],
  item: ['guid', 'id', 'atom:id'],
} as const;

/** What is not an article in an export of WordPress. */
const noArticle = ['attachment', 'nav_menu_item', 'revision', 'custom_css', 'wp_global_styles', 'wp_navigation'];

/** RSS, Atom, RDF and exports of WordPress (WXR): one article an item. */
export const feedFormat: SourceFormat = {
  async convert({ name, bytes, sibling, nextArticle, encoding: given }: SourceFile): Promise<ConvertedArticle[]> {
    const {
      text,
      encoding,
      diagnostics: lost,
      chosen,
    } = decodeSource(bytes, name, { declared: declaredInXml(bytes), given });
    const { text: clean, diagnostics } = cleanCharacters(text, { file: name });
    const feed = readXml(clean, name);
    const exported = factivaInXml(feed);
    if (exported) return articlesOf(exported, { file: name, encoding, diagnostics: [...lost, ...diagnostics] });
    const channel = firstIn(feed, 'channel') ?? firstIn(feed, 'feed') ?? firstIn(feed, 'atom:feed');
    const items = itemsIn(feed).filter(isArticle);
    refuseMore(items.length, MOST_ARTICLES, 'articles', name);
    if (items.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'no item of a feed in it', { file: name, line: 1 })]);
    }
    const shared = channel ? channelMetadata(channel) : {};
    const articles = items.map((item): FoundArticle => {
      const known = { ...shared, ...itemMetadata(item, shared.lang) };
      const { html, whole } = bodyOf(item);
      const cut = (title: string) => [
        diagnose('part-unread', `“${title}”: the feed holds a summary only`, { file: name }),
      ];
      return { ...known, item: itemId(item, known), body: html, ...(whole ? {} : { told: cut }) };
    });
    return articlesOf(
      { of: 'the feed', articles },
      { file: name, encoding, chosen, sibling, nextArticle, page: true, diagnostics: [...lost, ...diagnostics] },
    );
  },
};

function itemsIn(node: AnyNode): Element[] {
  return elementsOf(node).flatMap((child) =>
    ['item', 'entry', 'atom:entry'].includes(child.name) ? [child] : itemsIn(child),
  );
}

/** Pages and posts that were published; drafts and the furniture of a WordPress site are none. */
function isArticle(item: Element): boolean {
  const type = value(item, 'wp:post_type');
  const status = value(item, 'wp:status');
  return !(type && noArticle.includes(type)) && (status === undefined || ['publish', 'inherit'].includes(status));
}

function channelMetadata(channel: Element): Metadata {
  const publisher = titleIn(channel);
  const lang = value(channel, 'language') ?? channel.attribs['xml:lang'];
  return {
    ...(publisher ? { publisher } : {}),
    ...(lang ? { lang: lang.slice(0, 2).toLowerCase() } : {}),
  };
}

function itemMetadata(item: Element, lang: string | undefined): Metadata {
  const title = titleIn(item);
  const printed = first(item, names.date);
  const date = printed ? findDate(printed, { lang })?.edtf : undefined;
  const person = names.author.map((name) => elementsOf(item, name)[0]).find((one) => one !== undefined);
  const named = person && (value(person, 'name') ?? xmlText(person).trim());
  const author = named && onceMore(named);
  const links = elementsOf(item).filter(({ name }) => name === 'link' || name === 'atom:link');
  const link = links.find(({ attribs }) => (attribs.rel ?? 'alternate') === 'alternate') ?? links[0];
  const url = link && (link.attribs.href ?? xmlText(link).trim());
  return {
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(author ? { author } : {}),
    ...(url && URL.canParse(url) && /^https?:/.test(url) ? { url } : {}),
  };
}

function itemId(item: Element, { url, title }: Metadata): string | undefined {
  return first(item, names.item) ?? url ?? title;
}

/** The fullest text of an item, and whether it is more than a summary. */
function bodyOf(item: Element): { html: string; whole: boolean } {
  for (const name of names.body) {
    const element = elementsOf(item, name)[0];
    const html = element
      ? render(
          element,
          elementsOf(item).some(({ name }) => name.startsWith('wp:')),
        )
      : '';
    if (html.trim() === '') continue;
    const isSummary = ['description', 'summary', 'atom:summary'].includes(name);
    return { html, whole: !(isSummary && /(?:\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?|\[…\])\s*(?:<\/p>)?\s*$/.test(html)) };
  }
  return { html: '', whole: true };
}

/** The title of an item or of the feed, as plain text. */
function titleIn(node: Element): string | undefined {
  for (const name of names.title) {
    const element = elementsOf(node, name)[0];
    const written = value(node, name);
    if (!element || written === undefined) continue;
    // What Atom calls text is text; elsewhere a title is often HTML, though it should be none.
    if (element.attribs.type === 'text') return written;
    return onceMore(written.replace(/<\/?[a-z][^<>]*>/gi, '')).trim() || undefined;
  }
  return undefined;
}

/** References that were written twice, or in CDATA, where XML reads none: read, once. */
function onceMore(text: string): string {
  return decodeHTMLStrict(text).replace(/\s+/g, (blank) => (/[\u00A0\u202F]/.test(blank) ? blank : ' '));
}

function first(node: Element, wanted: readonly string[]): string | undefined {
  return wanted.map((name) => value(node, name)).find((text) => text !== undefined);
}

/** Text of a child; an item has its own title, not that of a picture in it. */
function value(node: Element, name: string): string | undefined {
  return xmlText(elementsOf(node, name)[0]).replace(/\s+/g, ' ').trim() || undefined;
}

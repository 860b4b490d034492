import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { chooseDate } from '../date-choice.ts';
import { dateOfLine, findDate } from '../dates.ts';
import type { Choice, Decided, Metadata } from '../format.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { type DateCandidate, printedDates } from './page-dates.ts';
import { type ChosenTitle, chooseTitle, fold, headingsOf, type TitleCandidate } from './page-titles.ts';
import { allRules, type Without } from './rules.ts';
import { textOf, wordsOf } from './text.ts';

/** What a page says of itself, as it stands in its elements. */
interface Page {
  meta: Map<string, string>;
  canonical?: string;
  lang?: string;
  title?: string;
  jsonLd: JsonLd[];
  site?: string;
}

/** What a page says of its article, and what is to be told of the choice. */
export interface PageMetadata {
  metadata: Metadata;
  /** Why its date, title and publisher are what they are. */
  decided: Decided;
  diagnostics: Diagnostic[];
}

/**
 * Reads what a page says of its article: the structured data of that article first, then Open Graph and other meta
 * elements, then what readers see near its title.
 */
export function readMetadata(tree: Root, file: string, without: Without = allRules): PageMetadata {
  const page = collect(tree);
  const { meta } = page;
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const headings = headingsOf(tree);
  const jsonLd = ownArticle(
    page,
    headings.headings.map(({ text }) => text),
  );
  const publishers = publishersOf(page, jsonLd);
  const publisher = publishers?.value;
  const lang = language(page.lang ?? jsonLd.lang ?? first('og:locale', 'content-language', 'dc.language'));
  const url = [page.canonical, first('og:url'), jsonLd.url].find((one) => one && isWebAddress(one));
  const names = [publisher, first('og:site_name'), first('application-name'), page.site];
  const sections = [first('article:section'), jsonLd.section];
  const title = chooseTitle({
    given: [
      candidate(jsonLd.title, 'the structured data'),
      candidate(meta.get('og:title'), 'og:title'),
      candidate(meta.get('twitter:title'), 'twitter:title'),
      candidate(meta.get('dc.title'), 'dc.title'),
      candidate(page.title, 'the title element'),
    ].filter((one) => one !== undefined),
    headings: headings.headings,
    names: [...headings.names, ...names].filter((one) => one !== undefined),
    sections: [...headings.sections, ...sections].filter((one) => one !== undefined),
  });
  const chosen = chooseDate(datesOf(tree, page, jsonLd, { title: title?.element, lang, url }, without), file);
  const author =
    jsonLd.author ?? first('author', 'article:author_name', 'dc.creator', 'dcterms.creator', 'byl', 'parsely-author');
  const metadata = {
    ...(title ? { title: title.text } : {}),
    ...(chosen.date ? { date: chosen.date } : {}),
    ...(lang ? { lang } : {}),
    ...(author && !isWebAddress(author) ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
  };
  const decided: Decided = {
    ...(title ? { title: titleChoice(title) } : {}),
    ...(chosen.choice ? { date: chosen.choice } : {}),
    ...(publishers ? { publisher: publishers } : {}),
  };
  return { metadata, decided, diagnostics: [...titleTold(title, file), ...chosen.diagnostics] };
}

/** Who published the page, by the surest of what says so; the others, where they say otherwise, are its rivals. */
function publishersOf({ meta, site }: Page, jsonLd: JsonLd): Choice | undefined {
  const said = [
    { value: jsonLd.publisher, source: 'the structured data' },
    ...['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'].map((name) => ({
      value: meta.get(name),
      source: `the meta element ${name}`,
    })),
    { value: site, source: 'the name of the site in the structured data' },
  ].filter((one): one is { value: string; source: string } => one.value !== undefined);
  const [first, ...others] = said;
  if (!first) return undefined;
  const rivals = others.filter(({ value }) => fold(value) !== fold(first.value));
  const certainty = rivals.length > 0 ? 'likely' : 'certain';
  return { ...first, certainty, rivals };
}

/** A heading that the page confirms, with nothing against it, is certain. */
function titleChoice({ text, from, element, rivals }: ChosenTitle): Choice {
  const certainty = rivals.length > 0 || !element ? 'likely' : 'certain';
  return { value: text, source: from, certainty, rivals: rivals.map((one) => ({ value: one.text, source: one.from })) };
}

function candidate(text: string | undefined, from: string): TitleCandidate | undefined {
  return text ? { text, from } : undefined;
}

function titleTold(title: ChosenTitle | undefined, file: string): Diagnostic[] {
  if (!title || title.rivals.length === 0) return [];
  const rivals = title.rivals.slice(0, 3).map(({ text, from }) => `“${text}” (${from})`);
  return [diagnose('title-chosen', `the title is that of ${title.from}; it may be ${rivals.join(', ')}`, { file })];
}

function collect(tree: Root): Page {
  const page: Page = { meta: new Map(), jsonLd: [] };
  const scripts: string[] = [];
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
    else if (tagName === 'script' && properties.type === 'application/ld+json') scripts.push(scriptText(element));
  });
  const { articles, site } = readJsonLd(scripts);
  return { ...page, jsonLd: articles, ...(site ? { site } : {}) };
}

/** Of the articles in the structured data the page’s own: the only one, or the one that has its title or address. */
function ownArticle({ jsonLd, canonical, title, meta }: Page, headings: readonly string[]): JsonLd {
  const [first, ...others] = jsonLd;
  if (!first || others.length === 0) return first ?? {};
  const said = [title, meta.get('og:title'), ...headings].map((text) => fold(text ?? ''));
  const own = jsonLd.find(
    (one) =>
      (one.url !== undefined && one.url === (canonical ?? meta.get('og:url'))) ||
      (one.title !== undefined && said.some((text) => text !== '' && text.startsWith(fold(one.title ?? '-')))),
  );
  return own ?? {};
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

/** Names of the meta elements that say when an article was published, the surest first. */
const dateNames: readonly string[] = [
  ...['article:published_time', 'og:published_time', 'datepublished', 'date_published', 'citation_publication_date'],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publishdate',
  ],
  ...['dc.date', 'dcterms.date', 'dc.date.created', 'dcterms.created', 'date'],
];

/** The days that may be that of the article, in the order in which they count. */
function datesOf(
  tree: Root,
  { meta }: Page,
  jsonLd: JsonLd,
  { title, lang, url }: { title: Element | undefined; lang: string | undefined; url: string | undefined },
  without: Without,
): DateCandidate[] {
  const read = (text: string | undefined, from: string): DateCandidate[] => {
    const date = text === undefined ? undefined : (dateOfLine(text, { lang }) ?? findDate(text, { lang })?.edtf);
    return date ? [{ date, from, zoned: /T\d/.test(text ?? '') }] : [];
  };
  const given = [
    ...(without.has('structured-dates') ? [] : read(jsonLd.date, 'the structured data')),
    ...dateNames.flatMap((name) => (without.has('meta-dates') ? [] : read(meta.get(name), `the meta element ${name}`))),
    ...(without.has('printed-dates') ? [] : printedDates(tree, title, lang)),
  ];
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/_-]|$)/.exec(url ?? '') ?? [];
  return year && !without.has('address-dates') ? [...given, ...read(`${year}-${month}-${day}`, 'its address')] : given;
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

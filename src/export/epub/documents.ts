import { type Collection, collectionNames } from '../../model/collections.ts';
import type { StringKey } from '../../site/i18n/strings.ts';
import { titleWords } from '../book/title-words.ts';
import { bookId, idsIn, xhtmlOf } from '../book/xhtml.ts';
import type { ExportedArticle, ExportedEntry, ExportedPage } from '../exported.ts';
import { uriOf } from '../uri.ts';
import { xmlElement, xmlText, xmlWords } from '../xml.ts';
import { type Book, type BookDocument, entryAnchor } from './book.ts';

/** The documents of a book in the order of reading, but for the map. */
export function* documentsOf(book: Book): Generator<BookDocument> {
  const { dossier } = book;
  yield titlePage(book);
  for (const article of dossier.articles) yield articleDocument(article, book);
  for (const page of dossier.pages) yield ownPage(page, book);
  for (const name of collectionNames) {
    const entries = dossier.entries.filter(({ collection }) => collection === name);
    if (entries.length > 0) yield glossary(name, entries, book);
  }
  if (dossier.entries.length > 0) yield indexOfNames(book);
}

function titlePage({ dossier }: Book): BookDocument {
  const { title, description, editor, licence, lang, url } = dossier;
  return {
    path: 'title.xhtml',
    title,
    lang,
    body: () =>
      [
        xmlElement('h1', {}, xmlText(titleWords(title))),
        xmlWords('p', description),
        xmlWords('p', editor),
        xmlWords('p', licence?.glossary),
        xmlWords('p', licence?.articles),
        url ? xmlElement('p', {}, xmlElement('a', { href: url }, xmlText(url))) : '',
      ].join('\n'),
  };
}

function articleDocument(article: ExportedArticle, book: Book): BookDocument {
  const { id, title, lang, date, source, picture } = article;
  const { words, dossier } = book;
  const about = [source.author, source.publisher, date ? words.date(date) : words.t('article.undated')].filter(Boolean);
  const href = source.url === undefined ? undefined : uriOf(source.url);
  return {
    path: `articles/${id}.xhtml`,
    title: `${book.numberOf(article)}. ${title}`,
    lang,
    role: 'doc-chapter',
    body: () => {
      const { children } = article.tree;
      return [
        xmlElement('h1', {}, xmlText(title)),
        xmlElement('p', { class: 'about', lang: dossier.lang, 'xml:lang': dossier.lang }, xmlText(about.join(' · '))),
        picture ? figure(book, picture, '../') : '',
        xmlElement('div', { class: 'text' }, xhtmlOf(children, book.linksOf(article, '../', idsIn(children)))),
        href ? xmlElement('p', { class: 'about' }, xmlElement('a', { href }, xmlText(source.url ?? ''))) : '',
      ].join('\n');
    },
  };
}

function ownPage(page: ExportedPage, book: Book): BookDocument {
  const { id, title, lang, picture } = page;
  return {
    path: `pages/${id}.xhtml`,
    title,
    lang,
    role: 'doc-chapter',
    body: () => {
      const { children } = page.tree;
      return [
        xmlElement('h1', {}, xmlText(title)),
        picture ? figure(book, picture, '../') : '',
        xmlElement('div', { class: 'text' }, xhtmlOf(children, book.linksOf(page, '../', idsIn(children)))),
      ].join('\n');
    },
  };
}

function figure(book: Book, { file, alt, credit }: NonNullable<ExportedArticle['picture']>, up: '' | '../'): string {
  const path = book.pictures.get(file.source);
  if (path === undefined) return '';
  return xmlElement('figure', {}, xmlElement('img', { src: up + path, alt }) + xmlWords('figcaption', credit));
}

/** A collection of the glossary: each entry as a term with its definition, and the way back to where it is named. */
function glossary(name: Collection, entries: readonly ExportedEntry[], book: Book): BookDocument {
  const { words, dossier } = book;
  const title = words.t(`nav.${name}` as StringKey);
  return {
    path: `${name}.xhtml`,
    title,
    lang: dossier.lang,
    role: 'doc-glossary',
    body: () =>
      `${xmlElement('h1', {}, xmlText(title))}\n${xmlElement('dl', {}, entries.map((entry) => glossaryEntry(entry, book)).join('\n'))}`,
  };
}

function glossaryEntry(entry: ExportedEntry, book: Book): string {
  const { id, name, lang, kind, isDefined, summary, tree, picture } = entry;
  const { words } = book;
  // Anchors of a definition stand once in the book's document, and many definitions have a first note.
  const bare = xhtmlOf(withoutIds(tree.children), book.linksOf(entry, '', new Set()));
  const own = lang === book.dossier.lang ? {} : { lang, 'xml:lang': lang };
  const parts = [
    xmlElement('p', { class: 'about' }, xmlText(words.t(`kind.${kind}` as StringKey))),
    picture ? figure(book, picture, '') : '',
    isDefined ? xmlElement('div', own, bare) : xmlWords('p', summary, own),
    backLinks(entry, book),
  ];
  const term = xmlElement('dfn', { id: entryAnchor(id), ...own }, xmlText(name));
  return `${xmlElement('dt', {}, term)}\n${xmlElement('dd', {}, parts.join(''))}`;
}

/** Links to the first mention in each article; there may be hundreds, and the index has them all. */
const MOST_LINKS = 60;

function backLinks(entry: ExportedEntry, book: Book): string {
  const places = firstMentions(entry);
  if (places.length === 0) return '';
  const links = places.slice(0, MOST_LINKS).map((place) => mentionLink(place, book, { role: 'doc-backlink' }));
  const more =
    places.length > MOST_LINKS
      ? `${xmlText(book.words.t('text.comma'))}${xmlElement('a', { href: `names.xhtml#${nameAnchor(entry.id)}` }, xmlText(book.words.t('book.index')))}`
      : '';
  return xmlElement(
    'p',
    { class: 'mentions' },
    `${xmlText(book.words.t('entity.mentions'))} ${links.join(', ')}${more}`,
  );
}

type Place = ExportedEntry['occurrences'][number];

/** The first mention of an entry in each article. */
function firstMentions({ occurrences }: ExportedEntry): Place[] {
  return [...new Map(occurrences.toReversed().map((place) => [place.article, place])).values()].toReversed();
}

function mentionLink({ article, mention }: Place, book: Book, attributes: { role?: string }): string {
  const href = `articles/${article.id}.xhtml#${bookId(mention.anchor)}`;
  return xmlElement('a', { href, title: article.title, ...attributes }, String(book.numberOf(article)));
}

/** All names with the articles that print them; other names lead to the preferred one by standing beside it. */
function indexOfNames(book: Book): BookDocument {
  const { words, dossier } = book;
  const title = words.t('book.index');
  const item = (entry: ExportedEntry) => {
    const links = firstMentions(entry).map((place) => mentionLink(place, book, {}));
    const name = xmlElement('a', { href: book.entryPath(entry.id) }, xmlText(entry.name));
    return xmlElement('li', { id: nameAnchor(entry.id), 'epub:type': 'index-entry' }, [name, ...links].join(', '));
  };
  return {
    path: 'names.xhtml',
    title,
    lang: dossier.lang,
    role: 'doc-index',
    body: () =>
      `${xmlElement('h1', {}, xmlText(title))}\n${xmlElement('p', { class: 'about' }, xmlText(words.t('book.index.text')))}\n${xmlElement('ul', { class: 'names', 'epub:type': 'index-entry-list' }, dossier.entries.map(item).join('\n'))}`,
  };
}

/** Anchor of an entry in the index. */
function nameAnchor(id: string): string {
  return `name-${id}`;
}

function withoutIds<Node extends { type: string }>(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    if (!('children' in node)) return node;
    const { properties, children, ...rest } = node as unknown as { properties?: { id?: unknown }; children: Node[] };
    const { id: _, ...others } = properties ?? {};
    return { ...rest, properties: others, children: withoutIds(children) } as unknown as Node;
  });
}

import { titleWords } from '../book/title-words.ts';
import { xmlElement, xmlText } from '../xml.ts';
import type { Book, BookDocument } from './book.ts';

/** The contents of a book, and its landmarks for readers that jump to them. */
export function navigationDocument(book: Book, documents: readonly BookDocument[]): string {
  const { words, dossier } = book;
  const title = words.t('book.contents');
  const entry = ({ path, title: own, lang }: BookDocument) => {
    const language = lang === dossier.lang ? {} : { lang, 'xml:lang': lang };
    return xmlElement('li', {}, xmlElement('a', { href: path, ...language }, xmlText(titleWords(own))));
  };
  const articles = documents.filter(({ path }) => path.startsWith('articles/'));
  const others = documents.filter(({ path }) => !path.startsWith('articles/'));
  const [first, ...rest] = others;
  const group = xmlElement(
    'li',
    {},
    `${xmlElement('a', { href: articles[0]?.path }, xmlText(words.t('nav.articles')))}\n${xmlElement('ol', {}, articles.map(entry).join('\n'))}`,
  );
  const list = [first ? entry(first) : '', group, ...rest.map(entry)].join('\n');
  const landmarks = [
    ['toc', 'nav.xhtml', title] as const,
    ...(articles[0] ? [['bodymatter', articles[0].path, words.t('nav.articles')] as const] : []),
    ...documents.flatMap(({ role, path, title: own }) =>
      role === 'doc-glossary' ? [['glossary', path, own] as const] : [],
    ),
  ].map(([type, href, label]) => xmlElement('li', {}, xmlElement('a', { 'epub:type': type, href }, xmlText(label))));
  return book.page({
    path: 'nav.xhtml',
    title,
    lang: dossier.lang,
    body: () => `
${xmlElement('nav', { 'epub:type': 'toc', role: 'doc-toc' }, `${xmlElement('h1', {}, xmlText(title))}\n${xmlElement('ol', {}, list)}`)}
${xmlElement('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, `${xmlElement('h2', {}, xmlText(words.t('book.landmarks')))}\n${xmlElement('ol', {}, landmarks.join('\n'))}`)}
`,
  });
}

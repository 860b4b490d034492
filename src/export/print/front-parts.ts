import type { StringKey } from '../../site/i18n/strings.ts';
import { titleWords } from '../book/title-words.ts';
import { uriOf } from '../uri.ts';
import { xmlElement, xmlText, xmlWords } from '../xml.ts';
import { languageOf } from './article-parts.ts';
import type { PageNumbers, PrintEdition } from './edition.ts';

/** The title page: what it is, how much is in it, of which time, whose it is. */
export function titlePart(edition: PrintEdition): string {
  const { dossier, subject, words } = edition;
  const { title, description, editor, licence, url, articles } = dossier;
  const days = articles.flatMap(({ date }) => date ?? []).map((date) => date.split('/'));
  const first = days[0]?.[0];
  const last = days.at(-1)?.at(-1);
  const [from, to] = [first && words.date(first), last && words.date(last)];
  const period = from === to ? from : [from, to].filter(Boolean).join(' – ');
  const holds = [words.count('count.articles', articles.length), period].filter(Boolean).join(' · ');
  const href = url === undefined ? undefined : uriOf(url);
  const heading = subject
    ? [
        xmlElement('p', { class: 'above', dir: 'auto' }, xmlText(title)),
        xmlElement('p', { class: 'title', ...languageOf(subject) }, xmlText(subject.name)),
        xmlWords('p', subject.summary ?? words.t(`kind.${subject.kind}` as StringKey), languageOf(subject)),
      ]
    : [
        xmlElement('p', { class: 'title', dir: 'auto' }, xmlText(titleWords(title))),
        xmlWords('p', description, { dir: 'auto' }),
      ];
  const imprint = [
    xmlWords('p', editor && words.t('footer.editor', { editor })),
    xmlWords('p', licence && words.t('text.label', { label: words.t('nav.articles'), text: licence.articles })),
    xmlWords(
      'p',
      licence && words.t('text.label', { label: words.t('about.licences.glossary'), text: licence.glossary }),
    ),
    href ? xmlElement('p', {}, xmlElement('a', { href }, xmlText(url ?? ''))) : '',
  ];
  return xmlElement(
    'section',
    { class: 'cover', ...languageOf(dossier) },
    [...heading, xmlElement('p', { class: 'about' }, xmlText(holds)), ...imprint].filter(Boolean).join('\n'),
  );
}

/** A line of the contents. */
export interface ContentsLine {
  anchor: string;
  title: string;
  /** What is said of it in smaller type. */
  about?: string;
  lang: string;
}

/** The contents with the number of the page of each part. */
export function contentsPart(
  lines: readonly ContentsLine[],
  edition: PrintEdition,
  pages: PageNumbers | undefined,
): string {
  const { words, dossier } = edition;
  const items = lines.map(({ anchor, title, about, lang }) => {
    const name = xmlElement('bdi', languageOf({ lang }), xmlText(titleWords(title)));
    const more = about ? xmlElement('span', { class: 'about' }, xmlText(about)) : '';
    const page = xmlElement('span', { class: 'page' }, xmlText(edition.pageNumber(pages?.get(anchor))) || ' ');
    const words = xmlElement('span', { class: 'what' }, `${name} ${more}`);
    return xmlElement('li', {}, xmlElement('a', { href: `#${anchor}` }, `${words} ${page}`));
  });
  return xmlElement(
    'section',
    { id: 'contents', class: 'contents', role: 'doc-toc', ...languageOf(dossier) },
    `${xmlElement('h1', {}, xmlText(words.t('book.contents')))}\n${xmlElement('ol', {}, items.join('\n'))}`,
  );
}

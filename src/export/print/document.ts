import { collectionNames } from '../../model/collections.ts';
import { directionOf, type StringKey } from '../../site/i18n/strings.ts';
import { mapDrawings } from '../book/map-drawing.ts';
import { titleWords } from '../book/title-words.ts';
import { xmlElement, xmlText } from '../xml.ts';
import { articlePart, languageOf, ownPagePart } from './article-parts.ts';
import type { PageNumbers, PrintEdition } from './edition.ts';
import { type ContentsLine, contentsPart, titlePart } from './front-parts.ts';
import { entryPart, glossaryPart } from './glossary-parts.ts';
import { indexPart } from './index-part.ts';

/** A part of the print that begins on a page of its own. */
export interface PrintPart extends ContentsLine {
  /** Its name in the running head. */
  head: string;
  markup(pages: PageNumbers | undefined): string;
}

/** The parts of a print behind its contents, in their order. */
export function partsOf(edition: PrintEdition): PrintPart[] {
  const { dossier, subject, words } = edition;
  const { lang } = dossier;
  const named = (anchor: string, title: string, markup: PrintPart['markup']): PrintPart => {
    return { anchor, title, head: title, lang, markup };
  };
  const parts: PrintPart[] = [];
  if (subject) {
    const anchor = edition.entryAnchor(subject.id) ?? '';
    parts.push({ ...named(anchor, subject.name, () => subjectPart(edition)), lang: subject.lang });
  }
  for (const article of dossier.articles) {
    const { title, date, source } = article;
    const about = [source.publisher, date ? words.date(date) : words.t('article.undated')].filter(Boolean).join(', ');
    const markup: PrintPart['markup'] = (pages) => articlePart(article, edition, pages);
    parts.push({ ...named(edition.anchorOf(article), title, markup), about, lang: article.lang });
  }
  for (const page of dossier.pages) {
    parts.push({ ...named(edition.anchorOf(page), page.title, () => ownPagePart(page, edition)), lang: page.lang });
  }
  const map = words.t('nav.map');
  const drawings = mapDrawings(dossier, map, (id) => {
    const anchor = edition.entryAnchor(id);
    return anchor && `#${anchor}`;
  });
  if (drawings.length > 0) {
    const content = [xmlElement('h1', {}, xmlText(map)), ...drawings.map((one) => xmlElement('figure', {}, one))].join(
      '\n',
    );
    parts.push(
      named('map', map, () => xmlElement('section', { id: 'map', class: 'map', ...languageOf(dossier) }, content)),
    );
  }
  for (const name of collectionNames) {
    const entries = dossier.entries.filter(({ collection, id }) => collection === name && id !== subject?.id);
    if (entries.length === 0) continue;
    parts.push(named(name, words.t(`nav.${name}` as StringKey), () => glossaryPart(name, entries, edition)));
  }
  if (dossier.entries.length > 0) {
    parts.push(named('names', words.t('book.index'), (pages) => indexPart(edition, pages)));
  }
  return parts;
}

/**
 * A print as one document of XHTML, in pieces. It loads nothing but the style, the fonts and the pictures beside it.
 * @param style path of its style sheet, beside it.
 * @param pages on which page each anchor stood when it was last printed; undefined at first.
 */
export function* printDocument(
  edition: PrintEdition,
  parts: readonly PrintPart[],
  style: string,
  pages: PageNumbers | undefined,
): Generator<string> {
  const { dossier } = edition;
  const { lang } = dossier;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src file:; font-src file:; style-src file: 'unsafe-inline'"/>
<title>${xmlText(titleOf(edition))}</title>
<link rel="stylesheet" href="${style}"/>
</head>
<body>
`;
  yield `${titlePart(edition)}\n`;
  yield `${contentsPart(parts, edition, pages)}\n`;
  for (const { markup } of parts) yield `${markup(pages)}\n`;
  yield '</body>\n</html>\n';
}

/** The title of a print, which readers of the file are shown. */
function titleOf({ dossier, subject }: Pick<PrintEdition, 'dossier' | 'subject'>): string {
  const title = titleWords(dossier.title);
  return subject ? `${subject.name} · ${title}` : title;
}

function subjectPart(edition: PrintEdition): string {
  return edition.subject ? entryPart(edition.subject, edition, 'h1') : '';
}

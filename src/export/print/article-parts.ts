import { directionOf, type StringKey } from '../../site/i18n/strings.ts';
import { titleWords } from '../book/title-words.ts';
import { xhtmlOf } from '../book/xhtml.ts';
import type { ExportedArticle, ExportedPage, ExportedText } from '../exported.ts';
import { uriOf } from '../uri.ts';
import { type Attributes, xmlElement, xmlText, xmlWords } from '../xml.ts';
import type { PageNumbers, PrintEdition } from './edition.ts';
import { headingsBelow } from './headings.ts';

/** Title, source and text of an article; its first mentions are numbered, and notes below it say who they are. */
export function articlePart(article: ExportedArticle, edition: PrintEdition, pages: PageNumbers | undefined): string {
  const { title, tree, source, picture } = article;
  const anchor = edition.anchorOf(article);
  const notes = notesOf(article);
  const href = source.url === undefined ? undefined : uriOf(source.url);
  const links = edition.linksOf(article, `${anchor}.`);
  const text = xhtmlOf(headingsBelow(tree.children, 1), {
    ...links,
    entry: (id) => `#${anchor}.note-${notes.get(id)}`,
    call: (id, mention) => (mention === `m-${id}-1` ? xmlElement('sup', {}, String(notes.get(id))) : ''),
  });
  return section(article, anchor, [
    xmlElement('h1', {}, xmlText(titleWords(title))),
    xmlElement('p', { class: 'about', ...languageOf(edition.dossier) }, xmlText(aboutLine(article, edition))),
    picture ? figure(edition, picture) : '',
    xmlElement('div', { class: 'text' }, text),
    href ? xmlElement('p', { class: 'about' }, xmlElement('a', { href }, xmlText(source.url ?? ''))) : '',
    notes.size > 0 ? notesPart([...notes.keys()], anchor, edition, pages) : '',
  ]);
}

/** A page of the editor's own. */
export function ownPagePart(page: ExportedPage, edition: PrintEdition): string {
  const anchor = edition.anchorOf(page);
  return section(page, anchor, [
    xmlElement('h1', {}, xmlText(titleWords(page.title))),
    page.picture ? figure(edition, page.picture) : '',
    xmlElement(
      'div',
      { class: 'text' },
      xhtmlOf(headingsBelow(page.tree.children, 1), edition.linksOf(page, `${anchor}.`)),
    ),
  ]);
}

/** A picture with its credit. */
export function figure(edition: PrintEdition, { file, alt, credit }: NonNullable<ExportedText['picture']>): string {
  const src = edition.pictures.get(file.source);
  if (src === undefined) return '';
  return xmlElement('figure', {}, xmlElement('img', { src, alt }) + xmlWords('figcaption', credit));
}

/** Language and direction of a text, as attributes. */
export function languageOf({ lang }: { lang: string }): Attributes {
  return { lang, 'xml:lang': lang, dir: directionOf(lang) };
}

function section(text: ExportedText, anchor: string, content: readonly string[]): string {
  return xmlElement('section', { id: anchor, class: anchor, ...languageOf(text) }, content.filter(Boolean).join('\n'));
}

/** Who wrote it, who printed it, when and where in the paper. */
function aboutLine({ source, date }: ExportedArticle, { words }: PrintEdition): string {
  const { author, publisher, section: part, page, also } = source;
  const day = date ? words.date(date) : words.t('article.undated');
  const place = page ? words.t('article.page', { page }) : undefined;
  const papers = also.map((one) => one.publisher).join(words.t('text.comma'));
  const elsewhere = papers ? words.t('article.also', { papers }) : undefined;
  return [author, publisher, day, part, place, elsewhere].filter(Boolean).join(' · ');
}

/** Numbers of the notes of an article, in the order in which it names the entries. */
function notesOf({ mentions }: ExportedArticle): Map<string, number> {
  const entries = [...new Set(mentions.map(({ entity }) => entity))];
  return new Map(entries.map((id, at) => [id, at + 1]));
}

function notesPart(
  ids: readonly string[],
  anchor: string,
  edition: PrintEdition,
  pages: PageNumbers | undefined,
): string {
  const { words, dossier } = edition;
  const label = words.t('article.reference');
  const notes = ids.flatMap((id, at) => {
    const entry = dossier.entryById.get(id);
    const own = edition.entryAnchor(id);
    if (!entry || own === undefined) return [];
    const { lang, name, summary, kind } = entry;
    const said = xmlElement(
      'span',
      { class: 'said', ...(summary ? languageOf({ lang }) : {}) },
      xmlText(summary ?? words.t(`kind.${kind}` as StringKey)),
    );
    const page = xmlText(words.t('article.page', { page: edition.pageNumber(pages?.get(own)) }));
    const term = xmlElement('a', { href: `#${own}`, ...languageOf({ lang }) }, xmlText(name));
    const lead = xmlElement('a', { href: `#${own}`, class: 'page' }, page);
    return [xmlElement('li', { id: `${anchor}.note-${at + 1}` }, `${term} ${said} ${lead}`)];
  });
  const title = xmlElement('p', { class: 'notes-title' }, xmlText(label));
  const list = xmlElement('ol', {}, notes.join('\n'));
  return xmlElement(
    'section',
    { class: 'notes', role: 'doc-endnotes', 'aria-label': label, ...languageOf(dossier) },
    `${title}\n${list}`,
  );
}

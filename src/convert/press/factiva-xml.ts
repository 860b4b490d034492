import type { AnyNode, Element } from 'domhandler';
import type { FoundArticle, FoundArticles } from '../found-articles.ts';
import { elementsOf, firstIn, xmlText } from '../xml.ts';
import { authorIn, present, publisherIn } from './fields.ts';

const database = 'Factiva';

/** The articles of Factiva’s XML (`PPSResponse`), which is no longer offered and lies in archives; nothing for other XML. */
export function factivaInXml(root: AnyNode): FoundArticles | undefined {
  const articles = documentsIn(root).map(articleOf);
  if (articles.length === 0) return undefined;
  const count = Number(firstIn(root, 'ppsarticleResultSet')?.attribs.count);
  return { of: `the export of ${database}`, articles, announced: Number.isInteger(count) ? count : articles.length };
}

function documentsIn(node: AnyNode): Element[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name !== 'ppsarticle') return documentsIn(child);
    return elementsOf(child, 'article').slice(0, 1);
  });
}

function articleOf(article: Element): FoundArticle {
  const text = (...names: string[]) =>
    names.map((name) => xmlText(elementsOf(article, name)[0]).replace(/\s+/g, ' ').trim()).find((one) => one !== '');
  const published = xmlText(elementsOf(article, 'publicationDate')[0]);
  const paragraphs = ['leadParagraph', 'tailParagraphs'].flatMap((name) =>
    elementsOf(article, name).flatMap(paragraphsIn),
  );
  return present<FoundArticle>({
    database,
    item: text('accessionNo'),
    title: text('headline'),
    date: /\d{4}-\d{2}-\d{2}/.exec(published)?.[0],
    publisher: publisherIn(text('sourceName', 'publisherName') ?? ''),
    author: authorIn(text('byline') ?? ''),
    section: text('sectionName', 'columnName'),
    page: text('pages', 'page'),
    lang: text('baseLanguage')?.slice(0, 2).toLowerCase(),
    body: paragraphs,
  });
}

/** Paragraphs in elements of their own, or parted by lines that begin with blanks. */
function paragraphsIn(part: Element): string[] {
  const own = elementsOf(part, 'paragraph').map(xmlText);
  const all = own.length > 0 ? own : xmlText(part).split(/\n[ \t]*\n|\n(?= {3,}\S)/);
  return all.map((one) => one.replace(/\s+/g, ' ').trim());
}

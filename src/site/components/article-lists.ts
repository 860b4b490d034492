import { fileName } from '../../model/file-name.ts';
import type { ListedArticle } from '../../views/dossier-data.ts';
import { bytesOf } from '../../views/page-weight.ts';
import type { PageAddress } from '../../views/urls.ts';
import { byMonth, byPublisher, byYear, dateAnchor } from './article-groups.ts';

/** Of more articles than this, or of titles that a page cannot hold, the index shows the newest, and leads to lists on pages of their own. */
const MOST_LISTED = 1000;
const MOST_WEIGHT = 236_000;
/** Bytes of a row beside its title. */
const ROW = 210;

/** Does an index of articles lead to lists on pages of their own? Where there are several publishers it has each row twice. */
export function isVast(articles: readonly ListedArticle[]): boolean {
  if (articles.length > MOST_LISTED) return true;
  const rows = articles.reduce((sum, { id, title }) => sum + ROW + id.length + bytesOf(title), 0);
  const publishers = new Set(articles.map(({ publisher }) => publisher));
  return rows * (publishers.size > 1 ? 2 : 1) > MOST_WEIGHT;
}

/** Rows of a list on one page. */
const ROWS = 400;

/** Articles of a year, of a month or of a publisher. */
export interface ArticleSet {
  by: 'date' | 'publisher';
  /** A year or a month, or a publisher; empty where it is not known. */
  name: string;
  /** Its name in an address. */
  list: string;
  articles: ListedArticle[];
}

/** A page of such a list; most lists have one. */
export interface ArticleListPage extends ArticleSet {
  number: number;
  pages: number;
}

/** Articles by year, or by month where the articles of a year are too many for a page; in the order given. */
export function listsByDate(articles: ListedArticle[]): ArticleSet[] {
  return byYear(articles).flatMap(({ year, articles: some }) => {
    if (some.length <= ROWS) return [dated(year, some)];
    return byMonth(some).map(({ period, articles: few }) => dated(period || year, few));
  });
}

function dated(name: string, articles: ListedArticle[]): ArticleSet {
  return { by: 'date', name, list: name || 'undated', articles };
}

/** Articles by publisher, those with most articles first. */
export function listsByPublisher(articles: ListedArticle[]): ArticleSet[] {
  const taken = new Set<string>();
  return byPublisher(articles).map(({ publisher: name, articles: some }) => {
    const plain = fileName(name, 'unknown');
    let list = plain;
    for (let number = 2; taken.has(list); number += 1) list = `${plain}-${number}`;
    taken.add(list);
    return { by: 'publisher', name, list, articles: some };
  });
}

/** All pages of lists that an index leads to; none where it shows every article itself. */
export function articleListPages(articles: ListedArticle[]): ArticleListPage[] {
  if (!isVast(articles)) return [];
  return [...listsByDate(articles), ...listsByPublisher(articles)].flatMap((set) => {
    const pages = Math.ceil(set.articles.length / ROWS);
    return Array.from({ length: pages }, (_, index) => {
      const some = set.articles.slice(index * ROWS, (index + 1) * ROWS);
      return { ...set, articles: some, number: index + 1, pages };
    });
  });
}

/** Where a list stands. @param period a month within the list. */
export function listAddress({ by, list }: ArticleSet, number = 1, period?: string): PageAddress {
  return { page: 'article-list', by, list, number, ...(period ? { anchor: dateAnchor(period) } : {}) };
}

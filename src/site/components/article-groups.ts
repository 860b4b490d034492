import type { DossierPage } from '../../views/dossier-data.ts';

type Articles = DossierPage['articles'];

/** The articles of a month of a year; those whose date does not name one stand under an empty period. */
export interface MonthOfArticles {
  period: string;
  articles: Articles;
}

/** More articles than this are rows to find one in; fewer have an opening each, to choose by. */
export const MOST_OPENINGS = 60;

/** Articles by year, in the order given; undated ones under an empty name. */
export function byYear(articles: Articles): { year: string; articles: Articles }[] {
  return groupBy(articles, ({ date }) => /^-?\d{4}/.exec(date ?? '')?.[0] ?? '').map(([year, some]) => ({
    year,
    articles: some,
  }));
}

/** Articles of one year by month, in the order given. */
export function byMonth(articles: Articles): MonthOfArticles[] {
  return groupBy(articles, ({ date }) => /^-?\d{4}-(?:0[1-9]|1[0-2])/.exec(date ?? '')?.[0] ?? '').map(
    ([period, some]) => ({ period, articles: some }),
  );
}

/** Articles by publisher, those with most articles first; unknown ones under an empty name. */
export function byPublisher(articles: Articles): { publisher: string; articles: Articles }[] {
  return groupBy(articles, ({ publisher }) => publisher ?? '')
    .map(([publisher, some]) => ({ publisher, articles: some }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.publisher < b.publisher ? -1 : 1));
}

/** Anchor of a year, or of a month: `d-2016-10`; `d-` where there is no date. */
export function dateAnchor(period: string): string {
  return `d-${period}`;
}

function groupBy(articles: Articles, key: (article: Articles[number]) => string): [string, Articles][] {
  const groups = new Map<string, Articles>();
  for (const article of articles) {
    const group = groups.get(key(article));
    if (group) group.push(article);
    else groups.set(key(article), [article]);
  }
  return [...groups];
}

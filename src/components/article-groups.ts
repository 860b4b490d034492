import type { DossierPage } from '../dossier/page-data.ts';

type Articles = DossierPage['articles'];

/** Articles by year, in the order given; undated ones under an empty name. */
export function byYear(articles: Articles): { year: string; articles: Articles }[] {
  return groupBy(articles, ({ date }) => /^-?\d{4}/.exec(date ?? '')?.[0] ?? '').map(([year, some]) => ({
    year,
    articles: some,
  }));
}

/** Articles by publisher, those with most articles first; unknown ones under an empty name. */
export function byPublisher(articles: Articles): { publisher: string; articles: Articles }[] {
  return groupBy(articles, ({ publisher }) => publisher ?? '')
    .map(([publisher, some]) => ({ publisher, articles: some }))
    .sort((a, b) => b.articles.length - a.articles.length);
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

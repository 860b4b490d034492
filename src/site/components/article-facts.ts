import type { ListedArticle } from '../../views/page-data.ts';
import { interfaceIn } from '../i18n/strings.ts';

/** What a list says of an article in one line: its publisher, if it is to be named, its length, its mentions. */
export function articleFacts(article: ListedArticle, lang: string, publisher: boolean): string {
  const { count } = interfaceIn(lang);
  const sizes = [count('count.words', article.words), count('count.mentions', article.mentionCount)];
  return [publisher && article.publisher, ...sizes].filter(Boolean).join(' · ');
}

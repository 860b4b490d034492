import type { ListedArticle } from '../../views/dossier-data.ts';
import { interfaceIn } from '../i18n/strings.ts';

/** What a list says of an article in one line: its publisher, if it is to be named, its length, its mentions. */
export function articleFacts(article: ListedArticle, lang: string, publisher: boolean): string {
  const { count } = interfaceIn(lang);
  const mentions = article.mentionCount > 0 && count('count.mentions', article.mentionCount);
  return [publisher && article.publisher, count('count.words', article.words), mentions].filter(Boolean).join(' · ');
}

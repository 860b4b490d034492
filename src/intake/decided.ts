import type { Choice, ConvertedArticle, Decided } from '../convert/format.ts';
import type { Given } from './compose.ts';

/**
 * What was decided of an article, and why, for the report: its encoding, date, title and publisher, each with where it
 * comes from. What the converter chose between several says so itself; what is not known is missing.
 */
export function decidedOf(article: Omit<ConvertedArticle, 'tree'>, given: Given): Decided {
  const { decided = {}, encoding, date, title, titleFrom, publisher } = article;
  const plain = (value: string | undefined): Choice | undefined =>
    value === undefined ? undefined : { value, source: 'the original', certainty: 'likely' };
  const ownTitle: Choice =
    titleFrom === 'derived'
      ? { value: title, source: 'its first words', certainty: 'doubtful' }
      : { value: title, source: 'the original', certainty: 'likely' };
  const all: Record<keyof Decided, Choice | undefined> = {
    encoding: decided.encoding ?? plain(encoding),
    date: decided.date?.value === date ? decided.date : plain(date),
    title: decided.title?.value === title ? decided.title : ownTitle,
    publisher: given.publisher
      ? { value: given.publisher, source: 'the command line', certainty: 'certain' }
      : (decided.publisher ?? plain(publisher)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, choice]) => choice !== undefined));
}

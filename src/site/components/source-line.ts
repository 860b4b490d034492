import type { ArticlePage } from '../../views/page-data.ts';
import { dateInWords } from '../i18n/dates.ts';
import { interfaceIn } from '../i18n/strings.ts';

/** Most papers that the line below a title names; the provenance names all. */
const NAMED = 4;

/** The paper of an article with the section and the page that it stood on: `Le Courrier, Politique, p. 4`. */
export function paperOf({ source }: ArticlePage, lang: string): string | undefined {
  const { t } = interfaceIn(lang);
  const page = source?.page === undefined ? undefined : t('article.page', { page: source.page });
  const parts = [source?.publisher, source?.section, page].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.map(apart(lang)).join(t('text.comma'));
}

/** Keeps a name of another direction together in a line from right to left. */
function apart(lang: string): (part: string) => string {
  return interfaceIn(lang).dir === 'rtl' ? (part) => `\u2068${part}\u2069` : (part) => part;
}

/** The papers that carried the text too, each with its day where that is another. */
export function carriersOf({ date, source }: ArticlePage, lang: string): string[] {
  return (source?.also ?? []).map((one) =>
    one.date && one.date !== date ? `${one.publisher} (${dateInWords(one.date, lang)})` : one.publisher,
  );
}

/** The same in a line, the first few of them; nothing where there are none. */
export function carriersInLine(article: ArticlePage, lang: string): string | undefined {
  const { t } = interfaceIn(lang);
  const all = carriersOf(article, lang);
  if (all.length === 0) return undefined;
  const papers = all.slice(0, NAMED).map(apart(lang)).join(t('text.comma'));
  const more = all.length - NAMED;
  return t('article.also', { papers: more > 0 ? t('article.also.more', { papers, count: more }) : papers });
}

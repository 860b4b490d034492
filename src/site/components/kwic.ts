import type { ConcordanceLine, Passage } from '../../views/page-data.ts';
import { urlFrom } from '../../views/urls.ts';
import { dateInWords } from '../i18n/dates.ts';
import { directionOf } from '../i18n/strings.ts';
import { attribute, text } from './markup.ts';

/** Lines of a concordance as list items. @param path of the page that holds them. */
export function concordanceLines(lines: readonly ConcordanceLine[], path: string): string {
  return lines
    .map(({ article, anchor, left, keyword, right }) => {
      const href = attribute('href', urlFrom(path, { page: 'article', id: article, anchor }));
      return `<li><a class="kwic"${href}>${text(left)}<b>${text(keyword)}</b>${text(right)}</a></li>`;
    })
    .join('');
}

/**
 * Passages that name two entries.
 * @param showsArticle says of each article which it is; a dossier of one need not.
 */
export function passagesHtml(passages: readonly Passage[], lang: string, path: string, showsArticle: boolean): string {
  return passages
    .map(({ article, anchor, left, first, between, second, right }, index) => {
      const isNew = article.id !== passages[index - 1]?.article.id;
      const date = article.date ? `${text(dateInWords(article.date, lang))} · ` : '';
      const head = `<p class="passage-of small soft">${date}<span${attribute('lang', article.lang)}>${text(article.title)}</span></p>`;
      const language = attribute('lang', article.lang) + attribute('dir', directionOf(article.lang));
      const href = attribute('href', urlFrom(path, { page: 'article', id: article.id, anchor }));
      const words = `${text(left)}<b>${text(first)}</b>${text(between)}<b>${text(second)}</b>${text(right)}`;
      return `${showsArticle && isNew ? head : ''}<a class="kwic"${language}${href}>${words}</a>`;
    })
    .join('');
}

import { wordsOf } from '../../text/search-fold.ts';

const ROWS = '.article-list > li, .article-rows > li, .entry-list > li, .entry-names > li';
/** What stands for rows, and is of no use where most are hidden. */
const AROUND = '.letters, .views, .article-dates';

const form = document.querySelector<HTMLFormElement>('[data-index-filter]');
const page = form?.closest<HTMLElement>('main');
if (form && page) start(form, page);

type Range = [first: number, last: number];

/** Numbers as rows have them: `2010-2013 2016`. */
function rangesIn(text = ''): Range[] {
  return [...text.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, first, last = first]) => [Number(first), Number(last)]);
}

/** Hides the rows of an index that do not have the words, the publisher or the years chosen, and headings left alone. */
function start(form: HTMLFormElement, page: HTMLElement): void {
  const rows = [...page.querySelectorAll<HTMLElement>(ROWS)].map((row) => ({
    row,
    text: wordsOf(row.textContent ?? '').join(' '),
    publishers: rangesIn(row.dataset.publishers),
    years: rangesIn(row.dataset.years),
    href: row.querySelector('a')?.href,
  }));
  const groups = [...page.querySelectorAll<HTMLElement>('section, details')].filter((one) => one.querySelector(ROWS));
  const closed = groups.filter((one): one is HTMLDetailsElement => one instanceof HTMLDetailsElement && !one.open);

  const filter = () => {
    const asked = new FormData(form);
    const said = (name: string) => String(asked.get(name) ?? '');
    const [words, publisher, from, to] = [wordsOf(said('text')), said('publishers'), said('from'), said('to')];
    const isAsked = [words.join(''), publisher, from, to].some(Boolean);
    const has = (ranges: readonly Range[], first: string, last: string) =>
      ranges.some(([a, b]) => (!first || b >= Number(first)) && (!last || a <= Number(last)));
    for (const { row, text, publishers, years } of rows) {
      row.hidden = !(
        words.every((word) => text.includes(word)) &&
        (!publisher || has(publishers, publisher, publisher)) &&
        ((!from && !to) || has(years, from, to))
      );
    }
    for (const group of groups) group.hidden = rows.every(({ row }) => row.hidden || !group.contains(row));
    for (const folded of closed) folded.open = isAsked;
    for (const around of page.querySelectorAll<HTMLElement>(AROUND)) around.hidden = isAsked;
    const shown = new Set(rows.flatMap(({ row, href }) => (row.hidden || !href ? [] : [href])));
    const status = form.querySelector('[data-filter-status]');
    const number = new Intl.NumberFormat(document.documentElement.lang).format(shown.size);
    if (status) status.textContent = isAsked ? (form.dataset.shown ?? '').replace('{count}', number) : '';
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty after the event, not before.
  form.addEventListener('reset', () => setTimeout(filter));
  // A browser that comes back to a page fills its fields again.
  addEventListener('pageshow', filter);
}

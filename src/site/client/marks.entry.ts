import { element } from './search/element.ts';
import { occurrences } from './search/occurrences.ts';
import { partsOf } from './search/query.ts';
import { count, t } from './search/strings.ts';

/** Parameters that the search adds to the addresses of its results. */
const OWN = ['q', 'mark', 'entry'];

const parameters = new URLSearchParams(location.search);
const page = document.querySelector<HTMLElement>('[data-pagefind-body]');
if (page) start(page);

/**
 * Marks in the page what the reader searched for: the mentions of the entries, under whatever name, and the words.
 * Marks are drawn by the CSS Custom Highlight API, so that not a node of the page changes; a browser without it shows
 * the page as it is.
 */
function start(page: HTMLElement): void {
  if (!CSS.highlights) return;
  const ranges = found(page);
  if (ranges.length === 0) return;
  const all = new Highlight(...ranges);
  const current = new Highlight();
  current.priority = 1;
  CSS.highlights.set('search', all);
  CSS.highlights.set('search-current', current);
  let at = -1;

  const place = element(
    'span',
    { role: 'status' },
    count('marks.found', ranges.length, { query: parameters.get('q') ?? '' }),
  );
  const go = (step: 1 | -1) => {
    at = (at + step + ranges.length) % ranges.length;
    const range = ranges[at];
    if (!range) return;
    current.clear();
    current.add(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    place.textContent = t('marks.place', { at: String(at + 1), count: String(ranges.length) });
  };
  const bar = element('section', { class: 'marks-bar', 'aria-label': t('marks.title') }, place);
  const dismiss = () => {
    CSS.highlights.clear();
    bar.remove();
    const address = new URL(location.href);
    for (const name of OWN) address.searchParams.delete(name);
    history.replaceState(null, '', address);
  };
  bar.append(
    press('↑', t('marks.previous'), () => go(-1)),
    press('↓', t('marks.next'), () => go(1)),
    press('✕', t('marks.dismiss'), dismiss),
  );
  bar.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss());
  document.body.append(bar);
  if (!location.hash) go(1);
}

function press(sign: string, label: string, action: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': label, title: label }, sign);
  button.addEventListener('click', action);
  return button;
}

/** In the order of the page, none within another. */
function found(page: HTMLElement): Range[] {
  const entries = new Set(parameters.getAll('entry'));
  const mentions = [...page.querySelectorAll<HTMLElement>('.mention[data-entity]')]
    .filter(({ dataset }) => entries.has(dataset.entity ?? ''))
    .map((mention) => {
      const range = document.createRange();
      range.selectNodeContents(mention);
      return range;
    });
  const marks = parameters.getAll('mark');
  const asked = partsOf(parameters.get('q') ?? '');
  const phrases = marks.length > 0 ? marks : [...asked.phrases, ...asked.words.split(/\s+/)];
  const ranges = [...mentions, ...occurrences(page, phrases)];
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.filter((range, index) => {
    const before = ranges[index - 1];
    return !before || range.compareBoundaryPoints(Range.END_TO_START, before) >= 0;
  });
}

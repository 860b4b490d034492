import { wordsOf } from '../../../text/search-fold.ts';
import { element } from './element.ts';
import { partsOf } from './query.ts';
import { count, dateInWords, languageName, t } from './strings.ts';
import type { Excerpt, FoundPart, NamedEntry, SearchAnswer, SearchResult } from './types.ts';

/** Where results lead: the site's folder, and what the page that one lands on is to mark. */
export interface Landing {
  base: string;
  query: string;
  answer: SearchAnswer;
}

/** The entries that the query names, then the pages found: options of a listbox that are links. */
export function resultOptions(landing: Landing, from: number): HTMLElement[] {
  const { named, results } = landing.answer;
  return [
    ...(from === 0 ? named.map((entry) => card(entry, landing)) : []),
    ...results.map((one) => row(one, landing)),
  ];
}

function card(entry: NamedEntry, { base }: Landing): HTMLElement {
  return element(
    'a',
    {
      class: 'search-card',
      role: 'option',
      'aria-selected': 'false',
      href: base + entry.path,
      'data-collection': entry.collection,
    },
    kicker(entry.collection, `${t(`kind.${entry.kind}`)} · ${count('count.mentions', entry.count)}`),
    element('strong', { lang: entry.lang }, entry.name),
    element('span', { class: 'summary', lang: entry.lang, dir: 'auto' }, entry.summary),
  );
}

function row(result: SearchResult, landing: Landing): HTMLElement {
  const main = option(result, result, landing, [
    kicker(result.type, facts(result)),
    element('strong', { lang: result.lang }, result.title),
    excerpt(result.excerpt, result.lang),
  ]);
  if (result.sections.length === 0) return main;
  const sections = result.sections.map((section) =>
    option(section, result, landing, [
      element('strong', { lang: result.lang }, section.title),
      excerpt(section.excerpt, result.lang),
    ]),
  );
  const group = element('div', { role: 'group', 'aria-label': result.title }, main, ...sections);
  for (const section of sections) section.classList.add('section');
  return group;
}

function option(passage: FoundPart, result: SearchResult, landing: Landing, children: Node[]): HTMLElement {
  const href = addressOf(result.path, passage.anchor, landing);
  return element('a', { class: 'search-result', role: 'option', 'aria-selected': 'false', href }, ...children);
}

function kicker(type: string, text: string): HTMLElement {
  return element(
    'span',
    { class: 'kind' },
    !['article', 'page'].includes(type) && element('span', { class: 'sign', 'data-collection': type }),
    text,
  );
}

function facts({ type, publisher, date, lang }: SearchResult): string {
  const foreign = lang && lang !== document.documentElement.lang ? languageName(lang) : undefined;
  return [t(`collection.${type}`), publisher, date && dateInWords(date), foreign].filter(Boolean).join(' · ');
}

function excerpt(pieces: readonly Excerpt[], lang: string | undefined): HTMLElement {
  const nodes = pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));
  return element('span', { class: 'excerpt', lang, dir: 'auto' }, ...nodes);
}

/** A page with what is to be marked in it: the mentions of the entries, and the words (src/site/client/marks.entry.ts). */
function addressOf(path: string, anchor: string | undefined, { base, query, answer }: Landing): string {
  const address = new URL(path, base);
  if (query) address.searchParams.set('q', query);
  const inNames = new Set(answer.names.flatMap(({ words }) => words.split(' ')));
  for (const { words, entries } of answer.names) {
    address.searchParams.append('mark', words);
    for (const { id } of entries) address.searchParams.append('entry', id);
  }
  if (inNames.size > 0) {
    const { phrases, words } = partsOf(query);
    const others = wordsOf(words).filter((word) => !inNames.has(word));
    for (const mark of [...phrases, ...others]) address.searchParams.append('mark', mark);
  }
  if (anchor) address.hash = anchor;
  return address.href;
}

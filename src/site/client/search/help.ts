import { collectionNames } from '../../../model/collections.ts';
import { element } from './element.ts';
import { count, t } from './strings.ts';
import type { SearchAnswer } from './types.ts';

/** What a reader can do from a message. */
export interface HelpActions {
  search(query: string): void;
  removeFilters(): void;
  retry(): void;
}

/** Nothing was found: what else could be tried. */
export function emptyHelp(answer: SearchAnswer, base: string, { search, removeFilters }: HelpActions): Node[] {
  const names = answer.similar.map(({ name }) => button(name, () => search(name)));
  return [
    ...(answer.withoutFilters > 0
      ? [
          element(
            'p',
            {},
            count('search.filtered', answer.withoutFilters),
            ' ',
            button(t('search.filters.remove'), removeFilters),
          ),
        ]
      : []),
    ...unknownHelp(answer, search),
    ...(names.length > 0 ? [element('p', {}, t('search.similar'), ' ', ...spaced(names))] : []),
    element('p', {}, t('search.empty')),
    indexes(base),
  ];
}

/** Which words stand nowhere, and what is left without them. */
function unknownHelp({ unknown = [], without }: SearchAnswer, search: (query: string) => void): Node[] {
  if (without === undefined) return [];
  const words = unknown.map((word) => t('text.quote', { text: word })).join(t('text.comma'));
  const rest = button(t('search.without', { query: without }), () => search(without));
  return [element('p', {}, count('search.unknown', unknown.length, { words }), ' ', rest)];
}

/** The search itself failed. */
export function failedHelp(base: string, { retry }: HelpActions): Node[] {
  return [element('p', {}, t('search.failed'), ' ', button(t('search.retry'), retry)), indexes(base)];
}

/**
 * Nothing was asked yet.
 * @param hint says how to search, where the page does not say it already.
 */
export function startHelp(base: string, hint: boolean): Node[] {
  return [...(hint ? [element('p', {}, t('search.hint'))] : []), indexes(base)];
}

function indexes(base: string): HTMLElement {
  const links = ['articles', ...collectionNames].map((page) =>
    element('a', { href: `${base}${page}.html` }, t(`nav.${page}`)),
  );
  return element('p', { class: 'small' }, t('search.indexes'), ' ', ...spaced(links));
}

/** A button that looks like the link that it resembles. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'search-action' }, label);
  made.addEventListener('click', press);
  return made;
}

function spaced(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [' ', node]));
}

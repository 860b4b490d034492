import { drawFacets } from './facets.ts';
import { parametersOf, type SearchState, stateFrom } from './state.ts';
import type { Sort } from './types.ts';
import { SearchView } from './view.ts';

/** The search page: all results, facets, order; what is asked for stands in the address. */
export function startSearchPage(form: HTMLFormElement, base: string): void {
  const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-search-${name}]`) as T;
  const input = part<HTMLInputElement>('input');
  const sort = part<HTMLSelectElement>('sort');
  const facets = part('facets');
  const bar = part('bar');
  const layout = document.querySelector('main') as HTMLElement;
  const folder = part<HTMLDetailsElement>('facets-folder');
  folder.open = matchMedia('(min-width: 60rem)').matches;
  const parts = {
    input,
    status: part('status'),
    notices: part('notices'),
    list: part('results'),
    help: part('help'),
    more: part<HTMLButtonElement>('more'),
  };
  const view = new SearchView(parts, stateFrom(new URLSearchParams(location.search)), {
    base,
    size: 12,
    facets: true,
    hint: false,
    onAnswer(state, reply) {
      remember(state);
      layout.toggleAttribute('data-asked', reply !== undefined);
      sort.value = state.sort;
      bar.hidden = !reply || reply.answer.total < 2;
      folder.hidden = !reply || !drawFacets(facets, state, reply, (filters) => view.change({ filters }));
    },
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    view.change({ query: input.value });
  });
  sort.addEventListener('change', () => view.change({ sort: sort.value as Sort }));
  addEventListener('popstate', () => view.change(stateFrom(new URLSearchParams(location.search))));
  // Who comes with a question needs no word on how to ask one, not even while the answer is under way.
  layout.toggleAttribute('data-asked', view.state.query !== '');
  view.run();
  if (!view.state.query && !matchMedia('(pointer: coarse)').matches) input.focus();
}

/** While one types the address changes in place; a choice is a step that one can go back on. */
function remember(state: SearchState): void {
  const before = stateFrom(new URLSearchParams(location.search));
  const address = new URL(location.href);
  address.search = parametersOf(state).toString();
  if (address.href === location.href) return;
  const typed = before.query !== state.query;
  history[typed ? 'replaceState' : 'pushState'](null, '', address);
}

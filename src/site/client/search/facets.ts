import { type FacetName, facetNames } from '../../../model/search/facets.ts';
import type { Reply } from './connect.ts';
import { element } from './element.ts';
import type { SearchState } from './state.ts';
import { count, languageName, number, t } from './strings.ts';
import type { Filters } from './types.ts';

/** Values of a facet that are shown at first; the others at a press. */
const SHOWN = 6;
/** A facet of thousands of values is no help; the commonest are. */
const MOST = 60;

/**
 * Draws the facets: for each a set of checkboxes with their counts.
 * @param onChange is given all filters as they are after a choice.
 * @returns false if there is nothing to choose.
 */
export function drawFacets(
  folder: HTMLElement,
  { filters }: SearchState,
  { answer, entityNames }: Reply,
  onChange: (filters: Filters) => void,
): boolean {
  const focused = (document.activeElement as HTMLElement | null)?.id;
  const unfolded = new Set([...folder.querySelectorAll('fieldset[data-unfolded]')].map(({ id }) => id));
  const named = new Set(answer.names.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const label = (facet: FacetName, value: string) => {
    if (facet === 'type') return t(`search.type.${value}`);
    if (facet === 'language') return languageName(value);
    return facet === 'entity' ? (entityNames.get(value)?.name ?? value) : value;
  };
  const sets = facetNames.flatMap((facet) => {
    const chosen = filters[facet] ?? [];
    const counts = new Map(Object.entries(answer.facets[facet] ?? {}));
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    // What the query names is in every page found, or nearly: no choice.
    if (facet === 'entity') for (const id of named) if (!chosen.includes(id)) counts.delete(id);
    if (counts.size < 2 && chosen.length === 0) return [];
    const values = [...counts].sort(order(facet)).slice(0, MOST);
    const boxes = values.map(([value, count]) => {
      // An id holds no space, and the name of a publisher may.
      const id = `facet-${facet}-${encodeURIComponent(value)}`;
      const box = element('input', { type: 'checkbox', id, value });
      box.checked = chosen.includes(value);
      box.addEventListener('change', () => {
        const next = box.checked ? [...chosen, value] : chosen.filter((one) => one !== value);
        const { [facet]: _, ...others } = filters;
        onChange(next.length > 0 ? { ...others, [facet]: next } : others);
      });
      const lang = facet === 'entity' ? entityNames.get(value)?.lang : undefined;
      return element(
        'label',
        {},
        box,
        element('span', { lang }, label(facet, value)),
        element('span', { class: 'count' }, number(count)),
      );
    });
    return [foldable(facet, boxes, unfolded)];
  });
  folder.replaceChildren(...sets);
  if (focused?.startsWith('facet-')) document.getElementById(focused)?.focus();
  return sets.length > 0;
}

/** Years newest first; all else by count. */
function order(facet: FacetName) {
  return ([a, first]: [string, number], [b, second]: [string, number]) =>
    facet === 'year' ? b.localeCompare(a) : second - first || a.localeCompare(b);
}

function foldable(facet: FacetName, boxes: HTMLElement[], unfolded: ReadonlySet<string>): HTMLElement {
  const id = `facet-set-${facet}`;
  const set = element('fieldset', { id }, element('legend', {}, t(`search.facet.${facet}`)), ...boxes);
  const rest = boxes.slice(SHOWN).filter((box) => !box.querySelector('input')?.checked);
  if (rest.length === 0) return set;
  if (unfolded.has(id)) {
    set.dataset.unfolded = '';
    return set;
  }
  for (const box of rest) box.hidden = true;
  const more = element('button', { type: 'button', class: 'search-action' }, count('search.facet.more', rest.length));
  more.addEventListener('click', () => {
    for (const box of rest) box.hidden = false;
    set.dataset.unfolded = '';
    more.remove();
    rest[0]?.querySelector('input')?.focus();
  });
  set.append(more);
  return set;
}

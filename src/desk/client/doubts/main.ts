import type { ReviewList } from '../../doubts/items.ts';
import { act } from '../acts.ts';
import { ask } from '../api.ts';
import { count, t } from '../words.ts';
import { h } from './dom.ts';
import { type Filter, groupItems } from './groups.ts';
import { focusRow, listenForKeys } from './keys.ts';
import { type Actions, groupView, kindFilter } from './view.ts';

/** Groups that are drawn at once. */
const MOST = 60;

/**
 * Fills an element with the mentions that wait for a decision.
 * @returns what reads the list anew.
 */
export function mountDoubts(room: HTMLElement): () => void {
  const filter: Filter = { kind: 'all', text: '' };
  let list: ReviewList = { items: [], errors: [] };
  let shownGroups = MOST;

  const bar = h('div', { class: 'bar' });
  const groups = h('div', { class: 'groups' });
  const search = h('input', { type: 'search', id: 'find', input: () => filterBy(search.value) });
  const selection = h('span', { class: 'selection', 'aria-live': 'polite' });
  const more = h('button', { type: 'button', class: 'more', click: () => showMore() }, t('desk.more'));

  const actions: Actions = {
    decide: (ids, entity) => void decide(withSelection(ids, entity), entity),
    answer: (id, answer) => void carryOut('answer-longer', { id, answer }, [id]),
    selected: showSelection,
  };

  /** A choice on a selected mention is a choice on all selected ones that have that reading. */
  function withSelection(ids: readonly string[], entity: string): readonly string[] {
    const chosen = selectedIds();
    if (ids.length !== 1 || !chosen.includes(ids[0] ?? '')) return ids;
    const offered = new Map(list.items.map((item) => [item.id, item]));
    // What was picked from all entries is none of the readings, and holds for whatever was selected.
    const isOffered = ids.some((id) => offered.get(id)?.readings.some((one) => one.id === entity));
    return chosen.filter((id) => {
      const item = offered.get(id);
      if (entity === 'remove') return item?.kind === 'dead';
      return (
        item &&
        item.kind !== 'dead' &&
        !item.inside &&
        (entity === 'none' || !isOffered || item.readings.some((one) => one.id === entity))
      );
    });
  }

  function selectedIds(): string[] {
    return [...room.querySelectorAll<HTMLInputElement>('input[data-item]:checked')].map(
      (box) => box.dataset.item ?? '',
    );
  }

  function decide(ids: readonly string[], entity: string): Promise<void> {
    return entity === 'remove' ? carryOut('remove-decisions', { ids }, ids) : carryOut('decide', { ids, entity }, ids);
  }

  /** What is decided leaves the list at once; the list as it is then comes when the dossier was read again. */
  async function carryOut(action: string, body: object, ids: readonly string[]): Promise<void> {
    const before = list;
    const place = rowNumber();
    const gone = new Set(ids);
    list = { ...list, items: list.items.filter(({ id }) => !gone.has(id)) };
    draw();
    focusNear(place);
    if (await act(action, body)) return;
    list = before;
    draw();
    focusNear(place);
    await load();
  }

  /** Which row has the focus, so that it can go to the one that takes its place. */
  function rowNumber(): number {
    const row = document.activeElement?.closest('[data-row], .group');
    const at = row?.matches('.group') ? row.querySelector('[data-row]') : row;
    return at ? [...room.querySelectorAll('[data-row]')].indexOf(at) : -1;
  }

  function focusNear(place: number): void {
    if (place < 0) return;
    const rows = room.querySelectorAll<HTMLElement>('[data-row]');
    const row = rows[Math.min(place, rows.length - 1)];
    if (row) focusRow(row);
    else document.getElementById('main')?.focus();
  }

  async function load(): Promise<void> {
    list = await ask<ReviewList>('doubts');
    // Only now: what was ticked while the answer was on its way stays ticked.
    const place = rowNumber();
    const chosen = new Set(selectedIds());
    draw();
    for (const box of room.querySelectorAll<HTMLInputElement>('input[data-item]'))
      box.checked = chosen.has(box.dataset.item ?? '');
    showSelection();
    focusNear(place);
  }

  function filterBy(text: string): void {
    filter.text = text;
    shownGroups = MOST;
    drawGroups();
  }

  function showMore(): void {
    shownGroups += MOST;
    drawGroups();
  }

  function draw(): void {
    room.querySelector('.loading')?.replaceWith(bar, groups);
    const kinds = kindFilter(list.items, filter.kind, (kind) => {
      filter.kind = kind;
      drawGroups();
    });
    bar.querySelector('.kinds')?.remove();
    bar.prepend(kinds);
    room.querySelector('.errors')?.remove();
    if (list.errors.length > 0) {
      const lines = list.errors.map((error) => h('li', {}, error));
      bar.after(h('section', { class: 'errors' }, h('p', {}, t('review.errors')), h('ul', {}, ...lines)));
    }
    drawGroups();
  }

  function drawGroups(): void {
    const all = groupItems(list.items, filter);
    const shown = all.slice(0, shownGroups).map((group) => groupView(group, actions));
    const empty = h('p', { class: 'empty' }, t(list.items.length === 0 ? 'review.empty' : 'review.nothing'));
    groups.replaceChildren(...(shown.length === 0 ? [empty] : shown), ...(all.length > shownGroups ? [more] : []));
    showSelection();
  }

  function showSelection(): void {
    const number = selectedIds().length;
    selection.textContent = number > 0 ? count('review.selected', number) : '';
  }

  bar.append(h('label', { class: 'find', for: 'find' }, h('span', {}, t('review.find')), search), selection);
  listenForKeys(room);
  const reload = () => void load().catch(() => {});
  reload();
  return reload;
}

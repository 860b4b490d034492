import type { ReviewList, ReviewOutcome } from '../items.ts';
import { fetchList, post } from './api.ts';
import { h } from './dom.ts';
import { type Filter, groupItems } from './groups.ts';
import { focusRow, listenForKeys } from './keys.ts';
import { forgetEntries } from './picker.ts';
import { type Actions, groupView, kindFilter } from './view.ts';
import { count, t } from './words.ts';

const main = document.querySelector<HTMLElement>('main') as HTMLElement;
const status = document.querySelector<HTMLElement>('.status') as HTMLElement;
const filter: Filter = { kind: 'all', text: '' };
let list: ReviewList = { items: [], undoable: 0, errors: [] };

const bar = h('div', { class: 'bar' });
const groups = h('div', { class: 'groups' });
const search = h('input', { type: 'search', id: 'find', input: () => filterBy(search.value) });
const undoButton = h('button', { type: 'button', class: 'undo', click: () => void undo() });
const selection = h('span', { class: 'selection', 'aria-live': 'polite' });

const actions: Actions = {
  decide: (ids, entity) => void decide(withSelection(ids, entity), entity),
  answer: (id, answer) => void carryOut(post('answer', { id, answer }), 'review.done'),
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
  return [...main.querySelectorAll<HTMLInputElement>('input[data-item]:checked')].map((box) => box.dataset.item ?? '');
}

function decide(ids: readonly string[], entity: string): Promise<void> {
  const change = entity === 'remove' ? post('remove', { ids }) : post('decide', { ids, entity });
  return carryOut(change, 'review.done');
}

function undo(): Promise<void> {
  return list.undoable > 0 ? carryOut(post('undo', {}), 'review.undone') : Promise.resolve();
}

async function carryOut(change: Promise<ReviewOutcome>, done: 'review.done' | 'review.undone'): Promise<void> {
  const place = rowNumber();
  try {
    const outcome = await change;
    await load();
    say('done' in outcome ? count(done, outcome.done) : t(`review.refused.${outcome.refused}`, { file: outcome.file }));
    focusNear(place);
  } catch {
    say(t('review.offline'));
  }
}

/** Which row has the focus, so that it can go to the one that takes its place. */
function rowNumber(): number {
  const row = document.activeElement?.closest('[data-row], .group')?.closest('[data-row], .group');
  const at = row?.matches('.group') ? row.querySelector('[data-row]') : row;
  return at ? [...main.querySelectorAll('[data-row]')].indexOf(at) : -1;
}

function focusNear(place: number): void {
  if (place < 0) return;
  const rows = main.querySelectorAll<HTMLElement>('[data-row]');
  const row = rows[Math.min(place, rows.length - 1)];
  if (row) focusRow(row);
  else main.focus();
}

function say(text: string): void {
  status.textContent = text;
}

async function load(): Promise<void> {
  list = await fetchList();
  forgetEntries();
  draw();
}

function filterBy(text: string): void {
  filter.text = text;
  drawGroups();
}

function draw(): void {
  undoButton.hidden = list.undoable === 0;
  undoButton.textContent = count('review.undo', list.undoable);
  const kinds = kindFilter(list.items, filter.kind, (kind) => {
    filter.kind = kind;
    drawGroups();
  });
  bar.querySelector('.kinds')?.remove();
  bar.prepend(kinds);
  main.querySelector('.errors')?.remove();
  if (list.errors.length > 0) {
    const lines = list.errors.map((error) => h('li', {}, error));
    bar.after(h('section', { class: 'errors' }, h('p', {}, t('review.errors')), h('ul', {}, ...lines)));
  }
  drawGroups();
}

function drawGroups(): void {
  const shown = groupItems(list.items, filter);
  const empty = h('p', { class: 'empty' }, t(list.items.length === 0 ? 'review.empty' : 'review.nothing'));
  groups.replaceChildren(...(shown.length === 0 ? [empty] : shown.map((group) => groupView(group, actions))));
  showSelection();
}

function showSelection(): void {
  const number = selectedIds().length;
  selection.textContent = number > 0 ? count('review.selected', number) : '';
}

bar.append(h('label', { class: 'find', for: 'find' }, h('span', {}, t('review.find')), search), selection, undoButton);
listenForKeys(main, () => void undo());
load()
  .then(() => main.querySelector('.loading')?.replaceWith(bar, groups))
  .catch(() => say(t('review.offline')));

import type { Candidate } from '../items.ts';
import { fetchEntries } from './api.ts';
import { h } from './dom.ts';
import { kindName, t } from './words.ts';

/** Entries shown at once; a word more finds the others. */
const MOST = 30;

let entries: Promise<Candidate[]> | undefined;

/** The dossier has changed: the next who asks gets its entries anew. */
export function forgetEntries(): void {
  entries = undefined;
}

/** What tells an entry from another of its name: what it is, and its id. */
export function whichOne({ kind, summary, id }: Candidate): string {
  return [kindName(kind), summary, id].filter(Boolean).join(' · ');
}

/**
 * Lets one choose among all entries of the dossier.
 * @param form where the list begins: names that have it.
 * @returns the id of an entry, or nothing where one has changed one's mind.
 */
export async function pickEntry(form: string): Promise<string | undefined> {
  entries ??= fetchEntries();
  const all = await entries;
  return new Promise((resolve) => {
    const list = h('div', { class: 'picked' });
    const find = h('input', { type: 'search', id: 'pick', autocomplete: 'off', input: () => draw() });
    const close = h('button', { type: 'button', click: () => dialog.close() }, t('review.another.close'));
    const label = h('label', { for: 'pick' }, t('review.another.find'));
    const dialog = h('dialog', { class: 'picker', 'aria-label': t('review.another') }, label, find, list, close);
    const draw = () => {
      const shown = matching(all, find.value).slice(0, MOST);
      const none = h('p', {}, t('review.another.none'));
      list.replaceChildren(...(shown.length === 0 ? [none] : shown.map((entry) => row(entry, choose))));
    };
    const choose = (id: string) => {
      dialog.close();
      resolve(id);
    };
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(undefined);
    });
    find.value = matching(all, form).length > 0 ? form : '';
    draw();
    document.body.append(dialog);
    dialog.showModal();
    find.focus();
    find.select();
  });
}

function row(entry: Candidate, choose: (id: string) => void): HTMLElement {
  const { id, name, collection } = entry;
  return h(
    'button',
    { type: 'button', 'data-entry': id, click: () => choose(id) },
    h('span', { class: collection }, name),
    h('span', { class: 'apart' }, ' ', whichOne(entry)),
  );
}

/** Entries whose name or id has all the words, whatever their case and accents. */
function matching(all: readonly Candidate[], text: string): Candidate[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return all.filter(({ name, id }) => words.every((word) => fold(`${name} ${id}`).includes(word)));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

import { element } from './element.ts';
import { parametersOf } from './state.ts';
import { t } from './strings.ts';
import { SearchView } from './view.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page at hand. */
export function openSearchDialog(base: string): void {
  dialog ??= makeDialog(base);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
}

function makeDialog(base: string): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    id: 'search-dialog-field',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'search-dialog-list',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    enterkeyhint: 'search',
    placeholder: t('search.placeholder'),
  });
  const list = element('div', {
    role: 'listbox',
    id: 'search-dialog-list',
    'aria-label': t('search.list'),
    hidden: true,
  });
  const status = element('p', { role: 'status', class: 'small soft' });
  const notices = element('div', { class: 'search-notices' });
  const help = element('div', { class: 'search-help' });
  const more = element('button', { type: 'button', class: 'search-more', hidden: true }, t('search.more'));
  const all = element('a', { href: `${base}search.html` }, t('search.page'));
  const close = element('button', { type: 'button', class: 'search-close', 'aria-label': t('keys.close') }, '✕');
  const form = element(
    'form',
    { role: 'search' },
    element('label', { for: input.id, class: 'visually-hidden' }, t('search.label')),
    input,
    close,
  );
  const body = element('div', { class: 'search-dialog-body' }, status, notices, list, more, help);
  const foot = element('p', { class: 'search-dialog-foot' }, all, element('span', {}, t('search.keys')));
  const made = element('dialog', { class: 'search-dialog', 'aria-label': t('search.title') }, form, body, foot);
  document.body.append(made);

  const view = new SearchView(
    { input, status, notices, list, help, more },
    { query: '', filters: {}, sort: 'relevance', wordsOnly: false },
    {
      base,
      size: 8,
      facets: false,
      hint: true,
      onAnswer(state) {
        const parameters = parametersOf(state).toString();
        all.href = `${base}search.html${parameters && `?${parameters}`}`;
      },
    },
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    view.change({ query: input.value }).then(() => all.click());
  });
  close.addEventListener('click', () => made.close());
  // Escape in a search field would first empty it, in some browsers.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  // A press beside the dialog closes it.
  made.addEventListener('click', (event) => event.target === made && made.close());
  view.run();
  return made;
}

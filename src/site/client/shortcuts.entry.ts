import { startContents } from './contents.ts';
import { startCitations } from './copy-citation.ts';
import { startHosted } from './hosted.ts';
import { markFound, openSearch } from './open-search.ts';
import { readSetting, writeSetting } from './store.ts';

/** What `j` and `k` step through: mentions in an article, links of a list elsewhere. */
const STOPS = '.prose a.mention, .kwic, .entry-list a, .article-list a, .search-result, .search-card, .timeline a';

const dialog = document.querySelector<HTMLDialogElement>('[data-shortcuts]');
if (dialog) start(dialog);
startContents();
startCitations();
// The one script file of every page: its address tells where the site is.
startHosted(new URL('../', (document.currentScript as HTMLScriptElement).src).href);

/** Single keys, which a reader can switch off (WCAG 2.2, 2.1.4), and which never take a key from a field. */
function start(dialog: HTMLDialogElement): void {
  const off = dialog.querySelector<HTMLInputElement>('[data-shortcuts-off]');
  let active = readSetting('shortcuts') !== 'off';
  if (off) {
    off.checked = !active;
    off.addEventListener('change', () => {
      active = !off.checked;
      writeSetting('shortcuts', active ? 'on' : 'off');
    });
  }
  for (const button of document.querySelectorAll('[data-show-shortcuts]')) {
    button.addEventListener('click', () => dialog.showModal());
  }
  const searchPage = dialog.dataset.searchPage ?? 'search.html';
  for (const button of document.querySelectorAll('[data-open-search]')) {
    button.addEventListener('click', () => openSearch(searchPage));
  }
  markFound(searchPage);
  document.addEventListener('keydown', (event) => {
    if (!active || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    if (event.key === '?') {
      if (dialog.open) dialog.close();
      else dialog.showModal();
    } else if (document.querySelector('dialog[open]')) {
      return;
    } else if (event.key === '/') {
      openSearch(searchPage);
    } else if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'c') {
      // The script of reading answers, where there is one.
      document.dispatchEvent(new Event('reperes:copy-link'));
    } else {
      return;
    }
    event.preventDefault();
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
}

/** To the next stop after the one that has the focus, or after the top of the window. */
function step(direction: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const first = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
  const next = at >= 0 ? at + direction : direction > 0 ? first : first - 1;
  stops[next]?.focus();
}

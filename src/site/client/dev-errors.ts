import { ASK_EVENT, type DevErrors, ERRORS_EVENT, STATE_TIMING } from '../../model/dev-errors.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

// Only in dev: loads the page again when the dossier has changed, and shows its errors for as long as they stand.

/** How long a page that is being left may live on, in milliseconds; a link may be a download, after which it stays. */
const LEAVING_MS = 5000;

const styles = `
  :host { position: fixed; inset: auto 0 0 0; z-index: 99; max-height: 80vh; overflow: auto; color-scheme: light dark;
    background: light-dark(#fbf9f4, #191b1d); color: light-dark(#22211e, #e4e1da);
    border-block-start: 4px solid light-dark(#8f2f1f, #f0a898); box-shadow: 0 -8px 32px rgb(0 0 0 / 25%);
    font: 16px/1.5 "Public Sans", system-ui, sans-serif; }
  section { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1.5rem 1.75rem; }
  header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
  h2 { margin: 0; font-size: 1.125rem; }
  p { margin: 0 0 1rem; color: light-dark(#5a574f, #b0aca2); }
  ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem; }
  li { border-inline-start: 2px solid light-dark(#8c8675, #7d8084); padding-inline-start: 0.875rem; }
  code { font: 600 0.9375rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
  li div { overflow-wrap: anywhere; }
  .hint::before { content: "→ "; }
  button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 3px;
    padding: 0.25rem 0.75rem; cursor: pointer; }
`;

let shown: HTMLElement | undefined;
let isLeaving = false;

function show({ title, note, close, errors, state }: DevErrors): void {
  if (state !== (pageState() ?? state)) reload();
  shown?.remove();
  shown = undefined;
  if (errors.length === 0) return;
  shown = document.createElement('reperes-errors');
  const root = shown.attachShadow({ mode: 'open' });
  const section = element('section');
  section.setAttribute('role', 'alert');
  const button = element('button', close);
  button.addEventListener('click', () => shown?.remove());
  const header = element('header');
  header.append(element('h2', title), button);
  const list = element('ol');
  list.append(...errors.map(item));
  section.append(header, element('p', note), list);
  root.append(element('style', styles), section);
  document.body.append(shown);
}

/** Loading the page again while a link is being followed would break that off. */
function reload(): void {
  if (isLeaving) setTimeout(() => location.reload(), LEAVING_MS);
  else location.reload();
}

function pageState(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.serverTiming.find(({ name }) => name === STATE_TIMING)?.description;
}

function item({ file, line, column, message, rule, hint }: Diagnostic): HTMLElement {
  const li = element('li');
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const hinted = element('div', hint);
  hinted.className = 'hint';
  if (place) li.append(element('code', place));
  li.append(element('div', `${message} [${rule}]`), hinted);
  return li;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

addEventListener('beforeunload', () => {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
  }, LEAVING_MS);
});
import.meta.hot?.on(ERRORS_EVENT, show);
// The channel may open before this script is there, or open anew after the server was away.
import.meta.hot?.on('vite:ws:connect', () => import.meta.hot?.send(ASK_EVENT));
import.meta.hot?.send(ASK_EVENT);

import { type Hit, loadPagefind } from './pagefind.ts';
import { foldQuery, unfoldExcerpt } from './search-fold.ts';

const PAGE = 12;

const form = document.querySelector<HTMLFormElement>('[data-search]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const strings: Record<string, string> = JSON.parse(form.dataset.strings ?? '{}');
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  const list = document.querySelector<HTMLElement>('[data-search-results]');
  const more = document.querySelector<HTMLButtonElement>('[data-search-more]');
  const kinds = [...document.querySelectorAll<HTMLInputElement>('input[name=type]')];
  if (!input || !status || !list || !more) return;
  let latest = 0;
  let timer = 0;

  const run = async () => {
    const query = input.value.trim();
    const type = kinds.find(({ checked }) => checked)?.value ?? '';
    latest += 1;
    const own = latest;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    more.hidden = true;
    if (!query) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    if (location.protocol === 'file:') {
      status.textContent = strings.fromDisk ?? '';
      return;
    }
    try {
      const pagefind = await loadPagefind();
      const { results } = await pagefind.search(foldQuery(query), type ? { filters: { type } } : {});
      if (own !== latest) return;
      const key = results.length === 0 ? 'zero' : results.length === 1 ? 'one' : 'other';
      status.textContent = (strings[key] ?? '')
        .replace('{query}', () => query)
        .replace('{count}', results.length.toLocaleString(document.documentElement.lang));
      const show = async (from: number) => {
        const hits = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
        if (own !== latest) return;
        // Only now: what was found before stays to be read until there is something new.
        if (from === 0) list.replaceChildren();
        list.append(...hits.map((hit) => item(hit, strings)));
        more.hidden = from + PAGE >= results.length;
        more.onclick = () => show(from + PAGE);
      };
      await show(0);
    } catch {
      if (own === latest) status.textContent = strings.failed ?? '';
    }
  };

  input.value = new URLSearchParams(location.search).get('q') ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, 180);
  });
  for (const kind of kinds) kind.addEventListener('change', run);
  if (input.value) run();
  else if (!matchMedia('(pointer: coarse)').matches) input.focus();
}

function item(hit: Hit, strings: Record<string, string>): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL((hit.raw_url ?? hit.url).replace(/^\/+/, ''), document.baseURI).href;
  link.textContent = hit.meta.title ?? hit.url;
  const type = hit.filters.type?.[0] ?? 'article';
  const kind = document.createElement('span');
  kind.className = 'small soft';
  kind.textContent = ` ${strings[type] ?? ''}`;
  const excerpt = document.createElement('p');
  excerpt.append(...marked(unfoldExcerpt(hit.excerpt)));
  row.append(link, kind, excerpt);
  return row;
}

/** An excerpt as nodes: text, and `<mark>` around what was found. Nothing else of its HTML is taken over. */
function marked(excerpt: string): Node[] {
  const body = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

import { VERSION } from '../../model/offline-list.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-home]');
if (link && /^https?:$/.test(location.protocol)) leadHome(link);

/**
 * The page for lost addresses stands at any depth and, where the dossier names no address of its own, does not know
 * where the site is. Its links climb one level; this looks for the folder that holds the site, from the nearest upwards, and opens the search.
 */
async function leadHome(link: HTMLAnchorElement): Promise<void> {
  const folders = location.pathname.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const folder = `${folders.slice(0, depth).join('/')}/`;
    if (!(await holdsSite(folder))) continue;
    link.href = folder;
    link.textContent = link.dataset.home ?? '';
    const name = document.querySelector<HTMLAnchorElement>('[data-lost-home]');
    if (name) name.href = folder;
    const search = document.querySelector<HTMLFormElement>('[data-lost-search]');
    if (search) {
      search.action = `${folder}search.html`;
      search.hidden = false;
    }
    return;
  }
}

/** Some hosts answer every address with a page. */
async function holdsSite(folder: string): Promise<boolean> {
  try {
    const response = await fetch(folder + VERSION);
    return response.ok && typeof (await response.json()).version === 'string';
  } catch {
    return false;
  }
}

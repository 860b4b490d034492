/**
 * The copy of the dossier in a browser's cache storage: what page and service worker both know of it. A host may have
 * several dossiers, which share one storage: the path of the dossier is part of each name.
 */

import { VERSION } from '../../model/offline-list.ts';

/** What a page asks of the worker, and how it answers if the host has another version. */
export const IS_CURRENT = 'reperes-is-current';
export const UPDATE = 'reperes-update';

export interface Copy {
  name: string;
  version: string;
  cache: Cache;
}

function prefixOf(scope: string): string {
  return `reperes ${new URL(scope).pathname} `;
}

export function openCopy(scope: string, version: string): Promise<Cache> {
  return caches.open(prefixOf(scope) + version);
}

/** All copies of the dossier, whole or not, the latest first. */
export async function copiesOf(scope: string): Promise<Copy[]> {
  const prefix = prefixOf(scope);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix)).reverse();
  return Promise.all(
    names.map(async (name) => ({ name, version: name.slice(prefix.length), cache: await caches.open(name) })),
  );
}

/** The copy that is read from, if there is one. */
export async function wholeCopy(scope: string): Promise<Copy | undefined> {
  for (const copy of await copiesOf(scope)) {
    if (await copy.cache.match(scope + VERSION)) return copy;
  }
  return undefined;
}

/** Address of a file of the list. */
export function addressOf(scope: string, path: string): string {
  return scope + path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Addresses under which a copy may hold what a request means: without query, spelt as the list spells it, and as hosts
 * resolve it that hide `.html` or serve the index of a folder.
 */
export function addressesFor(scope: string, url: string): string[] {
  let path = url.slice(scope.length).replace(/[?#].*$/s, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // No file of the list has such a name.
  }
  const paths = /(?:^|\/)$/.test(path) ? [`${path}index.html`] : [path];
  if (/(?:^|\/)[^./]+$/.test(path)) paths.push(`${path}.html`, `${path}/index.html`);
  return paths.map((one) => addressOf(scope, one));
}

/** Reads a file from the host, past every cache; the worker lets such requests through. */
export function fetchFresh(url: string, signal?: AbortSignal): Promise<Response> {
  return fetch(url, { cache: 'no-store', ...(signal ? { signal } : {}) });
}

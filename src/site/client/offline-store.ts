import { LIST, type OfflineList, VERSION } from '../../model/offline-list.ts';
import { addressOf, type Copy, copiesOf, fetchFresh, openCopy } from './offline-cache.ts';

/** Files that are under way at the same time. */
const LANES = 6;

/** Thrown where the host has changed, or changes a file, while the copy is being made. */
export class ChangedError extends Error {}

/** Bytes so far, of so many. */
export type Progress = (done: number, total: number) => void;

/**
 * Keeps the edition that the host has now: what an older copy, or one begun before, holds with the same digest is taken
 * over; the rest is fetched. Only when all is there does the new copy replace the old.
 * @throws ChangedError if a file is not what the list says; DOMException if storage is refused or full, or if `signal`
 *   stopped it; TypeError if the host does not answer.
 */
export async function keepCopy(scope: string, progress: Progress, signal: AbortSignal): Promise<void> {
  const list: OfflineList = await (await fetchFound(scope + LIST, signal)).json();
  const others = await withLists(scope, await copiesOf(scope));
  const cache = await openCopy(scope, list.version);
  await cache.put(scope + LIST, jsonResponse(list));
  let done = 0;
  const queue = Object.entries(list.files);
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [path, [digest, bytes]] = next;
      const address = addressOf(scope, path);
      await cache.put(address, (await held(others, path, digest, address)) ?? (await fetched(address, digest, signal)));
      done += bytes;
      progress(done, list.bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    // One lane that fails stops the others.
    queue.length = 0;
  }
  await cache.put(scope + VERSION, jsonResponse({ version: list.version, bytes: list.bytes }));
  for (const { version, name } of others) if (version !== list.version) await caches.delete(name);
}

/** Deletes every copy. */
export async function removeCopies(scope: string): Promise<void> {
  for (const { name } of await copiesOf(scope)) await caches.delete(name);
}

type ListedCopy = Copy & { files: OfflineList['files'] };

async function withLists(scope: string, copies: readonly Copy[]): Promise<ListedCopy[]> {
  return Promise.all(
    copies.map(async (copy) => {
      const list: OfflineList | undefined = await (await copy.cache.match(scope + LIST))?.json();
      return { ...copy, files: list?.files ?? {} };
    }),
  );
}

/** The file as a copy has it, if it is the same file. */
async function held(copies: readonly ListedCopy[], path: string, digest: string, address: string) {
  for (const { cache, files } of copies) {
    const found = files[path]?.[0] === digest ? await cache.match(address) : undefined;
    if (found) return found;
  }
  return undefined;
}

async function fetched(address: string, digest: string, signal: AbortSignal): Promise<Response> {
  const response = await fetchFound(address, signal);
  const bytes = await response.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) throw new ChangedError(address);
  // A response of our own: browsers refuse to show a page that was kept after a redirection.
  return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
}

function jsonResponse(data: unknown): Response {
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
}

async function fetchFound(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetchFresh(url, signal);
  if (!response.ok) throw new ChangedError(`${response.status} ${url}`);
  return response;
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

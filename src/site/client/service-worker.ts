import { VERSION } from '../../model/offline-list.ts';
import { addressesFor, fetchFresh, IS_CURRENT, UPDATE, wholeCopy } from './offline-cache.ts';

/**
 * The service worker. It stands in the way of nothing: it is registered only when a reader asks for a copy, answers
 * from that copy alone, and leaves everything else to the host. Pages fill and replace the copy, so it knows no list
 * and no version.
 */
interface WorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface MessageFromPage extends WorkerEvent {
  readonly data: unknown;
  readonly source: { postMessage(message: unknown): void } | null;
}

/**
 * What is about the host, not about the dossier: the archive that it offers now, and how to take over what it has. The
 * script of that page has its digest in its name: what the copy has under it is what the page means.
 */
const HOST_FIRST = 'download.html';

// TypeScript cannot have the library of pages and that of workers in one project.
const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent;
  const isAskedFresh = request.mode !== 'navigate' && request.cache === 'no-store';
  if (request.method !== 'GET' || !request.url.startsWith(scope) || isAskedFresh) return;
  (event as FetchEvent).respondWith(answer(request));
});

worker.addEventListener('message', (event) => {
  const { data, source } = event as MessageFromPage;
  if (data === IS_CURRENT) (event as MessageFromPage).waitUntil(tellOfUpdate(source));
});

async function answer(request: Request): Promise<Response> {
  const addresses = addressesFor(scope, request.url);
  const isHostFirst = addresses.includes(scope + HOST_FIRST);
  const hosted = isHostFirst ? await fetch(request).catch(() => undefined) : undefined;
  // A redirection of the host, as to addresses without `.html`, is opaque to the worker.
  if (hosted?.ok || hosted?.type === 'opaqueredirect') return hosted;
  const copy = await wholeCopy(scope);
  for (const address of addresses) {
    const found = await copy?.cache.match(address);
    if (found) return found;
  }
  return hosted ?? fetch(request);
}

async function tellOfUpdate(page: MessageFromPage['source']): Promise<void> {
  const copy = await wholeCopy(scope);
  try {
    const response = await fetchFresh(scope + VERSION);
    const { version }: { version: string } = await response.json();
    if (copy && version !== copy.version) page?.postMessage(UPDATE);
  } catch {
    // The host does not answer: that is what the copy is for.
  }
}

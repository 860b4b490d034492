import type { SearchName } from '../../../model/search/names.ts';
import { loadEngine, loadFile, loadSearchFiles } from './files.ts';
import type { FromEngine, ToEngine } from './protocol.ts';
import type { SearchAnswer, SearchRequest } from './types.ts';

/** An answer, and the names of the entries that its facets and filters speak of. */
export interface Reply {
  answer: SearchAnswer;
  entityNames: ReadonlyMap<string, SearchName>;
}

/** Answers a request; throws if a file of the index could not be loaded. */
export type Search = (request: SearchRequest) => Promise<Reply>;

interface Channel {
  postMessage(message: ToEngine): void;
  onmessage: ((event: MessageEvent<FromEngine>) => void) | null;
}

let connection: Promise<Search> | undefined;

/**
 * The search of the site, loaded when it is first asked for; in a worker where the browser has them, otherwise in the
 * page.
 * @param site address of the folder of the site.
 * @throws if it could not be loaded; the next call tries again.
 */
export function connectSearch(site: string): Promise<Search> {
  connection ??= connect(site);
  connection.catch(() => {
    connection = undefined;
  });
  return connection;
}

async function connect(site: string): Promise<Search> {
  const { engine: engineFile = 'engine', ...first } = await loadSearchFiles(site);
  const folder = `${site}pagefind/`;
  // What the engine will ask for first comes while it is itself under way.
  const early = new Map(Object.entries(first).map(([name, file]) => [name, loadFile(folder, name, file)]));
  const engine = await loadEngine(folder, engineFile);
  if (!engine) throw new Error(`${folder}${engineFile}.js could not be loaded`);
  const channel = (await inWorker(engine)) ?? inPage(engine);
  const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let last = 0;
  channel.onmessage = async ({ data }) => {
    if ('need' in data) {
      const content = early.get(data.need) ?? loadFile(folder, data.need, first[data.need]);
      early.delete(data.need);
      channel.postMessage({ file: data.need, content: await content });
      return;
    }
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('error' in data) reject?.(new Error(data.error));
    else resolve?.({ answer: data.answer, entityNames: new Map(data.entityNames.map((name) => [name.id, name])) });
  };
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      channel.postMessage({ id: last, request });
    });
}

/** A worker of the engine's own text: from disk, no worker may be loaded from a file. It says when it has begun. */
function inWorker(engine: () => unknown): Promise<Channel | undefined> {
  return new Promise((resolve) => {
    try {
      const text = `postMessage(0);(${engine})().serve(self)`;
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const worker = new Worker(address);
      worker.onmessage = () => {
        worker.onerror = null;
        URL.revokeObjectURL(address);
        resolve(worker);
      };
      // A policy of the host may forbid it.
      worker.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

function inPage(engine: () => { serve(port: MessagePort): void }): Channel {
  const { port1, port2 } = new MessageChannel();
  engine().serve(port2);
  return port1;
}

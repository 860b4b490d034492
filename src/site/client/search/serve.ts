import type { SearchName } from '../../../model/search/names.ts';
import { fromRow, type SearchNameRow } from '../../../model/search/names.ts';
import { SearchEngine } from './engine.ts';
import { Names } from './names.ts';
import { readFilesWith } from './pagefind-host.ts';
import type { FromEngine, ToEngine } from './protocol.ts';

/** One end of a channel: a worker's own scope, or a port of a page. */
interface Port {
  postMessage(message: FromEngine): void;
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
}

/**
 * Answers the requests that come through a port. Files are asked for through it too: in a worker that was opened from
 * disk, nothing else can load them.
 */
export function serve(port: Port): void {
  const waiting = new Map<string, { resolve(base64: string): void; reject(error: Error): void }>();
  const read = (name: string): Promise<string> =>
    new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      port.postMessage({ need: name });
    });
  let engine: Promise<SearchEngine> | undefined;
  const start = () => {
    const names = read('names').then((text) => new Names((JSON.parse(text) as SearchNameRow[]).map(fromRow)));
    engine = SearchEngine.start(names);
    // A file that could not be had once may be there the next time.
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };

  const answer = async (message: Extract<ToEngine, { id: number }>) => {
    try {
      const ready = await (engine ?? start());
      const found = await ready.search(message.request);
      const ids = [...Object.keys(found.facets.entity ?? {}), ...(message.request.filters.entity ?? [])];
      const names = ids.map((id) => ready.name(id)).filter((name): name is SearchName => name !== undefined);
      port.postMessage({ id: message.id, answer: found, entityNames: names });
    } catch (error) {
      port.postMessage({ id: message.id, error: error instanceof Error ? error.message : String(error) });
    }
  };

  readFilesWith(async (name) => bytesOf(await read(name)));
  port.onmessage = ({ data }) => {
    if ('request' in data) {
      answer(data);
      return;
    }
    const { resolve, reject } = waiting.get(data.file) ?? {};
    waiting.delete(data.file);
    if (data.content === null) reject?.(new Error(`${data.file} could not be loaded`));
    else resolve?.(data.content);
  };
  // Before the first request: the files come while the reader thinks of a word.
  start();
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { codeFile } from '../content/code-files.ts';
import type { ConvertedArticle, SourceFile } from '../convert/format.ts';
import { MEMORY, megabytes, secondsFor } from '../convert/limits.ts';
import { processorTime } from '../model/processor-time.ts';

/** An original to read again, as plain data: a thread does it. */
export interface OriginalAsked extends Pick<SourceFile, 'name' | 'bytes' | 'encoding' | 'isTextOnly'> {
  /** Texts whose words tell how lines were joined. */
  texts?: readonly string[];
}

/** What an original gives now; or, in words, what reading it would take more of than one file may. */
export type OriginalRead = { articles: ConvertedArticle[] | undefined } | { beyond: string };

/** How often what the thread takes is looked at, in milliseconds. */
const EVERY = 25;

/** More time for each of several articles, in seconds. */
const MORE = 0.02;

/** So many times its limit is waited for, however little processor time the thread is given. */
const PATIENCE = 10;

/**
 * Reads originals that lie in `sources/`, one after the other, in a thread that may take as much time and memory as
 * `convert` does and no more. The pictures in them are not read.
 */
export class OriginalReader {
  #thread: Worker | undefined;

  /**
   * The articles of an original; none where it is not what its name says.
   * @throws Error for a fault of ours.
   */
  async read(asked: OriginalAsked): Promise<OriginalRead> {
    this.#thread ??= startThread();
    const thread = this.#thread;
    const { promise, resolve, reject } = Promise.withResolvers<OriginalRead>();
    const answer = (articles: ConvertedArticle[] | undefined) => resolve({ articles });
    const fail = (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(beyondMemory()) : reject(error);
    const watch = watching(
      thread,
      Math.round(secondsFor(asked.bytes.length) + MORE * (asked.texts?.length ?? 0)),
      resolve,
    );
    thread.once('message', answer).once('error', fail);
    thread.postMessage(asked);
    try {
      const read = await promise;
      if ('beyond' in read) await this.close();
      return read;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      clearInterval(watch);
      thread.off('message', answer).off('error', fail);
    }
  }

  /** Ends the thread; the next original gets a fresh one. */
  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }
}

function startThread(): Worker {
  const thread = new Worker(codeFile('dossier/original-worker'), {
    workerData: getCompileCacheDir(),
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((MEMORY / 1024 / 1024) * 0.75) },
  });
  // Told to whoever asked for an original; before and after that there is nobody to tell.
  thread.on('error', () => undefined);
  thread.unref();
  return thread;
}

/** Looks at what the thread takes while it is waited for; the rest of the program may be at work as well. */
function watching(thread: Worker, seconds: number, end: (read: OriginalRead) => void): NodeJS.Timeout {
  const active = () => thread.performance.eventLoopUtilization().active;
  const [began, busy, memory, start] = [processorTime(), active(), process.memoryUsage.rss(), performance.now()];
  const most = seconds * 1000;
  return setInterval(() => {
    const takesTime = processorTime() - began > most && active() - busy > most;
    if (takesTime || performance.now() - start > most * PATIENCE) end({ beyond: `${seconds} seconds` });
    else if (process.memoryUsage.rss() - memory > MEMORY) end(beyondMemory());
  }, EVERY);
}

function beyondMemory(): OriginalRead {
  return { beyond: `${megabytes(MEMORY)} of memory` };
}

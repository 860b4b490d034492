import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { codeFile } from '../../content/code-files.ts';
import type { SharedData } from '../../views/dossier-data.ts';
import type { PageLists } from '../../views/site-content.ts';
import type { FileFacts } from '../site-pass/file-facts.ts';
import type { TextPage } from './renderer.ts';

/** What a thread makes pages with: plain data. */
export interface Bench {
  /** Address of the bundle that Astro renders pages with. */
  entry: string;
  /** By Astro's key of a page's route, the style sheets of its head. */
  styles: [key: string, styles: unknown[]][];
  shared: SharedData;
  lists: PageLists;
  /** The folder of the site. */
  out: string;
  /** Where Node keeps what it has compiled, if it does. */
  compiled: string | undefined;
}

/** Pages that a thread is given at a time. */
const BATCH = 8;

/** Batches that a thread has at hand, so that it need not wait while this one is busy. */
const AHEAD = 3;

interface Seat {
  worker: Worker;
  /** What was given to it and is not yet made. */
  batches: TextPage[][];
}

/** Threads that make pages. */
export class TextPagePool {
  readonly #seats: Seat[];
  readonly #made: (page: TextPage, facts: FileFacts) => void;
  #batch: TextPage[] = [];
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  /**
   * @param threads how many.
   * @param made is told of each page, in no order.
   */
  constructor(bench: Bench, threads: number, made: (page: TextPage, facts: FileFacts) => void) {
    this.#made = made;
    const module = pathToFileURL(codeFile('integrations/text-pages/worker'));
    this.#seats = Array.from({ length: threads }, () => this.#seat(new Worker(module, { workerData: bench })));
  }

  /**
   * Gives a page to a thread, as soon as one has room for it.
   * @throws what a thread has thrown.
   */
  async give(page: TextPage): Promise<void> {
    this.#batch.push(page);
    if (this.#batch.length >= BATCH) await this.#send();
  }

  /** Waits for all pages, and ends the threads. @throws what a thread has thrown. */
  async end(): Promise<void> {
    try {
      if (this.#batch.length > 0) await this.#send();
      while (this.#seats.some(({ batches }) => batches.length > 0)) await this.#change();
    } finally {
      await Promise.all(this.#seats.map(({ worker }) => worker.terminate()));
    }
  }

  async #send(): Promise<void> {
    const free = () => this.#seats.toSorted((a, b) => a.batches.length - b.batches.length)[0];
    for (;;) {
      if (this.#failure) throw this.#failure;
      const seat = free();
      if (!seat) throw new Error('there is no thread that makes pages');
      if (seat.batches.length < AHEAD) {
        seat.batches.push(this.#batch);
        seat.worker.postMessage(this.#batch);
        this.#batch = [];
        return;
      }
      await this.#change();
    }
  }

  /** Waits until a thread has finished a batch. */
  async #change(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    if (this.#failure) throw this.#failure;
  }

  #seat(worker: Worker): Seat {
    const seat: Seat = { worker, batches: [] };
    worker.on('message', (facts: FileFacts[]) => {
      const batch = seat.batches.shift() ?? [];
      for (const [index, page] of batch.entries()) {
        const own = facts[index];
        if (own) this.#made(page, own);
      }
      this.#wake();
    });
    const fail = (error: Error) => {
      this.#failure ??= error;
      this.#wake();
    };
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (seat.batches.length > 0) fail(new Error(`a thread that makes pages has ended (${code})`));
    });
    return seat;
  }
}

import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { codeFile } from '../content/code-files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { GazetteerEntry } from '../text/document.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { AnnotatorRule } from '../text/rules.ts';
import { readRecord } from './reading-record.ts';
import type { ReadingTask } from './reading-task.ts';

/** A glossary, compiled, and what another thread compiles it from. */
export interface Glossary {
  gazetteer: Gazetteer;
  entries: readonly GazetteerEntry[];
  lang: string;
  /** Rules of the annotator that the dossier switches off. */
  without: readonly AnnotatorRule[];
}

export type Outcome = Uint8Array<ArrayBuffer> | Diagnostic[];

/** What the threads share: the number of the next task, and how many are done. */
export const NEXT = 0;
export const DONE = 1;

/** What a worker is handed. */
export interface Shift {
  tasks: readonly ReadingTask[];
  entries: readonly GazetteerEntry[];
  lang: string;
  without: readonly AnnotatorRule[];
  /** `NEXT` and `DONE`. */
  counters: Int32Array<SharedArrayBuffer>;
  port: MessagePort;
  /** Where Node keeps what it has compiled, if it does. */
  compiled: string | undefined;
}

/** Characters that are worth a worker: it takes half a second to start, and is slow at first. */
const WORTH_A_WORKER = 1_000_000;

/** What a text costs whatever its length, in characters. */
const EACH = 500;

/** Nothing is done for so long: a worker has died with its task. */
const LOST_MS = 60_000;

/**
 * Reads texts, on all cores where there are many. This thread takes its share and waits for the others, so that whoever
 * asks needs not: tasks are taken one by one, and the order of the outcomes is that of the tasks.
 * @param threads most threads, this one among them; default: one a core.
 * @param progress is told how many tasks are done.
 */
export function readAll(
  tasks: readonly ReadingTask[],
  glossary: Glossary,
  threads: number = availableParallelism(),
  progress: (done: number) => void = () => undefined,
): Outcome[] {
  const size = tasks.reduce((sum, { source }) => sum + source.length + EACH, 0);
  const workers = startWorkers(
    Math.min(threads - 1, Math.floor(size / WORTH_A_WORKER), tasks.length - 1),
    tasks,
    glossary,
  );
  const outcomes: (Outcome | undefined)[] = new Array(tasks.length);
  const { counters } = workers;
  for (let index = take(counters); index < tasks.length; index = take(counters)) {
    const task = tasks[index];
    if (task) outcomes[index] = readRecord(task, glossary.gazetteer);
    progress(Atomics.add(counters, DONE, 1) + 1);
  }
  try {
    for (let done = Atomics.load(counters, DONE); done < tasks.length; done = Atomics.load(counters, DONE)) {
      if (Atomics.wait(counters, DONE, done, LOST_MS) === 'timed-out') break;
      progress(Atomics.load(counters, DONE));
    }
    for (const port of workers.ports) {
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const [index, outcome] = next.message as [number, Outcome];
        outcomes[index] = outcome;
      }
    }
  } finally {
    workers.stop();
  }
  // What a worker failed at fails here too, where it can be told.
  return tasks.map((task, index) => outcomes[index] ?? readRecord(task, glossary.gazetteer));
}

/** The number of the next task that nobody has taken. */
export function take(counters: Int32Array<SharedArrayBuffer>): number {
  return Atomics.add(counters, NEXT, 1);
}

function startWorkers(count: number, tasks: readonly ReadingTask[], { entries, lang, without }: Glossary) {
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const compiled = getCompileCacheDir();
  const workers: Worker[] = [];
  const ports: MessagePort[] = [];
  const file = codeFile('dossier/reading-worker');
  for (let number = 0; number < count; number += 1) {
    const { port1, port2 } = new MessageChannel();
    const workerData: Shift = { tasks, entries, lang, without, counters, port: port2, compiled };
    const worker = new Worker(file, { workerData, transferList: [port2] });
    // A worker that cannot start takes no task.
    worker.on('error', () => undefined);
    workers.push(worker);
    ports.push(port1);
  }
  return {
    counters,
    ports,
    stop(): void {
      for (const port of ports) port.close();
      for (const worker of workers) void worker.terminate();
    },
  };
}

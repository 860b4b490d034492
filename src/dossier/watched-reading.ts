import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { codeFile } from '../content/code-files.ts';
import { megabytes, READING_MEMORY, READING_SECONDS, signsIn } from '../convert/limits.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { processorTime } from '../model/processor-time.ts';
import { compileGazetteer } from '../text/gazetteer.ts';
import { DONE, type Glossary, type Outcome, readAll, type Shift } from './reading-pool.ts';
import { readRecord } from './reading-record.ts';
import type { ReadingTask } from './reading-task.ts';

/** A text with no more than this cannot take long, whoever wrote it: UTF-16 units, signs, and columns before a line. */
const LIGHT = { length: 100_000, signs: 1_500, columns: 100 };

const deepLine = new RegExp(`^[ \\t>*+-]{${LIGHT.columns}}`, 'm');

/** How often the waiting thread looks at what the other takes, in milliseconds. */
const EVERY = 25;

/** A thread that gets no processor time for so long, in milliseconds, has died: the memory that it may take was used up. */
const LOST = 10_000;

/**
 * Reads texts: those that cannot take long on all cores where there are many, the others one by one in a thread that is
 * held to limits of time and memory. The order of the outcomes is that of the tasks.
 * @param threads most threads; default: one a core.
 * @param progress is told how many tasks are done.
 */
export function readWithinLimits(
  tasks: readonly ReadingTask[],
  glossary: Glossary,
  threads: number | undefined,
  progress: (done: number) => void,
): Outcome[] {
  const heavy = new Set(tasks.filter((task) => !isLight(task.source)));
  if (heavy.size === 0) return readAll(tasks, glossary, threads, progress);
  const light = tasks.filter((task) => !heavy.has(task));
  const easy = readAll(light, glossary, threads, progress)[Symbol.iterator]();
  const hard = readWatched([...heavy], glossary, (done) => progress(light.length + done))[Symbol.iterator]();
  return tasks.map((task) => (heavy.has(task) ? hard : easy).next().value ?? []);
}

/**
 * Reads a text of Markdown that is in no dossier once within the limits, where it may take long: whoever reads it then
 * knows that it comes to an end.
 * @throws DiagnosticError `too-large` or `too-deep`.
 */
export function refuseSlowText(source: string, file: string, lang: string): void {
  if (isLight(source)) return;
  const { gazetteer } = compileGazetteer([], { lang });
  const task: ReadingTask = {
    file,
    source,
    folder: 'articles',
    lang,
    decisions: [],
    policy: 'every',
    headings: 'include',
  };
  const [outcome] = readWatched([task], { gazetteer, entries: [], lang, without: [] }, () => undefined);
  const beyond = Array.isArray(outcome)
    ? outcome.filter(({ rule }) => rule === 'too-large' || rule === 'too-deep')
    : [];
  if (beyond.length > 0) throw new DiagnosticError(beyond);
}

function isLight(source: string): boolean {
  return source.length <= LIGHT.length && signsIn(source) <= LIGHT.signs && !deepLine.test(source);
}

/** Reads texts one after the other. A text that takes more than the limits is an error of that text, and no other’s. */
function readWatched(
  tasks: readonly ReadingTask[],
  glossary: Glossary,
  progress: (done: number) => void,
): (Outcome | undefined)[] {
  const outcomes: Outcome[] = [];
  while (outcomes.length < tasks.length) {
    const from = outcomes.length;
    const thread = startThread(tasks.slice(from), glossary);
    let beyond: Diagnostic[] | undefined;
    try {
      while (!beyond && outcomes.length < tasks.length) {
        beyond = waitFor(thread.counters, outcomes.length - from, tasks[outcomes.length]?.file ?? '');
        const received = receiveMessageOnPort(thread.port)?.message as [number, Outcome] | undefined;
        const task = tasks[outcomes.length];
        // What the thread failed at fails here too, where it can be told.
        if (task) outcomes.push(received?.[1] ?? beyond ?? readRecord(task, glossary.gazetteer));
        progress(outcomes.length);
      }
    } finally {
      thread.stop();
    }
  }
  return outcomes;
}

/**
 * Waits until one more text is done.
 * @param done how many were before.
 * @returns what is told where it takes too much.
 */
function waitFor(counters: Int32Array<SharedArrayBuffer>, done: number, file: string): Diagnostic[] | undefined {
  const began = processorTime();
  const memory = process.memoryUsage.rss();
  let moved = { at: performance.now(), used: began };
  while (Atomics.load(counters, DONE) <= done) {
    if (Atomics.wait(counters, DONE, done, EVERY) !== 'timed-out') break;
    const used = processorTime();
    if (used - moved.used > EVERY) moved = { at: performance.now(), used };
    if (used - began > READING_SECONDS * 1000) return [beyondTime(file)];
    if (process.memoryUsage.rss() - memory > READING_MEMORY || performance.now() - moved.at > LOST) {
      return [beyondMemory(file)];
    }
  }
  return undefined;
}

function beyondTime(file: string): Diagnostic {
  const message = `reading it would take more than ${READING_SECONDS} seconds, which is the limit for one file`;
  return diagnose('too-large', message, { file, line: 1 }, HINT);
}

function beyondMemory(file: string): Diagnostic {
  const message = `reading it would take more than ${megabytes(READING_MEMORY)} of memory, which is the limit for one file`;
  return diagnose('too-large', message, { file, line: 1 }, HINT);
}

const HINT =
  'Look at the text: what takes so much is a mass of signs such as [ * _ |, of lists within lists or of empty lines.';

function startThread(tasks: readonly ReadingTask[], { entries, lang, without }: Glossary) {
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  const workerData: Shift = { tasks, entries, lang, without, counters, port: port2, compiled: undefined };
  const worker = new Worker(codeFile('dossier/reading-worker'), {
    workerData,
    transferList: [port2],
    // A little more than is watched, so that a thread is seldom ended without a word.
    resourceLimits: { maxOldGenerationSizeMb: READING_MEMORY / 1024 / 1024 + 128 },
  });
  worker.on('error', () => undefined);
  return {
    counters,
    port,
    stop(): void {
      port.close();
      void worker.terminate();
    },
  };
}

import { compileGazetteer } from '../text/gazetteer.ts';
import { DONE, type Shift, take } from './reading-pool.ts';
import { readRecord } from './reading-record.ts';

/** What a worker does: takes the next task until there is none, and hands back what it made of it. */
export function work({ tasks, entries, lang, without, counters, port }: Shift): void {
  const { gazetteer } = compileGazetteer(entries, { lang, without });
  for (let index = take(counters); index < tasks.length; index = take(counters)) {
    try {
      const task = tasks[index];
      const outcome = task && readRecord(task, gazetteer);
      if (outcome) port.postMessage([index, outcome], Array.isArray(outcome) ? [] : [outcome.buffer]);
    } catch {
      // The thread that waits finds nothing and reads the text itself, where the fault is told.
    } finally {
      Atomics.add(counters, DONE, 1);
      Atomics.notify(counters, DONE);
    }
  }
}

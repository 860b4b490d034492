import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { processorTime } from '../model/processor-time.ts';

/** What the thread beside the conversion holds it to. */
export interface Watched {
  /** Processor time of the process when the conversion began, in milliseconds; less than nothing while there is none. */
  began: Float64Array;
  /** Processor time that it may take, in milliseconds. */
  allowed: Float64Array;
  /** Bytes. */
  memory: number;
}

/** How often it looks, in milliseconds. */
const EVERY = 25;

/** Said on standard error by a process that ends itself, since nothing else can be said in the middle of anything. */
export const BEYOND_TIME = 'reperes: beyond its time';
export const BEYOND_MEMORY = 'reperes: beyond its memory';

const { began, allowed, memory } = (workerData ?? {}) as Partial<Watched>;

if (began && allowed && memory !== undefined) {
  setInterval(() => {
    const since = began[0] ?? -1;
    if (since < 0) return;
    if (processorTime() - since > (allowed[0] ?? 0)) end(BEYOND_TIME);
    if (process.memoryUsage.rss() > memory) end(BEYOND_MEMORY);
  }, EVERY);
}

function end(why: string): void {
  writeSync(2, `${why}\n`);
  process.kill(process.pid, 'SIGKILL');
}

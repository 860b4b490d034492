import { Worker } from 'node:worker_threads';

/**
 * Gives tasks to threads, one at a time to each.
 * @param module of the threads: it answers each message, a task, with one, its result.
 * @returns the results in the order of the tasks, however the threads finish.
 * @throws what a thread throws.
 */
export async function* inThreads<Task, Result>(
  module: URL,
  tasks: readonly Task[],
  threads: number,
): AsyncGenerator<Result> {
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () => new Worker(module));
  const settle = tasks.map(() => Promise.withResolvers<Result>());
  let next = 0;
  // One that fails is told to whoever waits for it, and that may be later.
  for (const { promise } of settle) promise.catch(() => undefined);
  for (const worker of workers) {
    let current = -1;
    const giveNext = () => {
      current = next;
      next += 1;
      if (current < tasks.length) worker.postMessage(tasks[current]);
    };
    worker.on('message', (result: Result) => {
      settle[current]?.resolve(result);
      giveNext();
    });
    worker.on('error', (error) => settle[current]?.reject(error));
    giveNext();
  }
  try {
    for (const [at, { promise }] of settle.entries()) {
      yield await promise;
      // What was handed on is kept no longer.
      delete settle[at];
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { Shift } from './reading-pool.ts';

// A thread that reads texts. What the first thread has compiled, this one need not compile again.
const shift = workerData as Shift;
if (shift.compiled) enableCompileCache(shift.compiled);
const { work } = await import('./reading-shift.ts');
work(shift);

import { parentPort, workerData } from 'node:worker_threads';
import { suggestNames } from '../text/suggest/suggest.ts';
import type { SuggestionTask } from './suggestions.ts';

const { documents, entries } = workerData as SuggestionTask;
parentPort?.postMessage(suggestNames(documents, { entries }));

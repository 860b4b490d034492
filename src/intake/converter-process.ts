import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isTooDeep, secondsFor, tooDeep } from '../convert/limits.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { processorTime } from '../model/processor-time.ts';
import { type Conversion, carryOut, type WrittenArticle } from './conversion.ts';
import type { Watched } from './converter-watch.ts';

// The process that converts: what an original does to it stops nobody else. It ends with the one that started it.

/** What the process answers: the articles, or why there are none; and how much memory it holds, in bytes. */
export type Answer = ({ articles: WrittenArticle[] } | { diagnostics: Diagnostic[] }) & { resident: number };

const given = process.argv[2] ? Number(process.argv[2]) : undefined;
const memory = Number(process.argv[3]);
/** More processor time for each of several articles, in milliseconds: enough for one of usual length. */
const MORE = 40;

/** Processor time at which the conversion at hand began, in milliseconds; less than nothing while there is none. */
const began = new Float64Array(new SharedArrayBuffer(8)).fill(-1);
const allowed = new Float64Array(new SharedArrayBuffer(8));
const workerData: Watched = { began, allowed, memory };
new Worker(new URL(`./converter-watch${extname(import.meta.url)}`, import.meta.url), { workerData }).unref();

// Ctrl-C reaches the whole group: the one that started this process lets the original at hand be finished.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', async (conversion: Conversion) => {
  allowed[0] = (given ?? secondsFor(conversion.bytes.length)) * 1000;
  began[0] = processorTime();
  const answer: Answer = { ...(await answerTo(conversion)), resident: process.memoryUsage.rss() };
  began[0] = -1;
  process.send?.(answer);
});

function giveMore(): void {
  began[0] = Math.min((began[0] ?? 0) + MORE, processorTime());
}

async function answerTo(
  conversion: Conversion,
): Promise<{ articles: WrittenArticle[] } | { diagnostics: Diagnostic[] }> {
  try {
    return { articles: await carryOut(conversion, giveMore) };
  } catch (error) {
    const place = { file: conversion.name };
    if (error instanceof DiagnosticError) return { diagnostics: [...error.diagnostics] };
    if (isTooDeep(error)) return { diagnostics: [tooDeep(place)] };
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    return {
      diagnostics: [
        diagnose('convert-failed', `cannot be read as the format that its name announces: ${reason}`, place),
      ],
    };
  }
}

import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { codeFile } from '../../content/code-files.ts';
import { type FileFacts, factsOfFile, type SiteFile } from './file-facts.ts';
import { inThreads } from './threads.ts';

/** Fewer files than this are read sooner than threads start. */
const FEW = 400;

/** Files that a thread is given at a time. */
const BATCH = 32;

/**
 * Reads the files of a finished site, each once, in threads where there are many.
 * @param threads how many at most; the processors of the machine where it is not said.
 * @returns the facts of each, in the order of the files, whatever the number of threads.
 */
export async function* passFiles(
  files: readonly SiteFile[],
  threads = availableParallelism(),
): AsyncGenerator<[SiteFile, FileFacts]> {
  if (threads < 2 || files.length < FEW) {
    for (const file of files) yield [file, factsOfFile(file)];
    return;
  }
  const batches: SiteFile[][] = [];
  for (let at = 0; at < files.length; at += BATCH) batches.push(files.slice(at, at + BATCH));
  const module = pathToFileURL(codeFile('integrations/site-pass/worker'));
  let batch = 0;
  for await (const facts of inThreads<SiteFile[], FileFacts[]>(module, batches, threads)) {
    for (const [index, file] of (batches[batch] ?? []).entries()) yield [file, facts[index] as FileFacts];
    batch += 1;
  }
}

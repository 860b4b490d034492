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
 * @param known what is known of files by their paths: these are not read.
 * @param threads how many at most; the processors of the machine where it is not said.
 * @returns the facts of each, in the order of the files, whatever the number of threads.
 */
export async function* passFiles(
  files: readonly SiteFile[],
  known: ReadonlyMap<string, FileFacts> = new Map(),
  threads = availableParallelism(),
): AsyncGenerator<[SiteFile, FileFacts]> {
  const unknown = files.filter(({ path }) => !known.has(path));
  const read = readFiles(unknown, threads);
  for (const file of files) {
    const facts = known.get(file.path) ?? (await read.next()).value;
    if (!facts) throw new Error(`${file.path} was not read`);
    yield [file, facts];
  }
  await read.return(undefined);
}

async function* readFiles(files: readonly SiteFile[], threads: number): AsyncGenerator<FileFacts, undefined> {
  if (threads < 2 || files.length < FEW) {
    for (const file of files) yield factsOfFile(file);
    return;
  }
  const batches: SiteFile[][] = [];
  for (let at = 0; at < files.length; at += BATCH) batches.push(files.slice(at, at + BATCH));
  const module = pathToFileURL(codeFile('integrations/site-pass/worker'));
  for await (const facts of inThreads<SiteFile[], FileFacts[]>(module, batches, threads)) yield* facts;
}

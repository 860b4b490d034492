import { parentPort } from 'node:worker_threads';
import { factsOfFile, type SiteFile } from './file-facts.ts';

/** A thread of the site pass: files come in, in batches, and their facts go out. */
parentPort?.on('message', (files: SiteFile[]) => {
  const facts = files.map(factsOfFile);
  parentPort?.postMessage(
    facts,
    facts.flatMap(({ packed }) => (packed ? [packed.content.buffer] : [])),
  );
});

import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ConvertedArticle } from '../convert/format.ts';
import { isTooDeep } from '../convert/limits.ts';
import { wordsIn } from '../convert/line-ends.ts';
import { formatOf } from '../convert/registry.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { OriginalAsked } from './original-reader.ts';

// A thread that reads originals again: what one of them does to it stops nobody else.

const compiled = workerData as string | undefined;
if (compiled) enableCompileCache(compiled);
parentPort?.on('message', async (asked: OriginalAsked) => parentPort?.postMessage(await articlesOf(asked)));

/** Nothing where it cannot be read. */
async function articlesOf({ texts, ...asked }: OriginalAsked): Promise<ConvertedArticle[] | undefined> {
  const words = texts && (() => new Set(texts.flatMap((text) => wordsIn(text))));
  try {
    const articles = await (await formatOf(asked.name, asked.bytes)).convert({ ...asked, words });
    return articles.map((article) => ({ ...article, media: [], original: undefined }));
  } catch (error) {
    const known = error instanceof DiagnosticError || isTooDeep(error);
    if (known || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
}

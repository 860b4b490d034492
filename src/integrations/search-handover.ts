import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SearchDocument } from '../views/search-documents.ts';

/**
 * Where the search documents lie until the index has taken them: a file in Astro's folder for such things, a document a line.
 */
export function handoverPath(cacheDir: URL): string {
  return join(fileURLToPath(cacheDir), 'search-documents.jsonl');
}

/** Writes documents, one at a time: all at once may be more than one string can hold. */
export function writeDocuments(path: string, documents: Iterable<SearchDocument>): void {
  mkdirSync(dirname(path), { recursive: true });
  const out = openSync(path, 'w');
  try {
    for (const document of documents) writeSync(out, `${JSON.stringify(document)}\n`);
  } finally {
    closeSync(out);
  }
}

/** Reads them again, in their order. */
export async function* readDocuments(path: string): AsyncGenerator<SearchDocument> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line);
  }
}

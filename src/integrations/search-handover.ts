import { createHash } from 'node:crypto';
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

/** What was written. */
export interface WrittenDocuments {
  count: number;
  digest: string;
}

/**
 * Writes documents, one at a time: all at once may be more than one string can hold.
 * @returns how many they are, and a digest of them.
 */
export function writeDocuments(path: string, documents: Iterable<SearchDocument>): WrittenDocuments {
  const sum = createHash('sha256');
  let count = 0;
  mkdirSync(dirname(path), { recursive: true });
  const out = openSync(path, 'w');
  try {
    for (const document of documents) {
      const line = `${inOneLine(JSON.stringify(document))}\n`;
      sum.update(line);
      writeSync(out, line);
      count += 1;
    }
  } finally {
    closeSync(out);
  }
  return { count, digest: sum.digest('base64url') };
}

/** U+2028 and U+2029 end a line for those who read lines, and are no line end in JSON. */
function inOneLine(json: string): string {
  return json.replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** Reads them again, in their order. */
export async function* readDocuments(path: string): AsyncGenerator<SearchDocument> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line);
  }
}

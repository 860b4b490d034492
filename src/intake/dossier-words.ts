import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../content/write-file.ts';
import { wordsIn } from '../convert/line-ends.ts';
import { collectionNames } from '../model/collections.ts';

/** The words of the entries and articles of a content folder, with their hyphens. */
export function wordsOfDossier(content: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const folder of [...collectionNames, 'articles']) {
    for (const name of namesIn(join(content, folder)).filter((one) => one.endsWith('.md'))) {
      for (const word of wordsIn(readFileSync(join(content, folder, name), 'utf8'))) words.add(word);
    }
  }
  return words;
}

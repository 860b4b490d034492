import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type PageFacts, pageFacts, styleSheetFacts } from './page-facts.ts';

/** A form in which the site goes out: paths in it, with `/`, and the files on disk that stand there. */
export type Edition = ReadonlyMap<string, string>;

/** All files below a folder, as an edition; in order of their paths, so that what is made of it is always the same. */
export async function editionOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const prefix = folder.endsWith(sep) ? folder : folder + sep;
  const named = files.map((file) => [file.slice(prefix.length).split(sep).join('/'), file] as const);
  return new Map(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The facts of a file on disk; each file is read once, however many editions have it. */
export type FactsOf = (file: string) => PageFacts;

export function factsReader(): FactsOf {
  const known = new Map<string, PageFacts>();
  return (file) => {
    let facts = known.get(file);
    if (!facts) {
      const text = readFileSync(file, 'utf8');
      facts = file.endsWith('.css') ? styleSheetFacts(text) : pageFacts(text);
      known.set(file, facts);
    }
    return facts;
  };
}

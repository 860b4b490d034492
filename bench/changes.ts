import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A dossier that was built, as it stands before the next build; `undo` makes it what it was. */
export interface Change {
  name: string;
  apply(content: string): () => void;
}

/** What an editor does between two builds. */
export const changes: readonly Change[] = [
  { name: 'nothing changed', apply: () => () => undefined },
  {
    name: 'one article edited',
    apply(content) {
      const articles = readdirSync(join(content, 'articles')).toSorted();
      const path = join(content, 'articles', articles[Math.floor(articles.length / 2)] ?? '');
      return edit(path, (text) => `${text}\nUne phrase de plus, que personne n’a écrite.\n`);
    },
  },
  {
    name: 'an alias that stands in ten articles',
    apply(content) {
      const word = wordOfTen(join(content, 'articles'));
      const entry = readdirSync(join(content, 'actors')).toSorted()[0] ?? '';
      return edit(join(content, 'actors', entry), (text) => text.replace(/^aliases:\n/m, `$&  - ${word}\n`));
    },
  },
];

/** Removes what earlier builds of a dossier have left. */
export function forget(content: string): void {
  if (existsSync(join(content, '.reperes'))) rmSync(join(content, '.reperes'), { recursive: true });
}

function edit(path: string, change: (text: string) => string): () => void {
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  return () => writeFileSync(path, before);
}

/** A word with a capital that stands in ten articles, or in as near to ten as there is. */
function wordOfTen(folder: string): string {
  const counts = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    const body = readFileSync(join(folder, file), 'utf8').split('\n---\n').slice(1).join('');
    for (const word of new Set(body.match(/(?<=[a-zà-ÿ] )\p{Lu}\p{Ll}{6,}(?= [a-zà-ÿ])/gu) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const [found] = [...counts].toSorted(([a, x], [b, y]) => Math.abs(x - 10) - Math.abs(y - 10) || (a < b ? -1 : 1));
  if (!found) throw new Error(`no word to take for an alias in ${folder}`);
  return found[0];
}

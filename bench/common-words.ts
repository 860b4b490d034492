import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { corpus } from './corpora.ts';

/**
 * Counts the common words of a language in the corpora, and writes them into its folder: words that stand in small letters
 * at least so often, and more often than with a capital within a sentence. The corpora that are scored are not among them.
 * Usage: node bench/common-words.ts
 */
const languages = {
  fr: { folders: ['wikinews-fr/2018', 'wikinews-fr-2012-html'], fewest: 5, from: 'news of Wikinews of 2012 and 2018' },
  en: { folders: ['wikipedia-en-syria-md'], fewest: 10, from: 'articles of Wikipedia on the wars in Syria and Iraq' },
  de: { folders: ['sonar-de/txt', 'html-cc'], fewest: 3, from: 'pages of old newspapers and web pages' },
} as const;

for (const [lang, { folders, fewest, from }] of Object.entries(languages)) {
  const words = commonWords(folders.flatMap(textsOf), fewest).join(', ');
  const lines = words.match(/.{1,112}(?:,|$)/g)?.map((line) => `    ${line.trim()}`) ?? [];
  const file = new URL(`../src/text/languages/${lang}/common-words.ts`, import.meta.url);
  const head = `import { list } from '../list.ts';\n\n/** Words that stand in small letters, counted by bench/common-words.ts in ${from}. */`;
  writeFileSync(file, `${head}\nexport const commonWords = new Set(\n  list(\`\n${lines.join('\n')}\n  \`),\n);\n`);
}

function textsOf(folder: string): string[] {
  const isGerman = (name: string) =>
    folder !== 'html-cc' || /(?:^|\.)de\.|strafprozess|ritinardo|rete-mirabile/.test(name);
  return readdirSync(corpus(folder))
    .filter((name) => /\.(?:txt|md|html)$/.test(name) && isGerman(name))
    .map((name) =>
      readFileSync(corpus(`${folder}/${name}`), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ')
        .replace(/\]\([^)]*\)/g, '] ')
        .replaceAll('ſ', 's'),
    );
}

function commonWords(texts: readonly string[], fewest: number): string[] {
  const [small, capital] = [new Map<string, number>(), new Map<string, number>()];
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(
      /(?<![\p{L}\p{N}_./@-])\p{Script=Latin}{2,}(?![\p{L}\p{N}_/@-])/gu,
    )) {
      const lower = word.toLowerCase();
      const isWithin = /[\p{Ll},’'] ?$/u.test(text.slice(Math.max(0, index - 3), index));
      if (word === lower) small.set(lower, (small.get(lower) ?? 0) + 1);
      else if (isWithin) capital.set(lower, (capital.get(lower) ?? 0) + 1);
    }
  }
  return [...small]
    .filter(([word, count]) => count >= fewest && count > (capital.get(word) ?? 0))
    .map(([word]) => word)
    .toSorted();
}

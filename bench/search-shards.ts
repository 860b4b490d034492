import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { loadDossier } from '../src/dossier/load.ts';
import { htmlForIndex } from '../src/integrations/search-html.ts';
import { foldQuery } from '../src/text/search-fold.ts';
import { type SearchDocument, searchDocuments } from '../src/views/search-documents.ts';

/**
 * One index of a dossier against the same in shards, each a Pagefind index of the documents whose path hashes to it, asked
 * together and merged by score: the rank of each article for the words of its own title and of a sentence of its text, the
 * bytes that a search loads, and the time to the first result when nothing is loaded. Without a browser: Pagefind's own
 * script runs here, and its requests are answered from disk.
 * Usage: node bench/search-shards.ts [DOSSIER] [SHARDS,…]
 */
const [dossierFolder = '.dossiers/wikinews', counts = '1,2,4,8'] = process.argv.slice(2);
const dossier = loadDossier(resolve(dossierFolder));
const documents = [...searchDocuments(dossier)];

let loaded = 0;
globalThis.fetch = (async (address: string | URL) => {
  const bytes = readFileSync(fileURLToPath(new URL(String(address).replace(/\?.*$/, ''))));
  loaded += bytes.length;
  return new Response(bytes);
}) as typeof fetch;

interface Searcher {
  search(query: string): Promise<{ results: { id: string; score: number; data(): Promise<{ raw_url: string }> }[] }>;
}

async function build(some: readonly SearchDocument[], folder: string): Promise<number> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'fr', keepIndexUrl: true });
  const start = performance.now();
  for (const one of some) await index?.addHTMLFile({ sourcePath: one.path, content: htmlForIndex(one) });
  await index?.writeFiles({ outputPath: folder });
  return performance.now() - start;
}

async function open(folder: string): Promise<Searcher> {
  const base = `${pathToFileURL(folder).href}/`;
  const { createInstance } = await import(`${base}pagefind.js`);
  const searcher = createInstance({ basePath: base, baseUrl: '/', noWorker: true });
  await searcher.options({ ranking: { pageLength: 0.1 } });
  return searcher;
}

/** Paths in the order of their scores, as many as are looked at. */
async function ask(shards: readonly Searcher[], query: string): Promise<string[]> {
  const answers = await Promise.all(shards.map((shard) => shard.search(query)));
  const all = answers.flatMap(({ results }) => results).toSorted((a, b) => b.score - a.score);
  return Promise.all(all.slice(0, 10).map(async (one) => (await one.data()).raw_url.replace(/^\//, '')));
}

/** Words that tell: the longest of a text, in their order. */
function telling(text: string, count: number): string {
  const words = text.match(/[\p{L}\p{N}’-]{4,}/gu) ?? [];
  const longest = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, count));
  return foldQuery(words.filter((word) => longest.has(word)).join(' '));
}

const articles = dossier.articles.filter((_, index) => index % 8 === 0);
const known = articles.flatMap((article) => {
  const path = `articles/${article.id}.html`;
  const sentence = article.reading.blocks.find(({ text }) => text.length > 200)?.text.slice(60, 200) ?? '';
  return [
    { path, query: telling(article.data.title, 4) },
    { path, query: telling(sentence, 3) },
  ].filter(({ query }) => query !== '');
});
const single = [
  'France',
  'Paris',
  'élection présidentielle',
  'accident',
  'Union européenne',
  'gouvernement',
  'attentat',
];

console.log(`${documents.length} documents, ${known.length} known items`);
console.log(
  '| shards | first | in 3 | in 10 | MRR | same first of 7 | KB before a search | KB a search | first result ms | build all s | build one s |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
let firsts: (string | undefined)[] = [];
for (const count of counts.split(',').map(Number)) {
  const root = mkdtempSync(join(tmpdir(), 'shards-'));
  const folders = Array.from({ length: count }, (_, shard) => join(root, `s${shard}`));
  const times: number[] = [];
  for (const [shard, folder] of folders.entries()) {
    const own = documents.filter(({ path }) => Number.parseInt(hash('sha256', path).slice(0, 8), 16) % count === shard);
    times.push(await build(own, folder));
  }
  loaded = 0;
  const start = performance.now();
  const shards = await Promise.all(folders.map(open));
  await ask(shards, 'France');
  const first = performance.now() - start;
  const before = loaded;
  loaded = 0;
  const ranks: number[] = [];
  for (const { path, query } of known) ranks.push((await ask(shards, query)).indexOf(path) + 1);
  const each = loaded / known.length;
  const own = [];
  for (const query of single) own.push((await ask(shards, foldQuery(query)))[0]);
  if (firsts.length === 0) firsts = own;
  const share = (most: number) => (ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length).toFixed(3);
  const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  const same = own.filter((path, index) => path === firsts[index]).length;
  console.log(
    `| ${[count, share(1), share(3), share(10), mrr.toFixed(3), same, ...[before, each].map((bytes) => (bytes / 1000).toFixed(0)), first.toFixed(0), (times.reduce((a, b) => a + b, 0) / 1000).toFixed(1), (Math.max(...times) / 1000).toFixed(1)].join(' | ')} |`,
  );
  rmSync(root, { recursive: true });
}
await pagefind.close();

import { readdirSync, readFileSync } from 'node:fs';
import { annotateDocument } from '../src/text/annotate.ts';
import type { GazetteerEntry } from '../src/text/document.ts';
import { compileGazetteer } from '../src/text/gazetteer.ts';
import { splitPlainText } from '../src/text/plain.ts';
import { corpus } from './corpora.ts';

/**
 * Throughput of the annotator on one core, over real French news articles, at three sizes of the glossary. The small
 * glossaries are the most frequent entries; the large one is filled up with names put together from those of the corpus,
 * so that their words do occur in the text. MB are 10^6 bytes of UTF-8.
 */
const SIZES = [200, 2_000, 20_000];
const ROUNDS = 9;

const folders = ['2016', '2018'].map((year) => corpus(`wikinews-fr/${year}`));
const documents = folders.flatMap((folder) =>
  readdirSync(folder).map((file) => ({
    blocks: splitPlainText(readFileSync(`${folder}/${file}`, 'utf8')),
    lang: 'fr',
  })),
);
const bytes = documents.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

interface Row {
  id: string;
  name: string;
  aliases: string[];
  count: number;
  type: string;
}

const rows: Row[] = JSON.parse(readFileSync(corpus('wikinews-fr/glossary-2016.json'), 'utf8'));
const real = rows
  .toSorted((a, b) => b.count - a.count)
  .map(
    ({ id, name, aliases, type }): GazetteerEntry => ({
      id,
      name,
      aliases,
      collection: type === 'place' ? 'places' : 'actors',
    }),
  );
const words = [...new Set(real.flatMap(({ name }) => name.split(' ')))].filter((word) => word.length > 3);

function glossary(size: number): GazetteerEntry[] {
  const made = Array.from({ length: Math.max(0, size - real.length) }, (_, index): GazetteerEntry => {
    const [first = '', second = ''] = [words[index % words.length], words[(index * 7 + 3) % words.length]];
    return { id: `made-${index}`, name: `${first} ${second} ${index % 97}`, aliases: [], collection: 'actors' };
  });
  return [...real.slice(0, size), ...made];
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

console.log(
  `${documents.length} articles, ${(bytes / 1e6).toFixed(2)} MB, median of ${ROUNDS} rounds, Node ${process.version}`,
);
const gazetteers = SIZES.map((size) => compileGazetteer(glossary(size), { lang: 'fr' }).gazetteer);
const times = SIZES.map((): number[] => []);
const found: number[] = [];
// In turn, so that a machine that slows down slows all three; the first two rounds only warm up.
for (let round = -2; round < ROUNDS; round += 1) {
  gazetteers.forEach((gazetteer, index) => {
    const start = process.hrtime.bigint();
    found[index] = 0;
    for (const document of documents) found[index] += annotateDocument(gazetteer, document).mentions.length;
    if (round >= 0) times[index]?.push(Number(process.hrtime.bigint() - start) / 1e6);
  });
}
const base = median(times[0] ?? []);
for (const [index, size] of SIZES.entries()) {
  const time = median(times[index] ?? []);
  const speed = bytes / 1e6 / (time / 1e3);
  console.log(
    `${String(size).padStart(6)} entries: ${speed.toFixed(1)} MB/s, ${(time / base).toFixed(2)} times the cost of ${SIZES[0]}, ${found[index]} mentions`,
  );
}

// The peer: what glossary plugins do, one regular expression of all forms over the text, with no folding and no rules.
for (const size of SIZES.slice(0, 2)) {
  const forms = glossary(size).flatMap(({ name, aliases }) => [name, ...aliases.map(String)]);
  const escaped = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const texts = documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const rounds = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    for (const text of texts) for (const match of text.matchAll(pattern)) match.index;
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  const time = median(rounds);
  const own = median(times[SIZES.indexOf(size)] ?? []);
  console.log(
    `one RegExp of ${size} entries: ${(bytes / 1e3 / time).toFixed(1)} MB/s; the annotator takes ${(own / time).toFixed(2)} times as long`,
  );
}

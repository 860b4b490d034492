import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { annotateText } from '../src/cli/annotate-file.ts';
import { readGlossary } from '../src/cli/glossary.ts';
import { codePoints } from './code-points.ts';
import { corpus } from './corpora.ts';

/**
 * Precision, recall and F1 of exact linking (same range, same entity) on gold annotations. What the gold tells to
 * ignore counts neither way; a gold name without an entity is nothing that could be linked.
 */
interface Gold {
  spans: [number, number, string | null, string][];
  ignore: [number, number][];
}

interface Score {
  correct: number;
  found: number;
  gold: number;
  missed: Map<string, number>;
  wrong: Map<string, number>;
}

const sets = [
  {
    name: 'wikinews-fr 2016',
    folder: 'wikinews-fr',
    gold: 'dev-gold-2016.json',
    glossary: 'glossary-2016.json',
    txt: '2016',
    lang: 'fr',
  },
  {
    name: 'newseye-fr dev',
    folder: 'newseye-fr',
    gold: 'dev-gold.json',
    glossary: 'glossary-dev.json',
    txt: 'txt',
    lang: 'fr',
  },
  {
    name: 'sonar-de dev',
    folder: 'sonar-de',
    gold: 'dev-gold.json',
    glossary: 'glossary-dev.json',
    txt: 'txt',
    lang: 'de',
  },
];

function measure(set: (typeof sets)[number]): Score {
  const gold: Record<string, Gold> = JSON.parse(readFileSync(corpus(`${set.folder}/${set.gold}`), 'utf8'));
  const gazetteer = readGlossary(corpus(`${set.folder}/${set.glossary}`)).compile(set.lang);
  const score: Score = { correct: 0, found: 0, gold: 0, missed: new Map(), wrong: new Map() };
  const folder = corpus(`${set.folder}/${set.txt}`);
  for (const file of readdirSync(folder)) {
    const doc = gold[file.replace(/\.txt$/, '')];
    if (!doc) continue;
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const options = { gazetteer, policy: 'every', headings: 'skip', lang: set.lang } as const;
    const { mentions } = annotateText(file, text, options).line;
    const points = codePoints(text);
    const known = new Map(
      doc.spans.flatMap(([start, end, id]) =>
        id ? [[`${start}-${end} ${id}`, text.slice(points[start], points[end])]] : [],
      ),
    );
    const neutral = [...doc.ignore, ...doc.spans.filter(([, , id]) => !id)].map(([start, end]) => [
      points[start] ?? 0,
      points[end] ?? 0,
    ]);
    const at = new Map(points.map((offset, point) => [offset, point]));
    score.gold += known.size;
    for (const { start, end, exact, entity } of mentions) {
      const key = `${at.get(start)}-${at.get(end)} ${entity}`;
      if (known.delete(key)) {
        score.correct += 1;
        score.found += 1;
      } else if (!neutral.some(([from = 0, to = 0]) => start < to && end > from)) {
        score.found += 1;
        const around = text.slice(Math.max(0, start - 25), end + 25).replace(/\s+/g, ' ');
        count(score.wrong, `${exact.replace(/\s+/g, ' ')} → ${entity} «${around}»`);
      }
    }
    for (const printed of known.values()) count(score.missed, printed.replace(/\s+/g, ' '));
  }
  return score;
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const rows: string[] = [];
for (const set of sets) {
  const { correct, found, gold, missed, wrong } = measure(set);
  const [precision, recall] = [correct / found, correct / gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  rows.push(`| ${set.name} | ${gold} | ${precision.toFixed(4)} | ${recall.toFixed(4)} | ${f1.toFixed(4)} |`);
  if (process.argv.includes('--errors')) {
    const top = (map: Map<string, number>) => [...map].toSorted((a, b) => b[1] - a[1]).slice(0, 80);
    console.log(`\n${set.name}, missed:`);
    for (const [what, times] of top(missed)) console.log(`  ${times} ${what}`);
    console.log(`\n${set.name}, wrong:`);
    for (const [what, times] of top(wrong)) console.log(`  ${times} ${what}`);
  }
}
const table = ['| set | names | precision | recall | F1 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
console.log(table);

const page = new URL('../docs/quality.md', import.meta.url);
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- figures -->[\s\S]*?<!-- end of figures -->/);
writeFileSync(page, `${before}<!-- figures -->\n${table}\n<!-- end of figures -->${after}`);

import { readFileSync, writeFileSync } from 'node:fs';
import { annotateText } from '../src/cli/annotate-file.ts';
import type { GazetteerEntry } from '../src/text/document.ts';
import { chooseAcross, type EvidenceDocument } from '../src/text/dossier-evidence.ts';
import { compileGazetteer } from '../src/text/gazetteer.ts';
import { corpus } from './corpora.ts';
import { type GoldSet, readGoldSets } from './gold.ts';
import { randomFrom } from './random.ts';

/**
 * How well other documents choose between entries of one name, by the margin that is asked for. Real sets have few such
 * entries, so that entries of Wikinews are made to bear each other's forms, two and two: what each mention is, is known.
 * In `variants` each keeps its name, in `names` only its variants tell the two apart.
 */
const MARGINS = [0, 1, 2, 3, 4, 6];
const FEWEST = 4;

const set = readGoldSets()[0] as GoldSet;
const dates = new Map(
  readFileSync(corpus('wikinews-fr/index.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t').slice(0, 2) as [string, string]),
);

function withSharedForms(kind: 'variants' | 'names'): { pairs: number; entries: GazetteerEntry[] } {
  const random = randomFrom(7);
  const counts = new Map<string, number>();
  for (const { gold } of set.documents)
    for (const { entity } of gold) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const pool = set.entries
    .filter(({ id, aliases }) => (counts.get(id) ?? 0) >= FEWEST && (kind === 'names' || aliases.length > 0))
    .map((entry) => ({ entry, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  const shared = new Map<string, GazetteerEntry>();
  for (let one = pool.pop(); one; one = pool.pop()) {
    const at = pool.findIndex((other) => other.kind === one?.kind);
    const [other] = at < 0 ? [] : pool.splice(at, 1);
    if (!other) continue;
    const form = (entry: GazetteerEntry) => (kind === 'names' ? entry.name : (entry.aliases[0] ?? entry.name));
    const forms = [form(one), form(other)];
    for (const entry of [one, other]) {
      // A name that nobody prints stands for the one that is shared.
      const name = kind === 'names' ? `Zz ${entry.id}` : entry.name;
      shared.set(entry.id, { ...entry, name, aliases: [...new Set([...entry.aliases, ...forms])] });
    }
  }
  const entries = set.entries.map((entry): GazetteerEntry => ({ ...(shared.get(entry.id) ?? entry), kind: 'unknown' }));
  return { pairs: shared.size / 2, entries };
}

const rows = (['variants', 'names'] as const).flatMap((kind) => {
  const { pairs, entries } = withSharedForms(kind);
  const { gazetteer } = compileGazetteer(entries, { lang: 'fr' });
  const options = { gazetteer, policy: 'every', headings: 'skip', lang: 'fr' } as const;
  const read = set.documents.map((document) => {
    const { line, evidence } = annotateText(document.file, document.text, options);
    const date = dates.get(document.file.replace('.txt', ''));
    const dated: EvidenceDocument = {
      ...evidence,
      ...(date ? { date } : {}),
      open: line.ambiguous.map((one) => one.entities),
    };
    return { document, line, dated };
  });
  return MARGINS.map((margin) => {
    const chosen = chooseAcross(
      read.map(({ dated }) => dated),
      margin,
    );
    const count = { right: 0, wrong: 0, open: 0 };
    read.forEach(({ document, line }, number) => {
      line.ambiguous.forEach(({ start, end }, at) => {
        const gold = document.gold.find((one) => one.start === start && one.end === end)?.entity;
        const choice = chosen[number]?.[at];
        if (gold !== undefined) count[choice === undefined ? 'open' : choice === gold ? 'right' : 'wrong'] += 1;
      });
    });
    return `| ${kind}, ${pairs} pairs | ${margin} | ${count.right} | ${count.wrong} | ${count.open} |`;
  });
});
const table = ['| shared | margin | right | wrong | left open |', '| --- | --- | --- | --- | --- |', ...rows].join(
  '\n',
);
console.log(table);
const page = new URL('../docs/quality.md', import.meta.url);
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- equal -->[\s\S]*?<!-- end of equal -->/);
writeFileSync(page, `${before}<!-- equal -->\n${table}\n<!-- end of equal -->${after}`);

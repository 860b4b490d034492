import { readFileSync, writeFileSync } from 'node:fs';
import { type AnnotatorRule, annotatorRules } from '../src/text/rules.ts';
import { type GoldDocument, type GoldSet, plainScoreOf, readGoldSets, type Score, scoreOf } from './gold.ts';

/**
 * Precision, recall and F1 of exact linking (same range, same entity) on gold annotations. What the gold tells to
 * ignore counts neither way; a gold name without an entity is nothing that could be linked.
 *
 * Every second document of a set is looked at when a rule is made; the others are only scored. What is a gain on the
 * first and none on the second is no rule. `--errors` lists the errors of the first half, and of no other.
 */
const halves = ['looked at', 'scored'] as const;
type Half = (typeof halves)[number];

/** Rules that bear on capitals entered twice alone, of which these sets have none: bench/metonymy.ts measures them. */
const ofCapitals: ReadonlySet<AnnotatorRule> = new Set(['town-lists', 'inner-datelines']);

const sets = readGoldSets();

function halfOf({ documents }: GoldSet, half: Half): GoldDocument[] {
  return documents.filter((_, index) => (index % 2 === 0) === (half === 'looked at'));
}

const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const precision = ({ correct, found }: Score) => ratio(correct, found);
const recall = ({ correct, gold }: Score) => ratio(correct, gold);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const whole = sets.map((set) => {
  const score = scoreOf(set, set.documents);
  const [p, r] = [precision(score), recall(score)];
  return [set.name, String(score.gold), ...[p, r, (2 * p * r) / (p + r)].map((figure) => figure.toFixed(4))];
});
const parts = sets.flatMap((set) =>
  halves.map((half) => {
    const score = scoreOf(set, halfOf(set, half));
    if (process.argv.includes('--errors') && half === 'looked at') showErrors(set, score);
    const plain = plainScoreOf(set, halfOf(set, half));
    const figures = [precision(score), recall(score), precision(plain), recall(plain)];
    return [set.name, half, String(score.gold), ...figures.map((figure) => figure.toFixed(4))];
  }),
);
const figures = [
  table(['set', 'names', 'precision', 'recall', 'F1'], whole),
  table(['set', 'half', 'names', 'precision', 'recall', 'a plain dictionary: precision', 'recall'], parts),
].join('\n\n');
console.log(figures);

function showErrors({ name }: GoldSet, { missed, wrong }: Score): void {
  for (const [what, list] of Object.entries({ missed, wrong })) {
    console.log(`\n${name}, ${what}:`);
    const most = [...list].toSorted((a, b) => b[1] - a[1]).slice(0, 80);
    for (const [text, times] of most) console.log(`  ${times} ${text}`);
  }
}

/** What each rule is worth: the points that its set loses where it is switched off, in the half that is only scored. */
function worthOfRules(): string {
  const base = new Map(
    sets.flatMap((set) => halves.map((half) => [`${set.name} ${half}`, scoreOf(set, halfOf(set, half))])),
  );
  const rows = annotatorRules
    .filter((rule) => !ofCapitals.has(rule))
    .map((rule) => {
      const cells = sets.map((set) => {
        const worth = halves.map((half) => {
          const [on, off] = [base.get(`${set.name} ${half}`), scoreOf(set, halfOf(set, half), [rule])];
          if (!on) return '';
          const points = (measure: (score: Score) => number) => signed(100 * (measure(on) - measure(off)));
          return `${points(precision)} ${points(recall)}`;
        });
        return worth.join(' · ');
      });
      return [`\`${rule}\``, ...cells];
    });
  return table(['rule', ...sets.map(({ name }) => name)], rows);
}

function signed(points: number): string {
  const rounded = points.toFixed(2);
  return Number(rounded) === 0 ? '0' : points > 0 ? `+${rounded}` : rounded;
}

const page = new URL('../docs/quality.md', import.meta.url);
let text = readFileSync(page, 'utf8');
text = replaced(text, 'figures', figures);
if (process.argv.includes('--rules')) {
  const rules = worthOfRules();
  console.log(`\n${rules}`);
  text = replaced(text, 'rules', rules);
}
writeFileSync(page, text);

function replaced(all: string, name: string, inside: string): string {
  const [before = '', after = ''] = all.split(new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- end of ${name} -->`));
  return `${before}<!-- ${name} -->\n${inside}\n<!-- end of ${name} -->${after}`;
}

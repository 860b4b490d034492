import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { looseKey } from '../src/text/folded-names.ts';
import { splitPlainText } from '../src/text/plain.ts';
import type { Proposal } from '../src/text/suggest/proposal.ts';
import { suggestNames } from '../src/text/suggest/suggest.ts';
import { codePoints } from './code-points.ts';
import { corpus } from './corpora.ts';

/**
 * How many of the names of a hand-annotated corpus `suggest` finds without a glossary, and how many of its first
 * proposals are right.
 *
 * An entity is found if a proposal has one of its printed forms among its own. A proposal is right if its name, as it is
 * proposed, is a printed form of an entity of the gold (case, accents and typography folded). It is held to be neither
 * right nor wrong where the gold says to ignore that string (events, products), and then counts as wrong all the same in
 * the strict figure.
 */
interface Gold {
  spans: [number, number, string | null, string][];
  ignore: [number, number][];
}

const MENTIONS = 3;

/** So many proposals an editor reads; and so many are counted beside. */
const firsts = [100, 250] as const;

const gold: Record<string, Gold> = JSON.parse(readFileSync(corpus('wikinews-fr/dev-gold-2016.json'), 'utf8'));
const folder = corpus('wikinews-fr/2016');
const texts = readdirSync(folder)
  .filter((name) => gold[name.replace(/\.txt$/, '')])
  .toSorted()
  .map((name) => ({ id: name.replace(/\.txt$/, ''), text: readFileSync(`${folder}/${name}`, 'utf8') }));

/** The figures of some articles, each as a cell; and what is missed and wrong in them. */
function measure(articles: readonly { id: string; text: string }[]): { cells: [string, string][]; errors: string[] } {
  const proposals = suggestNames(
    articles.map(({ id, text }) => ({
      id,
      lang: 'fr',
      blocks: splitPlainText(text).map((block) => ({ text: block.text, covered: [] })),
    })),
  );
  const entities = new Map<string, { count: number; forms: Set<string>; type: string }>();
  const entitiesOfForm = new Map<string, Set<string>>();
  const ignored = new Set<string>();
  for (const { id, text } of articles) {
    const points = codePoints(text);
    const printed = (start: number, end: number) => looseKey(text.slice(points[start], points[end]));
    for (const [start, end, entity, type] of gold[id]?.spans ?? []) {
      if (entity === null) continue;
      const known = entities.get(entity) ?? { count: 0, forms: new Set(), type };
      const form = printed(start, end);
      known.count += 1;
      known.forms.add(form);
      entities.set(entity, known);
      entitiesOfForm.set(form, (entitiesOfForm.get(form) ?? new Set()).add(entity));
    }
    for (const [start, end] of gold[id]?.ignore ?? []) ignored.add(printed(start, end));
  }
  const proposed = new Set(proposals.flatMap(({ forms }) => forms.map(({ form }) => looseKey(form))));
  const frequent = [...entities].filter(([, { count }]) => count >= MENTIONS);
  const missed = frequent.filter(([, { forms }]) => ![...forms].some((form) => proposed.has(form)));
  const isRight = ({ name }: Proposal) => entitiesOfForm.has(looseKey(name));
  const isRightCollection = ({ name, collection }: Proposal) =>
    [...(entitiesOfForm.get(looseKey(name)) ?? [])].some(
      (id) => (entities.get(id)?.type === 'place') === (collection === 'places'),
    );
  const cells: [string, string][] = [
    [
      `entities of ${MENTIONS} mentions or more that are found`,
      share(frequent.length - missed.length, frequent.length),
    ],
  ];
  for (const first of firsts) {
    const list = proposals.slice(0, first);
    const right = list.filter(isRight);
    const neutral = list.filter((one) => !isRight(one) && ignored.has(looseKey(one.name)));
    cells.push(
      [`right, of the first ${first}`, share(right.length, list.length)],
      ['right, leaving out what the gold says to ignore', share(right.length, list.length - neutral.length)],
      [
        'of these in the right collection (actor or place)',
        share(right.filter(isRightCollection).length, right.length),
      ],
    );
  }
  const errors = [
    ...missed.map(([id, { count, forms }]) => `missed  ${count} ${id} ${[...forms].join(' | ')}`),
    ...proposals
      .slice(0, Math.max(...firsts))
      .filter((one) => !isRight(one) || !isRightCollection(one))
      .map(({ name, kind, reason, count, contexts: [context] }) => {
        const mark = entitiesOfForm.has(looseKey(name)) ? 'kind ' : ignored.has(looseKey(name)) ? 'ignored' : 'wrong';
        return `${mark}  ${count} ${name} (${kind}, by ${reason}) «${context?.left}[${context?.keyword}]${context?.right}»`;
      }),
  ];
  return { cells, errors };
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

const [looked, scored] = [0, 1].map((half) => measure(texts.filter((_, index) => index % 2 === half)));
const table = [
  '| measure | half that was looked at | half that was only scored |',
  '| --- | --- | --- |',
  ...(looked?.cells ?? []).map(([what, figure], row) => `| ${what} | ${figure} | ${scored?.cells[row]?.[1]} |`),
].join('\n');
console.log(table);
if (process.argv.includes('--errors')) console.log(looked?.errors.join('\n'));

const page = new URL('../docs/quality.md', import.meta.url);
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- suggest -->[\s\S]*?<!-- end of suggest -->/);
writeFileSync(page, `${before}<!-- suggest -->\n${table}\n<!-- end of suggest -->${after}`);

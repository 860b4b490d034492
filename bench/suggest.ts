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

const FIRST = 500;
const MENTIONS = 3;

const gold: Record<string, Gold> = JSON.parse(readFileSync(corpus('wikinews-fr/dev-gold-2016.json'), 'utf8'));
const folder = corpus('wikinews-fr/2016');
const names = readdirSync(folder).filter((name) => gold[name.replace(/\.txt$/, '')]);
const texts = names.map((name) => ({
  id: name.replace(/\.txt$/, ''),
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));

const started = performance.now();
const proposals = suggestNames(
  texts.map(({ id, text }) => ({
    id,
    lang: 'fr',
    blocks: splitPlainText(text).map((block) => ({ text: block.text, covered: [] })),
  })),
);
const seconds = (performance.now() - started) / 1000;

const entities = new Map<string, { count: number; forms: Set<string>; type: string }>();
const entitiesOfForm = new Map<string, Set<string>>();
const ignored = new Set<string>();
for (const { id, text } of texts) {
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
const found = frequent.filter(([, { forms }]) => [...forms].some((form) => proposed.has(form)));
const foundFirst = frequentFoundIn(proposals.slice(0, FIRST));
const first = proposals.slice(0, FIRST);
const isRight = ({ name }: Proposal) => entitiesOfForm.has(looseKey(name));
const right = first.filter(isRight);
const neutral = first.filter((proposal) => !isRight(proposal) && ignored.has(looseKey(proposal.name)));
const rightCollection = right.filter(({ name, collection }) => {
  const types = [...(entitiesOfForm.get(looseKey(name)) ?? [])].map((id) => entities.get(id)?.type);
  return types.some((type) => (type === 'place') === (collection === 'places'));
});

function frequentFoundIn(list: readonly Proposal[]): number {
  const forms = new Set(list.flatMap((proposal) => proposal.forms.map(({ form }) => looseKey(form))));
  return frequent.filter(([, entity]) => [...entity.forms].some((form) => forms.has(form))).length;
}

const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
const rows = [
  ['entities with three mentions or more that are found', share(found.length, frequent.length)],
  [`of these, among the first ${FIRST} proposals`, share(foundFirst, frequent.length)],
  [`right, of the first ${FIRST} proposals`, share(right.length, first.length)],
  ['right, leaving out what the gold says to ignore', share(right.length, first.length - neutral.length)],
  ['right, and the collection (actor or place) too', share(rightCollection.length, first.length)],
  ['proposals in all', String(proposals.length)],
];
const table = [
  '| measure | figure |',
  '| --- | --- |',
  ...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
].join('\n');
console.log(table);
console.log(`${texts.length} articles in ${seconds.toFixed(1)} s`);

if (process.argv.includes('--errors')) {
  const missed = frequent.filter(([, { forms }]) => ![...forms].some((form) => proposed.has(form)));
  console.log('\nmissed:');
  for (const [id, { count, forms }] of missed) console.log(`  ${count} ${id} ${[...forms].join(' | ')}`);
  console.log('\nwrong:');
  for (const proposal of first.filter((one) => !isRight(one))) {
    const [context] = proposal.contexts;
    const mark = ignored.has(looseKey(proposal.name)) ? '~' : ' ';
    console.log(
      ` ${mark}${proposal.count} ${proposal.name} (${proposal.kind}) «${context?.left}[${context?.keyword}]${context?.right}»`,
    );
  }
}

const page = new URL('../docs/quality.md', import.meta.url);
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- suggest -->[\s\S]*?<!-- end of suggest -->/);
writeFileSync(page, `${before}<!-- suggest -->\n${table}\n<!-- end of suggest -->${after}`);

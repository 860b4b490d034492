import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changes, forget } from './changes.ts';
import { type Cost, measure, median, sizeOf } from './measure.ts';
import { builders, clean } from './peers.ts';

/**
 * Whole builds of dossiers made by `bench/corpus.ts`, from nothing, against those of other generators of the same texts;
 * and builds of ours after a change. Each in turn, medians. Usage:
 *
 *     npm run bench:build -- --articles 1000,10000 --entries 2000 --rounds 1 --with reperes,hugo,starlight --changes --one-core
 *
 * `--changes` builds ours again with nothing changed, one article edited, an alias added; `--one-core` builds ours from
 * nothing on one core too (Linux's `taskset`), `--cores N` everything on so many. The last column is the time on the clock
 * against that of Hugo and stock Pagefind for the same articles, from the same run. Hugo must be installed (`apt-get install
 * hugo`); Starlight is fetched from npm into a scratch folder.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '300,1000' },
    entries: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    with: { type: 'string', default: Object.keys(builders).join() },
    changes: { type: 'boolean', default: false },
    'one-core': { type: 'boolean', default: false },
    cores: { type: 'string' },
    work: { type: 'string', default: join(tmpdir(), 'reperes-bench') },
  },
});
const work = resolve(values.work);
const rounds = Number(values.rounds);
const chosen = values.with.split(',').map((name) => {
  const builder = builders[name as keyof typeof builders];
  if (!builder) throw new Error(`--with: expected some of ${Object.keys(builders).join()}, found “${name}”`);
  return { isOurs: name === 'reperes', isHugo: name === 'hugo', name, builder };
});

/** A line of the table. */
interface Row {
  name: string;
  site: string;
  isHugo: boolean;
  costs: Cost[];
}

console.log('| articles + entries | builder | wall s | CPU s | peak MB | files | site MB | wall to Hugo’s |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const articles of values.articles.split(',')) {
  const folder = join(work, `${articles}-${values.entries}`);
  const content = join(folder, 'dossier/content');
  const corpus = fileURLToPath(new URL('./corpus.ts', import.meta.url));
  execFileSync(process.execPath, [corpus, articles, values.entries, join(folder, 'dossier')]);
  const prepared = chosen.map(({ name, isOurs, isHugo, builder }) => {
    const own = join(folder, name);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    return { isOurs, isHugo, name: builder.name, own, ...builder.prepare(content, own) };
  });
  const rows = new Map<string, Row>();
  const add = ({ name, site, isHugo }: Omit<Row, 'costs'>, cost: Cost) => {
    const row = rows.get(name) ?? { name, site, isHugo, costs: [] };
    row.costs.push(cost);
    rows.set(name, row);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const { isOurs, isHugo, name, own, commands, cwd, site } of prepared) {
      const run = (cores = values.cores) => costOf(commands, cwd, cores);
      if (isOurs && values['one-core']) {
        clean(site, own);
        forget(content);
        add({ name: `${name}, one core`, site, isHugo }, await run('1'));
      }
      clean(site, own);
      if (isOurs) forget(content);
      add({ name, site, isHugo }, await run());
      if (!isOurs || !values.changes) continue;
      for (const change of changes) {
        const undo = change.apply(content);
        add({ name: `${name}, ${change.name}`, site, isHugo }, await run());
        undo();
      }
    }
  }
  const hugo = [...rows.values()].find(({ isHugo }) => isHugo);
  const wallOf = (row: Row) => median(row.costs.map(({ wall }) => wall));
  for (const row of rows.values()) {
    const of = (figure: keyof Cost) => median(row.costs.map((cost) => cost[figure]));
    const { files, bytes } = sizeOf(row.site);
    const cells = [
      `${articles} + ${values.entries}`,
      row.name,
      of('wall').toFixed(1),
      of('cpu').toFixed(1),
      of('memory').toFixed(0),
      files,
      (bytes / 1e6).toFixed(1),
      hugo ? (wallOf(row) / wallOf(hugo)).toFixed(2) : '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** What commands take, one after the other. @param cores the number of processors that they may use; all by default. */
async function costOf(commands: readonly string[][], cwd: string, cores?: string): Promise<Cost> {
  const pinned = cores ? ['taskset', '--cpu-list', `0-${Number(cores) - 1}`] : [];
  const steps: Cost[] = [];
  for (const command of commands) {
    const [program = '', ...args] = [...pinned, ...command];
    steps.push(await measure(program, args, cwd));
  }
  return {
    wall: steps.reduce((sum, { wall }) => sum + wall, 0),
    cpu: steps.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...steps.map(({ memory }) => memory)),
  };
}

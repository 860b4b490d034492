import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cost, measure, median, sizeOf } from './measure.ts';
import { builders, clean } from './peers.ts';

/**
 * Whole builds of dossiers made by `bench/corpus.ts`, from nothing, against those of other generators of the same texts:
 * each in turn, medians. Usage:
 *
 *     node bench/build.ts --articles 300,1000 --entries 2000 --rounds 3 --with reperes,hugo,starlight
 *
 * `--cores N` lets a build use so many processors (Linux's `taskset`). Hugo must be installed (`apt-get install hugo`);
 * Starlight is fetched from npm into a scratch folder.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '300,1000' },
    entries: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    with: { type: 'string', default: Object.keys(builders).join() },
    cores: { type: 'string' },
    work: { type: 'string', default: join(tmpdir(), 'reperes-bench') },
  },
});
const work = resolve(values.work);
const chosen = values.with.split(',').map((name) => {
  const builder = builders[name as keyof typeof builders];
  if (!builder) throw new Error(`--with: expected some of ${Object.keys(builders).join()}, found “${name}”`);
  return { name, builder };
});
const pinned = values.cores ? ['taskset', '--cpu-list', `0-${Number(values.cores) - 1}`] : [];

console.log('| articles + entries | builder | wall s | CPU s | peak MB | files | site MB |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const articles of values.articles.split(',')) {
  const folder = join(work, `${articles}-${values.entries}`);
  const corpus = fileURLToPath(new URL('./corpus.ts', import.meta.url));
  execFileSync(process.execPath, [corpus, articles, values.entries, join(folder, 'dossier')]);
  const prepared = chosen.map(({ name, builder }) => {
    const own = join(folder, name);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    return { builder, own, costs: [] as Cost[], ...builder.prepare(join(folder, 'dossier/content'), own) };
  });
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { commands, cwd, site, own, costs } of prepared) {
      clean(site, own);
      const steps: Cost[] = [];
      for (const command of commands) {
        const [program = '', ...args] = [...pinned, ...command];
        steps.push(await measure(program, args, cwd));
      }
      costs.push({
        wall: steps.reduce((sum, { wall }) => sum + wall, 0),
        cpu: steps.reduce((sum, { cpu }) => sum + cpu, 0),
        memory: Math.max(...steps.map(({ memory }) => memory)),
      });
    }
  }
  for (const { builder, costs, site } of prepared) {
    const of = (figure: keyof Cost) => median(costs.map((cost) => cost[figure]));
    const { files, bytes } = sizeOf(site);
    const cells = [
      `${articles} + ${values.entries}`,
      builder.name,
      of('wall').toFixed(1),
      of('cpu').toFixed(1),
      of('memory').toFixed(0),
    ];
    console.log(`| ${[...cells, files, (bytes / 1e6).toFixed(1)].join(' | ')} |`);
  }
}

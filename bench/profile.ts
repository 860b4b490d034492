import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where the time of a program went: sums a profile of V8 by package and file, own time only. Usage:
 *
 *     node --cpu-prof --cpu-prof-dir=DIR src/cli/reperes.mjs build --content CONTENT --out SITE
 *     node bench/profile.ts DIR/CPU.….cpuprofile [LINES] [PART OF A FILE'S NAME]
 *
 * With a part of a name, the functions of those files are listed one by one.
 */
const [, , path = '', lines = '25', part] = process.argv;

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  /** Microseconds. */
  timeDeltas: number[];
}

const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(path, 'utf8'));
const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
const sums = new Map<string, number>();
for (const [index, id] of samples.entries()) {
  const frame = frames.get(id);
  if (!frame || (part && !frame.url.includes(part))) continue;
  const key = part
    ? `${nameOf(frame.url)}:${frame.lineNumber + 1} ${frame.functionName || '(anonymous)'}`
    : nameOf(frame.url) || frame.functionName;
  sums.set(key, (sums.get(key) ?? 0) + (timeDeltas[index] ?? 0));
}
const total = timeDeltas.reduce((sum, delta) => sum + delta, 0);
console.log(`${(total / 1e6).toFixed(1)} s in all`);
for (const [key, time] of [...sums].toSorted(([, a], [, b]) => b - a).slice(0, Number(lines))) {
  console.log(`${(time / 1e6).toFixed(2).padStart(8)} s  ${key}`);
}

/** A package's name, or the path of a file of ours. */
function nameOf(url: string): string {
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  const project = fileURLToPath(new URL('../', import.meta.url));
  return inPackage ?? url.replace(/^file:\/\//, '').replace(project, '');
}

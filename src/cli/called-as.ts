import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { packageFolder } from '../content/code-files.ts';

/**
 * How one calls this Repères from a folder. Where it is not installed there, npx would ask a registry for a package of
 * that name, which is not ours: then it is the bare command of an installation for the whole system.
 */
export function calledAs(from = '.'): string {
  const own = realpathSync(packageFolder);
  const start = resolve(from);
  if (`${realpathSync(start)}${sep}`.startsWith(`${own}${sep}`)) return 'npx reperes';
  for (let folder = start; ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', 'reperes');
    if (existsSync(installed)) return realpathSync(installed) === own ? 'npx reperes' : 'reperes';
    if (folder === dirname(folder)) return 'reperes';
  }
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { workFolder } from '../content/work-folder.ts';

/** Says which machine a work folder is of: another one may share the disk. */
const OWNER = '.owner';

/** Work folders of another machine, and of a process whose number another one has now, are kept so long. */
const DAY_MS = 86_400_000;

/**
 * A work folder of this process in a dossier, which goes when the process ends. Those of processes that were killed go too.
 * @param task what it is for, in its name.
 */
export function ownWorkFolder(content: string, task: 'build' | 'dev' | 'export'): string {
  const all = workFolder(content);
  removeForgotten(all);
  const own = join(all, `${task}-${process.pid}`);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, OWNER), hostname());
  // At the very end: Astro may still write to its cache after a build has failed.
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  // Modules are known by their real paths, on systems where folders such as that of temporary files are links.
  return realpathSync(own);
}

/** Removes the work folders of processes that were killed. */
function removeForgotten(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /^(?:build|dev|export)-\d+$/.test(one))) {
    const path = join(folder, name);
    const isOld = Date.now() - statSync(path).mtimeMs > DAY_MS;
    if (isOld || isAbandoned(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** A folder of this machine whose process is gone. */
function isAbandoned(path: string): boolean {
  const owner = join(path, OWNER);
  if (!existsSync(owner) || readFileSync(owner, 'utf8') !== hostname()) return false;
  try {
    process.kill(Number(/\d+$/.exec(path)?.[0]), 0);
    return false;
  } catch (error) {
    // Another user's process lives too.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

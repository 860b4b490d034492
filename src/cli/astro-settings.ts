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
import type { AstroInlineConfig } from 'astro';
import { codeFolder, packageFolder } from '../content/code-files.ts';
import { CALLER_VARIABLE, CONTENT_VARIABLE } from '../content/content-folder.ts';
import { workFolder } from '../content/work-folder.ts';
import { reperes } from '../integrations/reperes.ts';

/** Says which machine a work folder is of: another one may share the disk. */
const OWNER = '.owner';

/** Work folders of another machine, and of a process whose number another one has now, are kept so long. */
const DAY_MS = 86_400_000;

/**
 * What Astro is told to build or serve a dossier. Its root is a work folder of this process in the dossier, which goes
 * when the process ends; code, pages and public files are those of the package, where nothing is written.
 * @param content path of the dossier.
 */
export function astroSettings(content: string, task: 'build' | 'dev'): AstroInlineConfig & { root: string } {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env[CONTENT_VARIABLE] = content;
  process.env[CALLER_VARIABLE] ??= process.cwd();
  const root = ownWorkFolder(content, task);
  return {
    root,
    configFile: false,
    srcDir: codeFolder,
    publicDir: join(packageFolder, 'public'),
    outDir: join(root, 'site'),
    cacheDir: join(root, 'cache'),
    integrations: [reperes()],
  };
}

function ownWorkFolder(content: string, task: string): string {
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
  for (const name of readdirSync(folder).filter((one) => /^(?:build|dev)-\d+$/.test(one))) {
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

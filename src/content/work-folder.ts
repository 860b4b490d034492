import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';

/** Stands in every built folder and lists its files: these were made by a build and may be replaced by one. */
export const BUILD_MARKER = '.reperes-build';

/** Name of the folder, in a dossier, of what can be made again. */
const NAME = '.reperes';

/**
 * The folder for work files and caches of a dossier: `.reperes/` in it or, where that cannot be written, a folder of
 * its own in the system's cache folder. It is made if it is not there; git leaves it alone.
 * @throws if neither can be written.
 */
export function workFolder(dossier: string): string {
  const inside = join(resolve(dossier), NAME);
  try {
    return prepared(inside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    const digest = createHash('sha256').update(resolve(dossier)).digest('hex').slice(0, 8);
    return prepared(join(systemCacheFolder(), 'reperes', `${basename(resolve(dossier))}-${digest}`));
  }
}

/**
 * Is this path one of a dossier's folder that bears on no page: packages, built sites, what git and other programs keep
 * in folders whose names begin with a dot? There may be thousands of them.
 */
export function isNoContent(dossier: string, path: string): boolean {
  const first = relative(dossier, path).split(sep)[0] ?? '';
  if (first === '' || first === '..') return false;
  return first === 'node_modules' || first.startsWith('.') || existsSync(join(dossier, first, BUILD_MARKER));
}

function prepared(folder: string): string {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK | constants.X_OK);
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  return folder;
}

/** Where this system wants programs to keep what they can make again. */
export function systemCacheFolder(platform = process.platform, env = process.env, home = homedir()): string {
  // A relative XDG_CACHE_HOME is invalid by its specification, and is to be left aside.
  if (env.XDG_CACHE_HOME?.startsWith('/')) return env.XDG_CACHE_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return join(home, '.cache');
}

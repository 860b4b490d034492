import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import packageFields from '../../package.json' with { type: 'json' };
import { codeFolder, packageFolder } from '../content/code-files.ts';

/** How a dossier gets the Repères that made it, as its package.json says it. */
export interface Generator {
  version: string;
  /** What stands under `dependencies`. */
  spec: string;
  /**
   * `registry` and `git`: from where it was installed here. `tarball`: a file in the dossier itself, so that it can be had
   * wherever the dossier is. `unknown`: it could not be packed, and somebody must put the file there.
   */
  from: 'registry' | 'git' | 'tarball' | 'unknown';
  /** The file that goes into the dossier. */
  tarball?: { path: string; bytes: Uint8Array };
}

/** The Repères that is running. */
export function thisGenerator(): Generator {
  const { version } = packageFields;
  const resolved = installedFrom();
  if (resolved?.startsWith('git+')) return { version, spec: resolved, from: 'git' };
  if (/^https?:/.test(resolved ?? '')) return { version, spec: version, from: 'registry' };
  const path = tarballName(version);
  const bytes = packed();
  return {
    version,
    spec: `file:${path}`,
    ...(bytes ? { from: 'tarball', tarball: { path, bytes } } : { from: 'unknown' }),
  };
}

/** Name of the file that npm pack makes of a version. */
export function tarballName(version: string): string {
  return `${packageFields.name}-${version}.tgz`;
}

/** The address that this package was installed from, where npm has kept it. */
function installedFrom(): string | undefined {
  const modules = dirname(packageFolder);
  if (basename(modules) !== 'node_modules') return undefined;
  try {
    const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
    return lock.packages[`node_modules/${packageFields.name}`].resolved;
  } catch {
    // Not npm's, or of another shape: then it is packed anew.
    return undefined;
  }
}

/** The package as a tarball; undefined where there is no npm to make it. */
function packed(): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-pack-'));
  try {
    if (isStale()) spawnSync(process.execPath, [join(packageFolder, '.ci/build-package.mjs')], { stdio: 'ignore' });
    const { status } = spawnSync('npm', ['pack', packageFolder, '--ignore-scripts', '--pack-destination', folder], {
      stdio: 'ignore',
      cwd: folder,
      // npm.cmd on Windows.
      shell: process.platform === 'win32',
      // Nobody's own cache or settings have a part in it.
      env: { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_loglevel: 'silent' },
    });
    const made = join(folder, tarballName(packageFields.version));
    return status === 0 && existsSync(made) ? readFileSync(made) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the project's own clone, what is packed is compiled from sources that may have changed since. */
function isStale(): boolean {
  if (basename(codeFolder) !== 'src') return false;
  const compiled = join(packageFolder, 'lib/cli/main.js');
  if (!existsSync(compiled)) return true;
  const built = statSync(compiled).mtimeMs;
  return readdirSync(codeFolder, { recursive: true }).some(
    (file) => statSync(join(codeFolder, String(file))).mtimeMs > built,
  );
}

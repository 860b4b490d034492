import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A file of a package of npm that is not installed: schemas that are published with programs of which nothing else is
 * needed. It is fetched once, and kept among the temporary files.
 */
export function publishedFile(name: string, version: string, path: string): string {
  const folder = join(tmpdir(), 'reperes-published', `${name.replace('/', '-')}-${version}`);
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
      cwd: fresh,
      shell: process.platform === 'win32',
    });
    execFileSync('tar', ['-xzf', `${name.replace('/', '-').replace('@', '')}-${version}.tgz`], { cwd: fresh });
    renameSync(fresh, folder);
  }
  return readFileSync(join(folder, 'package', path), 'utf8');
}

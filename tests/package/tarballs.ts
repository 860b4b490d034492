import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFields from '../../package.json' with { type: 'json' };
import type { OrdinaryUser } from './ordinary-user.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

export const { version } = packageFields;

/** Name of the file of the package; that of the second one is `create-` and this. */
export const tarball = `reperes-${version}.tgz`;

/** Packs both packages, freshly compiled, into a folder that is made. @returns the folder. */
export function packInto(folder: string): string {
  execFileSync(process.execPath, [join(project, '.ci/build-package.mjs')]);
  mkdirSync(folder);
  for (const one of ['.', './src/create-reperes']) {
    const args = ['pack', one, '--ignore-scripts', '--silent', '--pack-destination', folder];
    execFileSync('npm', args, { cwd: project });
  }
  return folder;
}

/** A small dossier somewhere that has no packages beside it. */
export function dossierElsewhere(user: OrdinaryUser, name: string): string {
  const folder = join(user.folder, name);
  cpSync(join(project, 'src/cli/starter/fr'), folder, { recursive: true });
  user.own(folder);
  return folder;
}

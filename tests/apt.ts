import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** True where Debian's packages can be installed: as root, with apt-get. */
export function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a package of Debian. @throws if it cannot be had. */
export function aptInstall(name: string): void {
  console.error(`No ${name} found; installing Debian’s.`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
}

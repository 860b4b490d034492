#!/usr/bin/env node
// The launcher, in plain JavaScript: it must say something sensible even on a Node too old for the rest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);

if (runsTypeScript) {
  // A second run need not compile again what the first has compiled.
  module.enableCompileCache?.();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  // npm scripts and npx find the project's own Node first; called by its path, the launcher looks for it itself.
  const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (existsSync(own)) {
    const { status, error } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
    if (error) throw error;
    process.exitCode = status ?? 1;
  } else {
    console.error(
      `Repères needs Node 22.18 or later, this is ${process.version}.\n  → npm ci installs a Node of its own.`,
    );
    process.exitCode = 1;
  }
}

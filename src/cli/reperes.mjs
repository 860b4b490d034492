#!/usr/bin/env node
// The launcher, in plain JavaScript: it must say something sensible even on a Node too old for the rest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** In the project's own clone the sources run as they are; a package has them compiled, in lib/. */
const isClone = existsSync(at('./main.ts'));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = isClone
  ? major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6)
  : major > 22 || (major === 22 && minor >= 12);
/** npm scripts and npx find the project's own Node first; called by its path, the launcher looks for it itself. */
const ownNode = at('../../node_modules/node/bin/node');

if (isNewEnough) {
  // A second run need not compile again what the first has compiled.
  module.enableCompileCache?.();
  const { main } = await import(isClone ? './main.ts' : '../../lib/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} else if (isClone && existsSync(ownNode)) {
  const { status, error } = spawnSync(ownNode, process.argv.slice(1), { stdio: 'inherit' });
  if (error) throw error;
  process.exitCode = status ?? 1;
} else {
  const wanted = isClone ? '22.18' : '22.12';
  const remedy = isClone
    ? `npm ci, in ${at('../../')}, installs a Node of its own.`
    : 'Install a newer Node from https://nodejs.org, or one for this dossier alone: npm install node@24 (npx finds it).';
  console.error(`Repères needs Node ${wanted} or later; this is ${process.version}.\n  → ${remedy}`);
  process.exitCode = 1;
}

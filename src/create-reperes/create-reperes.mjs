#!/usr/bin/env node
// `npm init reperes my-dossier` calls this: it is `reperes init my-dossier`, with the same options.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { bin } = require('reperes/package.json');
const launcher = join(dirname(require.resolve('reperes/package.json')), bin.reperes);
const { status, error } = spawnSync(process.execPath, [launcher, 'init', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (error) throw error;
process.exitCode = status ?? 1;

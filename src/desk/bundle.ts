import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { codeFile, codeFolder } from '../content/code-files.ts';

const folder = join(codeFolder, 'desk/');

/** Bundles the script and the styles of the page, fonts included: file name to bytes. */
export async function bundlePage(): Promise<Map<string, Uint8Array>> {
  const result = await build({
    entryPoints: { desk: codeFile('desk/client/main'), style: join(folder, 'client/desk.css') },
    outdir: folder,
    bundle: true,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  return new Map(result.outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

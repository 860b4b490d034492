import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Our modules end in `.ts` where the sources run as they are, in `.js` in the package. */
const ending = extname(new URL(import.meta.url).pathname);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the script and the styles of the page, fonts included: file name to bytes. */
export async function bundlePage(): Promise<Map<string, Uint8Array>> {
  const result = await build({
    entryPoints: { review: here(`./client/main${ending}`), style: here('./client/review.css') },
    outdir: here('./'),
    bundle: true,
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

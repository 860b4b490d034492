import { build } from 'esbuild';
import { codeFile } from '../content/code-files.ts';

/**
 * Bundles the search engine with the `pagefind.js` that belongs to an index: one classic script that defines
 * `reperesEngine`. A page calls that function, or makes a worker of its text; it cannot read a script's text
 * otherwise where it was opened from disk.
 *
 * Pagefind is bundled as published. Where it names `fetch`, it gets the files through `pagefind-host.ts`.
 */
export async function bundleEngine(pagefind: string): Promise<string> {
  const result = await build({
    entryPoints: [codeFile('site/client/search/serve')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    tsconfigRaw: {},
    inject: [codeFile('site/client/search/pagefind-host')],
    define: { fetch: 'hostFetch', 'import.meta.url': '"pagefind/pagefind.js"' },
    plugins: [
      {
        name: 'pagefind-of-the-index',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^pagefind\.js$/ }, () => ({ path: 'pagefind.js', namespace: 'index' }));
          onLoad({ filter: /.*/, namespace: 'index' }, () => ({ contents: pagefind, loader: 'js' }));
        },
      },
    ],
  });
  return `function reperesEngine(){${result.outputFiles[0]?.text}return engine}\n`;
}

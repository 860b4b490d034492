import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../client/', import.meta.url));

/** A page's script is a file of src/client/ that no other imports; by convention its name ends in `.entry.ts`. */
const ENTRY = '.entry.ts';

async function bundle(names: readonly string[]): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: names.map((name) => ({ in: join(folder, `${name}${ENTRY}`), out: name })),
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    // Module scripts do not run on file://, so each is one classic script.
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return new Map(result.outputFiles.map(({ path, text }) => [path.slice(folder.length), text]));
}

function entryNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENTRY))
    .map((name) => name.slice(0, -ENTRY.length));
}

/**
 * The script that stands in the page itself: it must run before the page is drawn, and a file would hold the drawing up.
 * Pages import its text from this module.
 */
const INLINE = 'settings';
const INLINE_MODULE = 'virtual:reperes/settings-script';

/** Vite plugin: gives pages the script that stands in them; in dev, serves `assets/NAME.js` bundled anew at each request from src/client/NAME.entry.ts. */
export function clientScripts(): Plugin {
  return {
    name: 'reperes-client-scripts',
    resolveId: (id) => (id === INLINE_MODULE ? id : undefined),
    async load(id) {
      if (id !== INLINE_MODULE) return undefined;
      const [script] = (await bundle([INLINE])).values();
      return `export default ${JSON.stringify(script)};`;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const name = /\/assets\/([\w-]+)\.js(?:$|\?)/.exec(request.url ?? '')?.[1];
        if (!name || !entryNames().includes(name)) return next();
        try {
          const [script] = (await bundle([name])).values();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(script);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** Bundles all client scripts: file name to script. */
export async function bundleClientScripts(): Promise<Map<string, string>> {
  return bundle(entryNames().filter((name) => name !== INLINE));
}

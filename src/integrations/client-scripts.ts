import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../client/', import.meta.url));

/** A page's script is a file of src/client/ that no other imports; by convention its name ends in `.entry.ts`. */
const ENTRY = '.entry.ts';

/** Module scripts do not run on file://, so each script is one classic file. */
const classic = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'silent',
} as const satisfies BuildOptions;

async function bundle(names: readonly string[]): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: names.map((name) => ({ in: join(folder, `${name}${ENTRY}`), out: name })),
    outdir: folder,
    ...classic,
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

/** A worker that takes itself away: in dev, so that a copy kept at this address does not hide what one edits. */
const RETIRED = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister()));`;

/**
 * Vite plugin: gives pages the script that stands in them; in dev, serves `assets/NAME.js` bundled anew at each request
 * from src/client/NAME.entry.ts.
 */
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
        if (/^\/sw\.js(?:$|\?)/.test(request.url ?? '')) {
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(RETIRED);
          return;
        }
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

/** Bundles the service worker, which stands beside the home page: a worker serves the folder that it stands in. */
export async function bundleServiceWorker(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [join(folder, 'service-worker.ts')], ...classic });
  return outputFiles[0]?.text ?? '';
}

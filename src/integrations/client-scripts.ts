import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Plugin } from 'vite';
import { codeEnding, codeFile, codeFolder } from '../content/code-files.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { collectionNames } from '../model/collections.ts';
import { stringsOf } from '../site/i18n/strings.ts';
import { withDigest } from './digest-names.ts';

const folder = join(codeFolder, 'site/client/');

/** A page's script is a file of src/site/client/ that no other imports; by convention its name ends in `.entry.ts`. */
const ENTRY = `.entry${codeEnding}`;

/** Module scripts do not run on file://, so each script is one classic file. */
const classic = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'silent',
  // Scripts are the same, byte for byte, whether bundled from TypeScript here or from what the package ships.
  tsconfigRaw: {},
} as const satisfies BuildOptions;

/** By the name of a script, the name of its file in `assets/`. */
type FileNames = Record<string, string>;

/** Scripts that others load when they are wanted, by the names that `reperesScripts` tells them (open-search.ts). */
const LATER = ['marks', 'search'];

/** What the search says; its scripts know no language of their own. */
const SEARCH_STRINGS = new RegExp(
  `^(?:search|marks|kind|collection|date)\\.|^count\\.mentions|^text\\.(?:comma|quote)$|^nav\\.(?:articles|${collectionNames.join('|')})$|^keys\\.close$`,
);

/** Bundles scripts: name to text. @param files what they need to know of the names of others. */
async function bundle(names: readonly string[], files: FileNames): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: names.map((name) => ({ in: join(folder, `${name}${ENTRY}`), out: name })),
    outdir: folder,
    define: { reperesScripts: JSON.stringify(files) },
    ...classic,
  });
  const texts = result.outputFiles.map(({ path, text }) => [path.slice(folder.length, -'.js'.length), text] as const);
  return new Map(texts.map(([name, text]) => [name, LATER.includes(name) ? searchStrings() + text : text]));
}

/** The strings of the dossier's language, for the scripts of the search. */
function searchStrings(): string {
  const { lang } = readConfig(contentFolder());
  return `globalThis.reperesStrings=${JSON.stringify(stringsOf(lang, SEARCH_STRINGS))};\n`;
}

function entryNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENTRY))
    .map((name) => name.slice(0, -ENTRY.length));
}

/**
 * Scripts that stand in a page itself, whose text pages import from `virtual:reperes/NAME-script`: `settings` must run
 * before the page is drawn, and a file would hold the drawing up; `lost` belongs to a page that cannot know where files are.
 */
const INLINE = ['settings', 'lost'];
const inlineModule = /^virtual:reperes\/(settings|lost)-script$/;

/** Tells pages the names of the files of scripts. */
const NAMES_MODULE = 'virtual:reperes/script-files';

/** A worker that takes itself away: in dev, so that a copy kept at this address does not hide what one edits. */
const RETIRED = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister()));`;

/**
 * Vite plugin: gives pages the script that stands in them and the names of the others; in dev, serves `assets/NAME.js`
 * bundled anew at each request from src/site/client/NAME.entry.ts.
 */
export function clientScripts(command: string): Plugin {
  return {
    name: 'reperes-client-scripts',
    resolveId: (id) => (inlineModule.test(id) || id === NAMES_MODULE ? id : undefined),
    async load(id) {
      if (id === NAMES_MODULE) {
        const files = command === 'build' ? fileNames(await bundleClientScripts()) : plainNames();
        return `export default ${JSON.stringify(files)};`;
      }
      const name = inlineModule.exec(id)?.[1];
      if (!name) return undefined;
      const [script] = (await bundle([name], {})).values();
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
          const [script] = (await bundle([name], plainNames())).values();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(script);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

interface ClientScript {
  /** Name of its file, with a digest. */
  file: string;
  text: string;
}

/** Bundles all client scripts that are files, by their names. */
export async function bundleClientScripts(): Promise<Map<string, ClientScript>> {
  const later = named(await bundle(LATER, {}));
  const first = entryNames().filter((name) => !INLINE.includes(name) && !LATER.includes(name));
  return new Map([...later, ...named(await bundle(first, fileNames(later)))]);
}

function named(scripts: ReadonlyMap<string, string>): Map<string, ClientScript> {
  return new Map([...scripts].map(([name, text]) => [name, { file: withDigest(`${name}.js`, text), text }]));
}

function fileNames(scripts: ReadonlyMap<string, ClientScript>): FileNames {
  return Object.fromEntries([...scripts].map(([name, { file }]) => [name, file]));
}

/** In dev, where a script changes under its name. */
function plainNames(): FileNames {
  return Object.fromEntries(entryNames().map((name) => [name, `${name}.js`]));
}

/** Bundles the service worker, which stands beside the home page: a worker serves the folder that it stands in. */
export async function bundleServiceWorker(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [codeFile('site/client/service-worker')], ...classic });
  return outputFiles[0]?.text ?? '';
}

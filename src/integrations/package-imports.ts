import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolve } from 'import-meta-resolve';
import type { Plugin } from 'vite';
import { codeFile, codeFolder } from '../content/code-files.ts';

/** The name of a package, or of a module in one; neither a path nor an address nor a module that a plugin makes. */
const bareName = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w./-]+)?$/;
/** Astro builds its own modules into the pages: some of them import what only Vite knows. */
const builtIn = /^(?:astro|@astrojs\/[\w.-]+)(?:\/|$)/;
const scriptFile = /\.[cm]?js$/;

/**
 * Vite plugin: lets pages be built and served from a folder that has no packages beside it. A package is looked for
 * beside the module that imports it, else beside Repères. What builds a page imports it by its address: the built
 * modules run from the work folder, wherever that is.
 */
export function packageImports(): Plugin {
  const fallback = codeFile('integrations/package-imports');
  return {
    name: 'reperes-package-imports',
    enforce: 'pre',
    configResolved({ environments }) {
      // Astro has pages import sharp by its name, which no other plugin is asked about then.
      for (const { build } of Object.values(environments)) {
        const { external } = build.rolldownOptions;
        if (Array.isArray(external)) build.rolldownOptions.external = external.filter((name) => name !== 'sharp');
      }
    },
    async resolveId(id, importer, options) {
      if (!bareName.test(id) || isBuiltin(id)) return undefined;
      if (this.environment.mode === 'build' && this.environment.config.consumer === 'server' && !builtIn.test(id)) {
        const address = addressOf(id, importer ? fileOf(importer) : fallback) ?? addressOf(id, fallback);
        if (address && scriptFile.test(address)) return { id: address, external: 'absolute' };
      }
      const ask = (from: string | undefined) => this.resolve(id, from, { ...options, skipSelf: true });
      return (await ask(importer)) ?? (await ask(fallback));
    },
    transform: {
      // A page's module is built into a file of the output, and would take that for its own address.
      filter: { code: 'import.meta.url' },
      handler(code, id) {
        if (this.environment.mode !== 'build' || !fileOf(id).startsWith(codeFolder.replaceAll('\\', '/'))) return null;
        const own = JSON.stringify(pathToFileURL(fileOf(id)).href);
        return { code: code.replaceAll('import.meta.url', own), map: null };
      },
    },
  };
}

/**
 * Vite plugin: takes back what other plugins settle about packages by their bare names. In dev none have to be bundled
 * beforehand, since pages load nothing but modules of ours; and in a build none is left outside by its name (sharp is).
 */
export function packageNamesTakenBack(): Plugin {
  return {
    name: 'reperes-package-names-taken-back',
    enforce: 'post',
    configEnvironment(name, { optimizeDeps, build }) {
      if (name === 'client' && optimizeDeps) Object.assign(optimizeDeps, { include: [], noDiscovery: true });
      if (build?.rolldownOptions) delete build.rolldownOptions.external;
    },
  };
}

/** Where a module of a package is, as Node finds it from a file. */
function addressOf(id: string, from: string): string | undefined {
  if (!isAbsolute(from) || !existsSync(from)) return undefined;
  try {
    return resolve(id, pathToFileURL(from).href);
  } catch {
    // Not from there, or not by the rules of Node: Vite knows more of them.
    return undefined;
  }
}

/** The path of a module's file, without what plugins add to it. */
function fileOf(id: string): string {
  return id.replace(/[?#].*$/, '');
}

import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { codeFolder, packageFolder } from '../content/code-files.ts';
import { CALLER_VARIABLE, CONTENT_VARIABLE } from '../content/content-folder.ts';
import { reperes } from '../integrations/reperes.ts';
import { ownWorkFolder } from './own-work-folder.ts';

/**
 * What Astro is told to build or serve a dossier. Its root is a work folder of this process in the dossier, which goes
 * when the process ends; code, pages and public files are those of the package, where nothing is written.
 * @param content path of the dossier.
 */
export function astroSettings(content: string, task: 'build' | 'dev'): AstroInlineConfig & { root: string } {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env[CONTENT_VARIABLE] = content;
  process.env[CALLER_VARIABLE] ??= process.cwd();
  const root = ownWorkFolder(content, task);
  return {
    root,
    configFile: false,
    srcDir: codeFolder,
    publicDir: join(packageFolder, 'public'),
    outDir: join(root, 'site'),
    cacheDir: join(root, 'cache'),
    integrations: [reperes()],
  };
}

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../content/dossier-config.ts';
import { cacheFolder } from '../dossier/cache-folder.ts';
import { CONTENT_HELP, type Command, contentOption } from './command.ts';

export const clean: Command = {
  summary: 'removes what was kept of a dossier to be faster; the next command makes it again',
  usage: '[--content DIR]',
  options: { content: { type: 'string' } },
  help: { content: CONTENT_HELP },
  async run(args) {
    const content = resolve(contentOption(args));
    // Where there is no dossier, nothing is removed.
    readConfig(content);
    const cache = cacheFolder(content);
    const bytes = sizeOf(cache);
    rmSync(cache, { recursive: true, force: true });
    console.log(bytes === 0 ? 'there was nothing to remove' : `${(bytes / 1e6).toFixed(1)} MB removed`);
    return 0;
  },
};

/** Bytes of all files of a folder; 0 where there is none. */
function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

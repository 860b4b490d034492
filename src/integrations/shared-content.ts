import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { codeEnding, codeFile } from '../content/code-files.ts';

/** The module that hands pages what they are made from. */
const shared = codeFile('views/site-content');
const named = new RegExp(`/site-content\\${codeEnding}$`);

/**
 * Vite plugin: in a build, pages import the content by the address of its module, so that it is the very one in which
 * the command has put the dossier. Bundled, it would be a copy that knows of none.
 */
export function sharedContent(): Plugin {
  return {
    name: 'reperes-shared-content',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: named },
      handler: () => ({ id: pathToFileURL(shared).href, external: 'absolute' }),
    },
  };
}

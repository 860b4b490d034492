import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The ending of our modules: `.ts` where the sources run as they are, `.js` in the package. */
export const codeEnding = extname(new URL(import.meta.url).pathname);

/** The folder of all code, with a separator at its end: `src/`, or `lib/` in the package. */
export const codeFolder = fileURLToPath(new URL('../', import.meta.url));

/** The folder of the package, with a separator at its end. Nothing is ever written into it. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Path of a module of ours, named without its ending: `site/client/search/serve`. */
export function codeFile(name: string): string {
  return `${codeFolder}${name}${codeEnding}`;
}

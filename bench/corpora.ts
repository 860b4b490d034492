import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Path of a file or folder of the shared corpora: `REPERES_CORPORA`, or `shared/corpora` beside the project.
 * They are no part of the project; what needs them says so and stops.
 */
export function corpus(path: string): string {
  const folder = process.env.REPERES_CORPORA ?? fileURLToPath(new URL('../../shared/corpora', import.meta.url));
  const found = `${folder}/${path}`;
  if (!existsSync(found)) {
    console.error(`The corpora are not at ${found}.\n  → Name their folder: REPERES_CORPORA=DIR.`);
    process.exit(1);
  }
  return found;
}

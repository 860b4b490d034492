import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the shared corpora, which may not be there: `REPERES_CORPORA`, or `shared/corpora` beside the project. */
export function corporaFolder(): string {
  return process.env.REPERES_CORPORA ?? fileURLToPath(new URL('../../shared/corpora', import.meta.url));
}

/** Path of a file or folder of the corpora. They are no part of the project; what needs them says so and stops. */
export function corpus(path: string): string {
  const found = `${corporaFolder()}/${path}`;
  if (!existsSync(found)) {
    console.error(`The corpora are not at ${found}.\n  → Name their folder: REPERES_CORPORA=DIR.`);
    process.exit(1);
  }
  return found;
}

import { CALLER_VARIABLE, CONTENT_VARIABLE } from '../content/content-folder.ts';
import { mayMask } from '../content/masking.ts';
import { tellFacts } from '../dossier/build-events.ts';
import { loadDossier } from '../dossier/load.ts';
import { writeMaskedCopy } from '../dossier/masked-copy.ts';
import { commandMemory } from '../dossier/memory.ts';
import { refuseLeftNames } from '../integrations/masked-site.ts';

/** A build of a dossier some of whose names are masked. */
export interface MaskedBuild {
  /**
   * Reads the finished site to the last byte.
   * @throws DiagnosticError `mask-left` if a form is left in it.
   */
  check(site: string): Promise<void>;
}

/**
 * Puts a copy without the masked names in the place of the dossier that is to be built, and says what was found.
 * @param copy folder for it.
 * @returns undefined where nobody is masked.
 * @throws DiagnosticError with the faults of the dossier.
 */
export function maskForBuild(content: string, copy: string): MaskedBuild | undefined {
  if (!mayMask(content)) return undefined;
  const written = writeMaskedCopy(loadDossier(content, commandMemory(content)), copy);
  if (!written) return undefined;
  process.env[CONTENT_VARIABLE] = copy;
  // What is told of the copy is told of its files: articles/a.md.
  process.env[CALLER_VARIABLE] = copy;
  tellFacts({ masked: written.found });
  return { check: (site) => refuseLeftNames(site, written.mask) };
}

import { atStage } from '../dossier/build-events.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { exportedDossier } from '../export/exported.ts';
import { writers } from '../export/registry.ts';
import { writeFiles } from '../export/write.ts';
import { chosenFormats } from '../model/formats.ts';

/**
 * Writes the forms that the dossier chooses into its site.
 * @param out folder of the site.
 * @returns size of each file in bytes, by its path in the site.
 */
export async function writeForms(out: string, dossier: Dossier): Promise<Map<string, number>> {
  const exported = exportedDossier(dossier);
  const sizes = new Map<string, number>();
  atStage('forms', 0);
  for (const name of chosenFormats(dossier.config)) {
    for await (const { path, bytes } of writeFiles(out, writers[name](exported))) {
      sizes.set(path, bytes);
      atStage('forms', sizes.size);
    }
  }
  return sizes;
}

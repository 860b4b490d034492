import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/** The file that makes a folder a dossier. */
export const DOSSIER_FILE = 'dossier.yaml';

/** The dossier that a folder is part of: the nearest folder, from this one upwards, that holds `dossier.yaml`. */
export function findDossier(from = '.'): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, DOSSIER_FILE))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * The dossier that the folder of the command is part of.
 * @throws DiagnosticError `no-dossier` if there is none; the hint names those that lie near by.
 */
export function dossierHere(): string {
  const found = findDossier();
  if (found !== undefined) return found;
  const near = dossiersIn('.');
  const go = near.length > 0 ? ` Near by: ${near.join(', ')}; go there, or add --content ${near[0]}.` : '';
  const hint = `npx reperes init DIR makes one; --content DIR names one that is elsewhere.${go}`;
  throw new DiagnosticError([
    diagnose('no-dossier', `neither this folder nor one above it holds ${DOSSIER_FILE}`, { file: resolve('.') }, hint),
  ]);
}

/** Names of the folders in a folder that are dossiers. */
function dossiersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, DOSSIER_FILE)))
    .map(({ name }) => name)
    .toSorted();
}

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DossierReading } from '../load.ts';
import { checkAnchors } from './anchors.ts';
import type { Check } from './check.ts';
import { checkCoordinates } from './coordinates.ts';
import { checkDecisions } from './decisions.ts';
import { checkDefinitions } from './definitions.ts';
import { checkForms } from './forms.ts';
import { checkLongerNames } from './longer-names.ts';
import { checkOwed } from './owed.ts';
import { checkPictureFiles } from './picture-files.ts';
import { checkPictures } from './pictures.ts';
import { checkReferences } from './references.ts';
import { checkSourceTexts } from './source-text.ts';
import { checkUnmentioned } from './unmentioned.ts';

/** All checks over a dossier that was read. What keeps it from being read is found by the reading. */
const checks: readonly Check[] = [
  checkForms,
  checkUnmentioned,
  checkLongerNames,
  checkDecisions,
  checkReferences,
  checkOwed,
  checkDefinitions,
  checkCoordinates,
  checkPictures,
  checkPictureFiles,
  checkAnchors,
  checkSourceTexts,
];

/**
 * Everything that is wrong with a dossier or still owed: what its reading found, then each check over what was read.
 * @returns in the order of files and lines.
 */
export async function checkDossier(reading: DossierReading): Promise<Diagnostic[]> {
  const found = await Promise.all(checks.map((check) => check(reading)));
  return [...reading.dossier.diagnostics, ...found.flat()].toSorted(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

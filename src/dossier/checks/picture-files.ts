import { join } from 'node:path';
import { displayPath } from '../../content/content-folder.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Dossier } from '../dossier.ts';
import type { Check } from './check.ts';

/** Picture files that are damaged past their first bytes, which the reading does not see; the build asks too. */
export const checkPictureFiles: Check = ({ dossier }) => damagedPictures(dossier);

/** A diagnostic for each picture file that cannot be decoded to its end. */
export async function damagedPictures(dossier: Pick<Dossier, 'pictures' | 'folder'>): Promise<Diagnostic[]> {
  const found = await Promise.all(
    [...dossier.pictures.values()].map(async ({ source }) => {
      const path = join(dossier.folder, source);
      if (await isWhole(path)) return [];
      return [diagnose('image-unusable', 'the picture is damaged, or its end is missing', { file: displayPath(path) })];
    }),
  );
  return found.flat();
}

async function isWhole(path: string): Promise<boolean> {
  // Loaded where there are pictures: it takes a tenth of a second.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(path, { failOn: 'truncated' }).resize({ width: 16 }).toBuffer();
    return true;
  } catch {
    return false;
  }
}

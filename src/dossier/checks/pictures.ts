import { diagnose } from '../../model/diagnostic.ts';
import type { Check } from './check.ts';

/** Pictures that say nothing to who does not see them, in Markdown or as HTML. */
export const checkPictures: Check = ({ dossier }) =>
  [...dossier.articles, ...dossier.entities, ...dossier.pages].flatMap(({ file, reading }) =>
    reading.mutePictures.map(({ address, ...place }) =>
      diagnose('image-alt', `${address} has no alt text`, { file, ...place }),
    ),
  );

import { z } from 'zod';

/** Words that stand for a picture where it is not seen. */
const alt = z.custom<string>((value) => typeof value === 'string' && value.trim() !== '', {
  error: 'expected words that say what the picture shows: who does not see it has nothing else',
});

/** A file of the dossier, by its path from the file that names it, as in links. */
export const dossierFile = z.string().regex(/^(?![a-z][a-z0-9+.-]*:|[/\\])[^\\?#]+$/i, {
  error: 'expected the path of a file of the dossier, such as media/NAME or ../media/NAME',
});

/** A picture, as front matter and `dossier.yaml` name it. */
export const imageSchema = z.strictObject({
  file: dossierFile,
  alt,
  /** Who made it, and by what right it is shown. */
  credit: z.string().min(1).optional(),
});

export type Image = z.infer<typeof imageSchema>;

import { z } from 'zod';
import { imageSchema } from './image.ts';
import { languageTag } from './language.ts';
import { draftField } from './publication.ts';

/** Where the navigation of the site has a page of the editor's own. */
export const navigationPlaces = ['header', 'footer', 'none'] as const;

/** Id of the page that takes the place of the one about how the site is made. */
export const ABOUT = 'about';

/** Front matter of a page of the editor's own: a foreword, a methodology, credits. */
export const ownPageSchema = z.strictObject({
  title: z.string().min(1),
  lang: languageTag.optional(),
  /** A line under the title, and for search engines. */
  description: z.string().min(1).optional(),
  ...draftField,
  image: imageSchema.optional(),
  /** `header`: among the sections; `footer` (default, but for `about`): at the foot of each page; `none`: links alone. */
  navigation: z.enum(navigationPlaces, { error: 'expected header, footer or none' }).optional(),
  /** Pages with a smaller number come first; in the header, those below zero come before the sections of the site. */
  order: z.number().default(0),
});

export type OwnPageFields = z.infer<typeof ownPageSchema>;
export type NavigationPlace = (typeof navigationPlaces)[number];

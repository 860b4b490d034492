import { z } from 'zod';
import { collectionNames, ofCollections } from './collections.ts';
import { colourPattern } from './colour.ts';
import { dossierFile, imageSchema } from './image.ts';

/** The cascade, lowest first; src/site/styles/site.css begins with the same. `look` and `dossier` are the editor's. */
export const cascadeLayers =
  'tokens, look, base, frame, article, mentions, glossary, pictures, map, search, download, print, script, dossier';

const colour = z.string().regex(colourPattern, { error: 'expected a colour such as #7a2a1d' });
const themed = z.strictObject({ light: colour, dark: colour });
const collectionColours = ofCollections(() => themed.optional());

/** What the home page can have below the title. */
export const homeSections = ['introduction', 'map', 'articles', ...collectionNames] as const;
export type HomeSection = (typeof homeSections)[number];

/** A font of the dossier, in a file; several of one name are its weights and styles. */
const fontFile = z.strictObject({
  name: z.string().min(1),
  file: dossierFile.regex(/\.(?:woff2?|ttf|otf)$/i, { error: 'expected a font file: .woff2, .woff, .ttf or .otf' }),
  /** A weight, or the two ends of what a variable font has. */
  weight: z
    .union([z.number(), z.string()])
    .transform(String)
    .refine((weight) => /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/.test(weight), {
      error: 'expected a weight such as 400, or two for a variable font: 200 900',
    })
    .default('400'),
  style: z.enum(['normal', 'italic']).default('normal'),
});

/** Fields of `dossier.yaml` about the look of the site and the editor's own words in it. */
export const lookFields = {
  /** In the header, before the title; `dark` is shown on a dark ground. */
  logo: imageSchema.omit({ credit: true }).extend({ dark: dossierFile.optional() }).optional(),
  colours: z
    .strictObject({
      /** Of links under the pointer, the day above a title, what is chosen. */
      accent: themed.optional(),
      ...collectionColours,
    })
    .optional(),
  fonts: z
    .strictObject({
      /** Name of the font of texts and titles. */
      text: z.string().min(1).optional(),
      /** Name of the font of what stands around them. */
      interface: z.string().min(1).optional(),
      /** Fonts of the dossier, to be named above. */
      files: z.array(fontFile).default([]),
    })
    .optional(),
  /** The editor's own style sheet. */
  styles: dossierFile.regex(/\.css$/i, { error: 'expected a style sheet: a file that ends in .css' }).optional(),
  home: z
    .strictObject({
      /** Markdown, or the name of a Markdown file. */
      introduction: z.string().min(1).optional(),
      /** Beside the title. */
      picture: imageSchema.optional(),
      /** What the page has below the title, in this order. */
      sections: z.array(z.enum(homeSections)).optional(),
    })
    .optional(),
  /** Markdown, at the foot of every page. */
  footer: z.string().min(1).optional(),
  /** What networks show beside a link to the dossier, in the place of a picture made from its title and map. */
  socialImage: imageSchema.omit({ credit: true }).optional(),
};

export type FontFile = z.infer<typeof fontFile>;

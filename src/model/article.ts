import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { edtfDate } from './edtf.ts';
import { imageSchema } from './image.ts';
import { languageTag } from './language.ts';
import { draftField } from './publication.ts';

/** A string of the original that the converter left out of the article because it belongs to the page around it. */
export const furnitureSchema = z.strictObject({
  /** The string as it stands in the decoded original. */
  exact: z.string().min(1),
  /** 1-based line of the decoded original. */
  line: z.int().positive(),
  why: z.string().min(1),
});

const NO_FILE = 'expected the name of a file in sources/, without a folder';
const NO_DIGEST = 'expected 64 lower-case hexadecimal digits';

const sourceFields = z.strictObject({
  /** Name of the original in `sources/`: a file of that folder and of no other. Missing where it is withheld. */
  file: z
    .string()
    .regex(/^(?!\.\.?$)[^/\\]+$/, { error: NO_FILE })
    .optional(),
  /** SHA-256 of the original's bytes, lower-case hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: NO_DIGEST })
    .optional(),
  /** The original is not in the dossier and its readers do not see it; its page says so. */
  withheld: z.literal(true).optional(),
  encoding: z.string().optional(),
  /** Which article of the original it is, where that holds several: the id that a feed gives it. */
  item: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  retrieved: edtfDate.optional(),
  furniture: z.array(furnitureSchema).default([]),
});

/** Where the text comes from. */
export const sourceSchema = sourceFields.superRefine(({ file, sha256, withheld }, { addIssue }) => {
  const issue = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
  if (withheld && file !== undefined) issue('file', 'a withheld original has none, and stands outside sources/');
  if (!withheld && file === undefined) issue('file', NO_FILE);
  if (!withheld && sha256 === undefined) issue('sha256', NO_DIGEST);
});

/**
 * Who gave the title: `source`, it stands in the original; `derived`, the converter took it from the first words and an
 * editor still owes one; `editor`, the editor of the dossier wrote it.
 */
export const titleOrigins = ['source', 'derived', 'editor'] as const;

/** Front matter of an article. */
export const articleSchema = z.strictObject({
  title: z.string().min(1),
  titleFrom: z.enum(titleOrigins).default('source'),
  date: edtfDate.optional(),
  lang: languageTag.optional(),
  description: z.string().optional(),
  ...draftField,
  /** Shown at the head of its page and in lists. */
  image: imageSchema.optional(),
  source: sourceSchema.optional(),
  annotations: z.array(decisionSchema).default([]),
});

export type ArticleData = z.infer<typeof articleSchema>;
export type ArticleSource = z.infer<typeof sourceSchema>;
export type Furniture = z.infer<typeof furnitureSchema>;
export type TitleOrigin = (typeof titleOrigins)[number];

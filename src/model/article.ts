import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { edtfDate } from './edtf-field.ts';
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

/**
 * What becomes of originals in the site. `publish`: they are in it, so that a reader can hold the text against its source;
 * `withhold`: they are kept in `sources/` for the editor alone.
 */
export const originalPolicies = ['publish', 'withhold'] as const;

export type OriginalPolicy = (typeof originalPolicies)[number];

/** Why a string was left out that stood around the article, in the menus and boxes of its page: readers are not told. */
export const AROUND = 'around the article';

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
  /** Is the original published? What the dossier says of all (`originals`) does not hold for this one then. */
  original: z.enum(originalPolicies).optional(),
  encoding: z.string().optional(),
  /** The press database that the original was exported from. */
  database: z.string().optional(),
  /** Which article of the original it is, where that holds several: the id that the feed or the database gives it. */
  item: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  /** Section and page of the paper, as they are printed. */
  section: z.string().optional(),
  page: z.union([z.string(), z.int().transform(String)]).optional(),
  /** Other papers that carried the same text. */
  also: z.array(z.strictObject({ publisher: z.string().min(1), date: edtfDate.optional() })).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  retrieved: edtfDate.optional(),
  furniture: z.array(furnitureSchema).default([]),
});

/**
 * Where the text comes from. Without an original there is no `file` and no `sha256`; with one there are both.
 */
export const sourceSchema = sourceFields.superRefine(({ file, sha256, withheld }, { addIssue }) => {
  const issue = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
  if (withheld && file !== undefined) issue('file', 'a withheld original has none, and stands outside sources/');
  if (!withheld && file === undefined && sha256 !== undefined) issue('file', `${NO_FILE}, whose sha256 this is`);
  if (file !== undefined && sha256 === undefined) issue('sha256', `${NO_DIGEST}: the digest of ${file}`);
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

import { z } from 'zod';
import { aliasSchema } from './alias.ts';
import { type Collection, collectionNames, collections, type Kind, ofCollections } from './collections.ts';
import { edtfDate } from './edtf-field.ts';
import { imageSchema } from './image.ts';
import { languageTag } from './language.ts';
import { draftField, hiddenField, restrictedSchema } from './publication.ts';

/** Ids are file names and anchors: lower-case ASCII words joined by single hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const entityRef = z.string().regex(idPattern, { error: 'expected an entry id: lower-case words joined by hyphens' });

/** What of an entry can come from a source by itself, names aside. */
const factFields = ['coordinates', 'dates', 'wikidata', 'geonames', 'isni', 'viaf', 'others'] as const;

/** A work that a definition rests on, or single facts. */
export const citationSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().optional(),
  author: z.string().optional(),
  date: edtfDate.optional(),
  url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }).optional(),
  retrieved: edtfDate.optional(),
  /** Fields that were taken from it. One with these, or with names, is no source of the definition. */
  facts: z.array(z.enum(factFields)).optional(),
  /** Aliases that were taken from it, as they are written. */
  names: z.array(z.string().min(1)).optional(),
});

/** Outside identifiers; the site makes the links. */
export const sameAsSchema = z.strictObject({
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, { error: 'expected a Wikidata item such as Q858' })
    .optional(),
  geonames: z.int().positive().optional(),
  isni: z
    .string()
    .regex(/^\d{15}[\dX]$/, { error: 'expected 16 characters of an ISNI without spaces' })
    .optional(),
  viaf: z.string().regex(/^\d+$/).optional(),
  /** Addresses at which others know the same: the authority files of libraries, registers. */
  others: z
    .array(z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }))
    .optional(),
});

/** Longest summary, in UTF-16 units. */
export const LONGEST_SUMMARY = 160;

const common = {
  name: z.string().min(1),
  lang: languageTag.optional(),
  /** By what it is sorted in the index, where that is not the family name of a person or the name as it is. */
  sortAs: z
    .string()
    .regex(/[\p{L}\p{N}]/u, { error: 'expected a name to sort by, such as Xi Jinping' })
    .optional(),
  ...draftField,
  ...hiddenField,
  /** A build replaces every form of the entry by a placeholder, and has no page of it. */
  restricted: restrictedSchema.default(false),
  /** One line for the side note, the preview and the list: at most 160 characters, no final full stop needed. */
  summary: z.string().min(1).max(LONGEST_SUMMARY).optional(),
  /** Shown at the head of its page, in its preview and in lists. */
  image: imageSchema.optional(),
  aliases: z.array(aliasSchema).default([]),
  exclusions: z.array(z.string().min(1)).default([]),
  /** Longer names within which a form of the entry is rightly its mention: nobody asks about them again. */
  inclusions: z.array(z.string().min(1)).default([]),
  /** False: every form of the entry folds case. */
  caseSensitive: z.boolean().default(true),
  dates: edtfDate.optional(),
  /** Ids of the wholes the entry belongs to (a province, a coalition), for the facts of its page. */
  partOf: z.array(entityRef).default([]),
  related: z.array(entityRef).default([]),
  /** Ids that the entry had before, or that entries had which are merged into it: their addresses lead to it. */
  formerly: z.array(entityRef).default([]),
  sameAs: sameAsSchema.default({}),
  /** The day at which the definition was last checked; `check` counts definitions without one. */
  updated: edtfDate.optional(),
  /** What the definition rests on; `check` warns of a definition that rests on nothing. */
  sources: z.array(citationSchema).default([]),
};

/** Where a place is, in decimal degrees (WGS 84). */
export const coordinatesSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

const allKinds = collectionNames.flatMap((name): readonly Kind[] => collections[name].kinds);
const anyEntry = z.strictObject({ ...common, kind: z.enum(allKinds), coordinates: coordinatesSchema.optional() });

/** Front matter of an entry, one schema a collection. */
export const entitySchemas = ofCollections(schemaOf);

function schemaOf({ kinds, hasCoordinates }: (typeof collections)[Collection]): z.ZodType<EntityData> {
  const own = anyEntry.extend({ kind: z.enum(kinds) });
  return hasCoordinates ? own : own.omit({ coordinates: true });
}

export type Citation = z.infer<typeof citationSchema>;
export type FactField = (typeof factFields)[number];

/** Does a source stand for single facts only? A definition needs one that does not. */
export function isOfFacts({ facts, names }: Citation): boolean {
  return facts !== undefined || names !== undefined;
}

export type Coordinates = z.infer<typeof coordinatesSchema>;
export type SameAs = z.infer<typeof sameAsSchema>;
export type EntityData = z.infer<typeof anyEntry>;

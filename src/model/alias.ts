import { z } from 'zod';
import { edtfDate } from './edtf-field.ts';
import { languageTag } from './language.ts';

const words = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** Conditions of a form: the words just before or after it, the publisher, the date of the article. */
export const aliasCondition = z.strictObject({
  before: words.optional(),
  after: words.optional(),
  publisher: words.optional(),
  from: edtfDate.optional(),
  to: edtfDate.optional(),
});

const aliasObject = z.strictObject({
  form: z.string().min(1),
  lang: languageTag.optional(),
  case: z.enum(['exact', 'fold']).optional(),
  short: z.literal(true).optional(),
  metonym: z.literal(true).optional(),
  when: aliasCondition.optional(),
  note: z.string().optional(),
});

/**
 * A variant of a name: a string, or an object with conditions.
 * - `short`: counts only in a document in which a full form of the entity stands (a surname, "la coalition").
 * - `metonym`: a capital that stands for its government; the language's cues decide.
 * - `when`: counts only between these words, in this publisher's articles, in this span of dates.
 */
export const aliasSchema = z.union([z.string().min(1), aliasObject], {
  error: 'expected a form, or form: with its lang, short, metonym, when or note',
});

export type AliasCondition = z.infer<typeof aliasCondition>;
export type AliasObject = z.infer<typeof aliasObject>;
export type Alias = z.infer<typeof aliasSchema>;

/** The alias in its long form: a string becomes `{ form }`. */
export function normaliseAlias(alias: Alias): AliasObject {
  return typeof alias === 'string' ? { form: alias } : alias;
}

import { z } from 'zod';

/**
 * An editor's ruling on one mention, kept in the article's front matter under `annotations` and addressed as a
 * W3C Web Annotation TextQuoteSelector: the exact string and, where that stands more than once, what is around it.
 * `entity` is an entry's id, or `none` for a string that is no mention.
 */
export const decisionSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  entity: z.string().min(1),
});

export type Decision = z.infer<typeof decisionSchema>;

/** The `entity` of a decision that rules a mention out. */
export const NO_ENTITY = 'none';

import { z } from 'zod';

/** `draft: true` on an article, an entry or a page of the editor's own: not ready for readers yet. */
export const draftField = { draft: z.boolean().default(false) };

/** `hidden: true` on an entry: readers never meet it, and its forms are still told from those of others. */
export const hiddenField = { hidden: z.boolean().default(false) };

const MASK_WORDS = 'expected words of one line, without < > and `';

/** What readers see instead of a name. */
export const placeholderSchema = z
  .string()
  .refine((words) => /[\p{L}\p{N}]/u.test(words) && !/[\n<>`]/.test(words), { error: MASK_WORDS });

/** How somebody is masked, where that is said for him alone. */
const maskingFields = {
  placeholder: placeholderSchema.optional(),
  /** Strings that are left as they are, written exactly so: words of the language that are also a form of the name. */
  keep: z.array(z.string().min(1)).default([]),
};

/** `mask` of dossier.yaml: entries that a build replaces by a placeholder. */
export const maskSchema = z.array(
  z.union([z.string().min(1), z.strictObject({ id: z.string().min(1), ...maskingFields })], {
    error: 'expected the id of an entry, or id: with its placeholder or keep',
  }),
);

/** `restricted` of an entry: the same, said in its own file. */
export const restrictedSchema = z.union([z.boolean(), z.strictObject(maskingFields)], {
  error: 'expected true, or placeholder: or keep:',
});

/** What a reading of a dossier shows of what is not for every reader. */
export interface Edition {
  /** Drafts are shown: while one edits, and with `build --drafts`. */
  drafts: boolean;
}

/** All that an editor has: what every command reads, unless it publishes. */
export const WHOLE: Edition = { drafts: true };

/** Does an edition show this? One rule for articles, entries and pages. */
export function isShown({ draft, hidden = false }: { draft: boolean; hidden?: boolean }, { drafts }: Edition): boolean {
  return !hidden && (drafts || !draft);
}

import { z } from 'zod';

/** `draft: true` on an article, an entry or a page of the editor's own: not ready for readers yet. */
export const draftField = { draft: z.boolean().default(false) };

/** `hidden: true` on an entry: readers never meet it, and its forms are still told from those of others. */
export const hiddenField = { hidden: z.boolean().default(false) };

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

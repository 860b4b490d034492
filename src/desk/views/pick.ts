import { z } from 'zod';
import type { Entry } from '../../content/entries.ts';
import { normaliseAlias } from '../../model/alias.ts';
import { bareLetters } from '../../text/fold.ts';
import type { Candidate } from '../doubts/items.ts';
import { candidate } from '../doubts/open-mentions.ts';
import { matches } from '../paging.ts';
import { view } from '../room.ts';

/** Entries that are offered at once; a word more finds the others. */
const MOST = 30;

/** Entries that have all words of a text in their names or id: those of that very name first, then those that begin so. */
export const pick = view(z.object({ text: z.string().default('') }), ({ desk }, { text }): Candidate[] => {
  const { entities, unlisted } = desk.latest().dossier;
  const has = matches(text);
  const start = bareLetters(text.trim());
  const rank = ({ data: { name } }: Entry) => {
    const own = bareLetters(name);
    return own === start ? 0 : own.startsWith(start) ? 1 : 2;
  };
  return [...entities, ...unlisted]
    .filter(({ id, data: { name, aliases } }) =>
      has([name, id, ...aliases.map((alias) => normaliseAlias(alias).form)].join(' ')),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map(candidate);
});

import { hash } from 'node:crypto';
import { StoredValues } from '../content/stored-values.ts';
import { normaliseAlias } from '../model/alias.ts';
import { mergeRanges } from '../text/ranges.ts';
import type { KnownEntry, Proposal, SuggestDocument } from '../text/suggest/proposal.ts';
import { suggestNames } from '../text/suggest/suggest.ts';
import type { Article, Dossier } from './dossier.ts';

/**
 * The names of a dossier's articles that no entry covers, most promising first.
 * @param stored what an earlier command found for the same texts and entries.
 */
export function suggestForDossier(dossier: Dossier, stored = new StoredValues()): Proposal[] {
  const entries = [...dossier.entities, ...dossier.unlisted].map(({ id, collection, data }): KnownEntry => {
    const aliases = data.aliases.map((alias) => normaliseAlias(alias).form);
    const { kind, name, inclusions } = data;
    return { id, collection, kind, name, aliases, inclusions };
  });
  const documents = dossier.articles.map(documentOf);
  const key = hash('sha256', JSON.stringify([documents, entries]), 'base64url');
  const known = stored.get(key) as Proposal[] | undefined;
  if (known) return known;
  const found = suggestNames(documents, { entries });
  stored.set(key, found);
  stored.save();
  return found;
}

function documentOf({ id, lang, reading }: Article): SuggestDocument {
  const mentions = Map.groupBy(reading.mentions, ({ block }) => block);
  const open = Map.groupBy(reading.ambiguous, ({ block }) => block);
  return {
    id,
    lang,
    blocks: reading.blocks.map(({ text, barred }, block) => {
      const here = mentions.get(block) ?? [];
      const known = here.map(({ start, end, entity }) => ({ start, end, entity }));
      return { text, covered: mergeRanges([...barred, ...known, ...(open.get(block) ?? [])]), mentions: known };
    }),
  };
}

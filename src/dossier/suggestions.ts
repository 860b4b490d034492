import { hash } from 'node:crypto';
import { StoredValues } from '../content/stored-values.ts';
import { normaliseAlias } from '../model/alias.ts';
import type { Range } from '../model/mention.ts';
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
    return { id, collection, kind: data.kind, name: data.name, aliases };
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
  const known = Map.groupBy([...reading.mentions, ...reading.ambiguous], ({ block }) => block);
  return {
    id,
    lang,
    blocks: reading.blocks.map(({ text, barred }, block) => {
      const mentions: readonly Range[] = known.get(block) ?? [];
      return { text, covered: mergeRanges([...barred, ...mentions]) };
    }),
  };
}

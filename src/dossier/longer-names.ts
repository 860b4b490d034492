import type { Collection, Kind } from '../model/collections.ts';
import type { Range } from '../model/mention.ts';
import type { MentionsInside, ProposalContext } from '../text/suggest/proposal.ts';
import type { Article, Dossier, Entity } from './dossier.ts';
import type { DossierReading } from './load.ts';
import { suggestForDossier } from './suggestions.ts';

/** How often an entry must be mentioned inside a longer name before anybody is asked about it. */
const AGAIN_AND_AGAIN = 3;

/** A longer name around mentions of an entry, which may be of somebody else: « France Inter » around « France ». */
export interface LongerName extends MentionsInside {
  /** As it is printed most often. */
  name: string;
  /** What the longer name is, if it is an entry of its own: likely, not certain. */
  collection: Collection;
  kind: Kind;
  contexts: readonly ProposalContext[];
  /** The entry that is linked inside it now. */
  entry: Entity;
}

/** The longer names that the editor has not ruled on, those with most mentions first. */
export function longerNames({ dossier, suggestions }: Pick<DossierReading, 'dossier' | 'suggestions'>): LongerName[] {
  return suggestForDossier(dossier, suggestions)
    .flatMap(({ name, collection, kind, contexts, inside = [] }) =>
      askedInside(inside).flatMap((one) => {
        const entry = dossier.entityById.get(one.entity);
        return entry ? [{ ...one, name, collection, kind, contexts, entry }] : [];
      }),
    )
    .toSorted((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.entity, b.entity));
}

/** Those of the entries inside a name that stand there again and again. */
export function askedInside(inside: readonly MentionsInside[]): readonly MentionsInside[] {
  return inside.filter(({ count }) => count >= AGAIN_AND_AGAIN);
}

/** Where a longer name first stands around the mention. */
export interface LongerPlace extends Range {
  article: Article;
  block: number;
}

/** The first place of a longer name around a mention, in the order of the articles. */
export function firstPlace({ articles }: Dossier, { entity, longer }: MentionsInside): LongerPlace | undefined {
  for (const article of articles) {
    for (const mention of article.reading.mentions) {
      if (mention.entity !== entity) continue;
      const { block } = mention;
      const text = article.reading.blocks[block]?.text ?? '';
      const around = longer.map((name) => rangeAround(text, mention, name)).find((range) => range !== undefined);
      if (around) return { article, block, ...around };
    }
  }
  return undefined;
}

function rangeAround(text: string, { start, end }: Range, name: string): Range | undefined {
  const from = Math.max(0, end - name.length);
  const at = text
    .slice(from, start + name.length)
    .replace(/\s/g, ' ')
    .indexOf(name);
  return at < 0 ? undefined : { start: from + at, end: from + at + name.length };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

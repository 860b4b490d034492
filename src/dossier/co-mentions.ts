import type { EntityId, Mention } from '../model/mention.ts';
import type { Article, CoMentionIndex, SharedParagraph } from './dossier.ts';

/** One pass over all paragraphs of a dossier. */
export function indexCoMentions(articles: readonly Article[]): CoMentionIndex {
  const index = new Map<EntityId, Map<EntityId, SharedParagraph[]>>();
  for (const article of articles) {
    for (const [block, mentions] of mentionsByBlock(article)) {
      const named = new Set(mentions.map((mention) => article.reading.mentions[mention]?.entity ?? ''));
      const paragraph = { article, block };
      for (const from of named) {
        for (const to of named) {
          if (from === to) continue;
          const others = index.get(from) ?? new Map<EntityId, SharedParagraph[]>();
          index.set(from, others);
          const shared = others.get(to);
          if (shared) shared.push(paragraph);
          else others.set(to, [paragraph]);
        }
      }
    }
  }
  return index;
}

/** A paragraph is evidence for as many pairs as there are in it, and in dev for one reading after the other. */
const blocksOf = new WeakMap<readonly Mention[], Map<number, number[]>>();

/** The indices of the mentions of each block of an article, in the order of its text. */
function mentionsByBlock({ reading: { mentions } }: Article): Map<number, number[]> {
  const known = blocksOf.get(mentions);
  if (known) return known;
  const blocks = new Map<number, number[]>();
  for (const [index, { block }] of mentions.entries()) {
    const own = blocks.get(block);
    if (own) own.push(index);
    else blocks.set(block, [index]);
  }
  blocksOf.set(mentions, blocks);
  return blocks;
}

/** The mentions of two entities that stand nearest to each other in a paragraph, as indices: the first of the two first. */
export function nearestMentions(
  article: Article,
  block: number,
  a: EntityId,
  b: EntityId,
): [number, number] | undefined {
  const { mentions } = article.reading;
  let best: [number, number] | undefined;
  let least = Number.POSITIVE_INFINITY;
  let before: number | undefined;
  // Of two that stand nearest, no other of the pair stands between them.
  for (const index of mentionsByBlock(article).get(block) ?? []) {
    const mention = mentions[index];
    if (!mention || (mention.entity !== a && mention.entity !== b)) continue;
    const last = before === undefined ? undefined : mentions[before];
    if (before !== undefined && last && last.entity !== mention.entity && mention.start - last.end < least) {
      least = mention.start - last.end;
      best = [before, index];
    }
    before = index;
  }
  return best;
}

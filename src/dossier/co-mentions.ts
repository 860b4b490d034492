import type { EntityId, Mention } from '../model/mention.ts';
import { pairInContext } from '../text/concordance.ts';
import type { Article, CoMentionIndex, Dossier, SharedParagraph } from './dossier.ts';
import type { EntityPage, Passage } from './page-data.ts';
import { articleRef, entityRef } from './refs.ts';

/** How many passages stand as evidence for a pair. */
export const MOST_PASSAGES = 12;

/** How many others the page of an entry quotes, and how many after those it only names. */
const MOST_QUOTED = 24;
const MOST_NAMED = 176;

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

/**
 * The entities named in the same paragraphs as one entity, those with most paragraphs first: the first with the evidence,
 * more by their names, and how many there are in all.
 */
export function coMentions(
  dossier: Dossier,
  id: EntityId,
): Pick<EntityPage, 'coMentions' | 'furtherCoMentions' | 'coMentionTotal'> {
  const others = [...(dossier.coMentions.get(id) ?? [])]
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([other, shared]) => {
      const entity = dossier.entityById.get(other);
      return entity ? [{ entity: entityRef(entity), shared }] : [];
    });
  return {
    coMentions: others.slice(0, MOST_QUOTED).map(({ entity, shared }) => ({
      entity,
      count: shared.length,
      passages: passages(shared, id, entity.id),
    })),
    furtherCoMentions: others
      .slice(MOST_QUOTED, MOST_QUOTED + MOST_NAMED)
      .map(({ entity, shared }) => ({ ...entity, count: shared.length })),
    coMentionTotal: others.length,
  };
}

/** What shows that two entities are named together: the first of the paragraphs that name both, where it names them. */
export function passages(
  shared: readonly SharedParagraph[],
  a: EntityId,
  b: EntityId,
  most = MOST_PASSAGES,
): Passage[] {
  return shared.slice(0, most).flatMap(({ article, block }) => {
    const { mentions, blocks } = article.reading;
    const [first, second] = nearest(article, block, a, b) ?? [];
    const text = blocks[block]?.text;
    if (first === undefined || second === undefined || text === undefined) return [];
    const [one, other] = [mentions[first], mentions[second]];
    if (!one || !other) return [];
    return [{ article: articleRef(article), anchor: one.anchor, ...pairInContext(text, one, other) }];
  });
}

/** The mentions of two entities that stand nearest to each other in a paragraph, the first of the two first. */
function nearest(article: Article, block: number, a: EntityId, b: EntityId): [number, number] | undefined {
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

import type { EntityId } from '../model/mention.ts';
import { keywordInContext } from '../text/concordance.ts';
import type { Dossier, Occurrence } from './dossier.ts';
import type { CoMentioned } from './page-data.ts';
import { articleRef, entityRef } from './refs.ts';

/** How far the quoted passage reaches around the mention, in UTF-16 units. */
const PASSAGE_REACH = 160;

/** The entities named in the same paragraphs as one entity, those with most paragraphs first, with the evidence. */
export function coMentions(dossier: Dossier, id: EntityId): CoMentioned[] {
  const found = new Map<EntityId, CoMentioned>();
  for (const { article, mention, anchor } of firstOfEachBlock(dossier.occurrences.get(id) ?? [])) {
    const block = article.rendered.blocks[mention.block];
    const others = new Set(
      article.rendered.mentions.filter((other) => other.block === mention.block).map(({ entity }) => entity),
    );
    others.delete(id);
    for (const other of others) {
      const entity = dossier.entityById.get(other);
      if (!entity || !block) continue;
      const co = found.get(other) ?? { entity: entityRef(entity), count: 0, passages: [] };
      const { left, keyword, right } = keywordInContext(block.text, mention, PASSAGE_REACH);
      co.count += 1;
      co.passages.push({ article: articleRef(article), anchor, text: `${left}${keyword}${right}` });
      found.set(other, co);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1));
}

function firstOfEachBlock(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.filter((occurrence, index) => {
    const before = occurrences[index - 1];
    return before?.article !== occurrence.article || before.mention.block !== occurrence.mention.block;
  });
}

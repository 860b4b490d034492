import { nearestMentions } from '../dossier/co-mentions.ts';
import type { Dossier, SharedParagraph } from '../dossier/dossier.ts';
import type { EntityId } from '../model/mention.ts';
import { pairInContext } from '../text/concordance.ts';
import type { ConcordanceGroup, EntityPage, Passage } from './page-data.ts';
import { roomForPassages, withinRoom } from './page-weight.ts';
import { articleRef, entityRef } from './refs.ts';

/** How many passages stand as evidence for a pair. */
export const MOST_PASSAGES = 12;

/** How many others the page of an entry quotes, and how many after those it only names. */
const MOST_QUOTED = 24;
const MOST_NAMED = 176;

/**
 * The entities named in the same paragraphs as one entity, those with most paragraphs first: the first with the evidence,
 * more by their names, and how many there are in all.
 * @param concordance what stands on the same page.
 */
export function coMentions(
  dossier: Dossier,
  id: EntityId,
  concordance: readonly ConcordanceGroup[],
): Pick<EntityPage, 'coMentions' | 'furtherCoMentions' | 'coMentionTotal'> {
  const others = [...(dossier.coMentions.get(id) ?? [])]
    .flatMap(([other, shared]) => {
      const entity = dossier.entityById.get(other);
      return entity ? [{ entity, shared }] : [];
    })
    .sort((a, b) => b.shared.length - a.shared.length || (a.entity.id < b.entity.id ? -1 : 1));
  const quoted = others.slice(0, MOST_QUOTED).map(({ entity, shared }) => ({
    entity: entityRef(entity),
    count: shared.length,
    passages: passages(shared, id, entity.id),
  }));
  const named = others
    .slice(MOST_QUOTED, MOST_QUOTED + MOST_NAMED)
    .map(({ entity, shared }) => ({ ...entityRef(entity), count: shared.length }));
  return {
    coMentions: withinRoom(quoted, roomForPassages(concordance, named)),
    furtherCoMentions: named,
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
    const [first, second] = nearestMentions(article, block, a, b) ?? [];
    const text = blocks[block]?.text;
    if (first === undefined || second === undefined || text === undefined) return [];
    const [one, other] = [mentions[first], mentions[second]];
    if (!one || !other) return [];
    return [{ article: articleRef(article), anchor: one.anchor, ...pairInContext(text, one, other) }];
  });
}

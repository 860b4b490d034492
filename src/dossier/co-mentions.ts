import type { EntityId, Range } from '../model/mention.ts';
import { keywordInContext } from '../text/concordance.ts';
import type { Article, CoMentionIndex, Dossier, SharedParagraph } from './dossier.ts';
import type { CoMentioned } from './page-data.ts';
import { articleRef, entityRef } from './refs.ts';

/** How far a quoted passage reaches around the mention, in UTF-16 units. */
const PASSAGE_REACH = 160;

/** How many passages stand as evidence for a pair. */
const MOST_PASSAGES = 12;

/** One pass over all paragraphs of a dossier. */
export function indexCoMentions(articles: readonly Article[]): CoMentionIndex {
  const index = new Map<EntityId, Map<EntityId, SharedParagraph[]>>();
  for (const article of articles) {
    for (const first of firstMentions(article)) {
      for (const [from, mention] of first) {
        for (const to of first.keys()) {
          if (from === to) continue;
          const others = index.get(from) ?? new Map<EntityId, SharedParagraph[]>();
          index.set(from, others);
          const shared = others.get(to);
          if (shared) shared.push({ article, mention });
          else others.set(to, [{ article, mention }]);
        }
      }
    }
  }
  return index;
}

/** For each paragraph of an article, its entities with the index of the first mention of each. */
function firstMentions({ rendered }: Article): Map<EntityId, number>[] {
  const blocks = new Map<number, Map<EntityId, number>>();
  rendered.mentions.forEach(({ block, entity }, index) => {
    const first = blocks.get(block) ?? new Map<EntityId, number>();
    if (!first.has(entity)) first.set(entity, index);
    blocks.set(block, first);
  });
  return [...blocks.values()];
}

/** The entities named in the same paragraphs as one entity, those with most paragraphs first, with the evidence. */
export function coMentions(dossier: Dossier, id: EntityId): CoMentioned[] {
  const others = [...(dossier.coMentions.get(id) ?? [])];
  return others
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([other, shared]) => {
      const entity = dossier.entityById.get(other);
      return entity ? [{ entity: entityRef(entity), count: shared.length, passages: passages(shared) }] : [];
    });
}

/** What shows that two entries are named together: the first of the paragraphs that name both. */
export function passages(shared: readonly SharedParagraph[]): CoMentioned['passages'] {
  return shared.slice(0, MOST_PASSAGES).flatMap(({ article, mention: index }) => {
    const mention = article.rendered.mentions[index];
    const block = mention && article.rendered.blocks[mention.block];
    if (!block) return [];
    const anchor = article.rendered.anchors[index] ?? '';
    return [{ article: articleRef(article), anchor, text: passageText(block.text, mention) }];
  });
}

/** A mention is evidence for as many pairs as there are others in its paragraph, and in dev for one reading after the other. */
const passageTexts = new WeakMap<Range, string>();

function passageText(text: string, mention: Range): string {
  const known = passageTexts.get(mention);
  if (known !== undefined) return known;
  const { left, keyword, right } = keywordInContext(text, mention, PASSAGE_REACH);
  const passage = `${left}${keyword}${right}`;
  passageTexts.set(mention, passage);
  return passage;
}

import type { Nodes, Root } from 'hast';
import type { LinkPolicy } from '../model/mention.ts';
import { applyPolicy } from '../text/annotate.ts';
import type { BlockMention } from '../text/document.ts';
import { PLACEHOLDER } from './sanitize-schema.ts';
import { walk } from './walk.ts';

export interface PlacedMentions {
  mentions: readonly BlockMention[];
  policy: LinkPolicy;
  /** A string that no author could have written; placeholders begin with it. */
  key: string;
}

/**
 * Anchor of each mention in its page: `m-ENTITY-N`, the N-th mention of the entity in this text. It depends on this
 * text and the glossary alone, so that adding another article changes no link.
 */
function mentionAnchors(mentions: readonly { entity: string }[]): string[] {
  const counts = new Map<string, number>();
  return mentions.map(({ entity }) => {
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    return `m-${entity}-${count}`;
  });
}

/**
 * Turns the placeholders into mentions: `a` for what becomes a link, or where the policy asks for none `span` with the
 * same anchor, so that the entry's page can still lead to it. Only the first piece of a mention has the anchor.
 * @returns the anchor of each mention, in their order.
 * @throws if a mention did not reach the page, since links lead to all of them.
 */
export function rehypeMentions(tree: Root, { mentions, policy, key }: PlacedMentions): string[] {
  const anchors = mentionAnchors(mentions);
  const placed = new Set<number>();
  const linked = new Set(applyPolicy(mentions, policy));
  walk<Nodes>(tree, (element) => {
    if (element.type !== 'element') return;
    const placeholder = element.properties[PLACEHOLDER];
    if (placeholder === undefined) return;
    const [prefix, number, part] = String(placeholder).split(':');
    delete element.properties[PLACEHOLDER];
    const index = Number(number);
    const mention = mentions[index];
    if (prefix !== key || !mention) return;
    const isFirst = part === 'whole' || part === 'start';
    if (isFirst) placed.add(index);
    element.tagName = linked.has(mention) ? 'a' : 'span';
    element.properties = {
      className: linked.has(mention) ? ['mention'] : ['mention', 'mention-unlinked'],
      dataEntity: mention.entity,
      ...(isFirst ? { id: anchors[index] } : {}),
      dataCollection: mention.collection,
      ...(part === 'whole' ? {} : { dataPart: part }),
    };
  });
  const missing = mentions.find((_, index) => !placed.has(index));
  if (missing) throw new Error(`the mention “${missing.surfaceForm}” did not reach the page`);
  return anchors;
}

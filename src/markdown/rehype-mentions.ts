import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { LinkPolicy } from '../model/mention.ts';
import type { MarkdownMention } from './annotate-tree.ts';
import { PLACEHOLDER } from './sanitize-schema.ts';

export interface MentionLinks {
  mentions: readonly MarkdownMention[];
  policy: LinkPolicy;
  /** A string that no author could have written; placeholders begin with it. */
  key: string;
  /** Address of an entry's page, relative to the page at hand. */
  href(mention: MarkdownMention): string;
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

/** Which mentions become links under a policy, in the order of the mentions. */
export function linkedMentions(mentions: readonly MarkdownMention[], policy: LinkPolicy): boolean[] {
  const seen = new Set<string>();
  return mentions.map(({ entity, block }) => {
    if (policy === 'every') return true;
    const key = policy === 'first' ? entity : `${block} ${entity}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

/**
 * Turns the placeholders into mentions: a link, or where the policy asks for no link a span with the same anchor, so
 * that the entry's page can still lead to it. Only the first piece of a mention has the anchor.
 * @returns the anchor of each mention, in their order.
 */
export function rehypeMentions(tree: Root, { mentions, policy, key, href }: MentionLinks): string[] {
  const anchors = mentionAnchors(mentions);
  const linked = linkedMentions(mentions, policy);
  visit(tree, 'element', (element: Element) => {
    const placeholder = element.properties[PLACEHOLDER];
    if (placeholder === undefined) return;
    const [prefix, number, part] = String(placeholder).split(':');
    delete element.properties[PLACEHOLDER];
    const index = Number(number);
    const mention = mentions[index];
    if (prefix !== key || !mention) return;
    element.tagName = linked[index] ? 'a' : 'span';
    element.properties = {
      className: linked[index] ? ['mention'] : ['mention', 'mention-unlinked'],
      dataEntity: mention.entity,
      dataCollection: mention.collection,
      ...(part === 'whole' ? {} : { dataPart: part }),
      ...(part === 'whole' || part === 'start' ? { id: anchors[index] } : {}),
      ...(linked[index] ? { href: href(mention) } : {}),
    };
  });
  return anchors;
}

import type { Nodes } from 'hast';
import { childrenOf, isElement, linkedLength, textOf } from './text.ts';

/** Blocks that may be judged by how much of them is links. */
const blocks = new Set(['div', 'section', 'ul', 'ol', 'aside', 'table', 'p', 'dl', 'header']);

/** True for a block that is mostly links to elsewhere and so no text: a menu, a list of other articles. */
export function isLinkList(node: Nodes): boolean {
  if (!isElement(node) || !blocks.has(node.tagName)) return false;
  const all = textOf(node).length;
  if (all === 0) return false;
  const linked = linkedLength(node) / all;
  const links = countLinks(node);
  if (node.tagName === 'p') return linked > 0.95 && links > 2;
  if (['ul', 'ol', 'dl'].includes(node.tagName)) return linked > 0.75 && links > 1;
  return linked > 0.6 && links > 2;
}

function countLinks(node: Nodes): number {
  return childrenOf(node).reduce((sum, child) => sum + (isElement(child, 'a') ? 1 : countLinks(child)), 0);
}

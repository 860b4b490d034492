import type { Element, Nodes, Root } from 'hast';
import { isFurniture } from '../furniture.ts';
import { isElement, linkedLength, someBelow, textOf } from './text.ts';

/** Shortest unlinked text of a block that passes for prose, in UTF-16 units. */
const LEAST = 60;

/** Elements that hold running text of their own. */
const runs = new Set(['p', 'li', 'dd', 'blockquote', 'pre', 'td', 'div', 'section', 'article', 'figcaption', 'body']);

/** Elements that part the text around them. */
const parting = new Set([
  ...['p', 'li', 'dd', 'dt', 'blockquote', 'pre', 'td', 'th', 'div', 'section', 'article', 'figcaption', 'figure'],
  ...['ul', 'ol', 'dl', 'table', 'tbody', 'tr', 'aside', 'header', 'footer', 'nav', 'main', 'form', 'center', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'details', 'summary', 'fieldset', 'address', 'template', 'html', 'body'],
]);

/** True for an element before and after which a new line begins. */
export function isBlock(node: Nodes): node is Element {
  return isElement(node) && parting.has(node.tagName);
}

/** True for a block that holds no other block. */
export function isLeafBlock(node: Nodes): node is Element {
  return isBlock(node) && !someBelow(node, isBlock);
}

/** Sentences that somebody wrote: some length of text that is no link, with a sign that ends a sentence. */
export function isProse(node: Nodes): boolean {
  if (!isElement(node) || !runs.has(node.tagName) || !isLeafBlock(node)) return false;
  const text = textOf(node);
  const own = text.length - linkedLength(node);
  return own >= LEAST && own > text.length / 2 && reads(text) && !isFurniture(text, own < text.length);
}

/** Reads like sentences, in any script. */
function reads(text: string): boolean {
  return /[.!?…:;؟۔。]["»”’)\]\s]*(?:\s|$)/u.test(text) && (text.match(/[\p{L}\p{M}’']+/gu)?.length ?? 0) >= 8;
}

/** The blocks of prose under a node, in their order. */
export function proseIn(node: Root | Element): Element[] {
  if (isProse(node)) return [node as Element];
  return node.children.flatMap((child) => (child.type === 'element' ? proseIn(child) : []));
}

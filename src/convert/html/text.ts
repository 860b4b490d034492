import type { Element, Nodes } from 'hast';
import { toString as hastText } from 'hast-util-to-string';

/** The words of a node, blanks collapsed. */
export function textOf(node: Nodes): string {
  return hastText(node).replace(/\s+/g, ' ').trim();
}

/** The words of a node, with a blank between those of two blocks. */
export function spacedTextOf(node: Nodes): string {
  const words = (one: Nodes): string => {
    if (one.type === 'text') return one.value;
    const inner = childrenOf(one).map(words).join('');
    return isElement(one) && !inline.has(one.tagName) ? ` ${inner} ` : inner;
  };
  return words(node).replace(/\s+/g, ' ').trim();
}

/** Elements within a line. */
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The children of a node, none for text. */
export function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? (node.children as Nodes[]) : [];
}

/** True for an element, of one of the names if any are given. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** The same question where a “no” says nothing of what the node is otherwise. */
export function isTag(node: Nodes | undefined, ...names: string[]): boolean {
  return isElement(node, ...names);
}

/** Is there a node below this one that answers a test? */
export function someBelow(node: Nodes, test: (below: Nodes) => boolean): boolean {
  return childrenOf(node).some((child) => test(child) || someBelow(child, test));
}

/** Length of the text of a node that stands in links, in UTF-16 units. */
export function linkedLength(node: Nodes): number {
  if (isElement(node, 'a')) return textOf(node).length;
  return childrenOf(node).reduce((sum, child) => sum + linkedLength(child), 0);
}

const prose = new Set(['p', 'blockquote', 'pre', 'td', 'li', 'dd', 'figcaption']);

/** Length of the running text under a node: paragraphs and the like, less their links; and text right in a `div`. */
export function proseLength(node: Nodes): number {
  if (node.type === 'text') return node.value.trim().length > 40 ? node.value.trim().length : 0;
  if (isElement(node) && prose.has(node.tagName)) return Math.max(0, textOf(node).length - linkedLength(node));
  if (isElement(node, 'a', 'script', 'style', 'noscript', 'template')) return 0;
  return childrenOf(node).reduce((sum, child) => sum + proseLength(child), 0);
}

/** The values of an attribute that holds words. */
export function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/) : [];
}

import type { Element, Nodes, Root } from 'hast';
import { isFurniture } from '../furniture.ts';
import { cutTo, holdsText, type Parts } from './floor.ts';
import { isLead } from './lead.ts';
import { proseIn } from './prose.ts';
import { childrenOf, isElement, isTag, linkedLength, proseLength, someBelow, textOf } from './text.ts';

/** A container of which Readability kept less than this share of its running text is taken as it is: it was misled. */
const TRUSTED_SHARE = 0.5;

/** Text after the article is still part of it up to this share of links. */
const LINKED = 0.2;

/**
 * What of a container that also holds other things (`article`, `main`) belongs to its article beside what Readability
 * took: all that stands between that; before it a lead, a picture, the heading right above; after it paragraphs, up to
 * the first thing that is none, where what the site adds begins.
 * @returns elements to be taken whole; the container itself where Readability says little of it.
 */
export function wholeWithin(container: Element, floor: Parts): Element[] {
  const kept = proseLength(cutTo({ type: 'root', children: [container] }, floor));
  if (kept < proseLength(container) * TRUSTED_SHARE) return [container];
  return wholeAmong(container, floor);
}

/** The same of any element that holds all of the parts. */
export function wholeAmong(container: Root | Element, parts: Parts): Element[] {
  const taken: Element[] = [];
  let left = countTexts(container, parts);
  let isBefore = true;
  let isOver = false;
  const walk = (node: Nodes): void => {
    const children = childrenOf(node);
    for (const [index, child] of children.entries()) {
      if (parts.has(child) && holdsText(child, parts)) {
        isBefore = false;
        left -= 1;
      } else if (!isElement(child)) continue;
      else if (holdsText(child, parts)) walk(child);
      else if (!isBefore) {
        if (left > 0 || isClosing(child)) taken.push(child);
      } else if (isOpening(child, children.slice(index + 1), parts)) taken.push(child);
      else walk(child);
    }
  };
  const isClosing = (element: Element): boolean => {
    if (isOver || textOf(element) === '') return false;
    isOver = !isParagraph(element);
    return !isOver;
  };
  walk(container);
  return taken;
}

/** A picture or a lead above the text, or the heading right above it. */
function isOpening(element: Element, after: readonly Nodes[], parts: Parts): boolean {
  const next = after.find((one) => isElement(one));
  if (isTag(element, 'h2', 'h3', 'h4', 'h5', 'h6') && next && holdsText(next, parts)) return true;
  return isTag(element, 'figure', 'picture') || isLead(element);
}

/** Running text with nothing in it that belongs to a page. */
function isParagraph(element: Element): boolean {
  if (isSign(element) || someBelow(element, isSign)) return false;
  return proseIn(element).length > 0 && linkedLength(element) <= textOf(element).length * LINKED;
}

/** Something to press, to fill in or to go on with: no part of a text that has ended. */
function isSign(node: Nodes): boolean {
  if (isElement(node, 'form', 'button', 'input', 'textarea', 'aside', 'footer', 'nav')) return true;
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5') && (linkedLength(node) > 0 || isFurniture(textOf(node)));
}

function countTexts(node: Nodes, parts: Parts): number {
  if (parts.has(node)) return holdsText(node, parts) ? 1 : 0;
  return childrenOf(node).reduce((sum, child) => sum + countTexts(child, parts), 0);
}

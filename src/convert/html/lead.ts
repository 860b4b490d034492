import type { Element, Root } from 'hast';
import { linkedLength, textOf, wordsOf } from './text.ts';

const leadClass =
  /(?:^|[-_])(?:chapo|chapeau|standfirst|lead|lede|intro|introduction|dek|subtitle|perex|abstract|teaser-text)(?:$|[-_])/i;

/** Shortest running text that passes for a lead, in UTF-16 units. */
const LEAST_LEAD = 60;

/** The lead that a page sets between its title and the container of the text. */
export function leadBefore(container: Element, page: Root): Element[] {
  const lead: Element[] = [];
  let titled = false;
  const walk = (node: Root | Element): boolean => {
    for (const child of node.children) {
      if (child === container) return true;
      if (child.type !== 'element') continue;
      if (child.tagName === 'h1') {
        titled = true;
        lead.length = 0;
      } else if (titled && isLead(child)) lead.push(child);
      else if (walk(child)) return true;
    }
    return false;
  };
  return walk(page) ? lead : [];
}

/** True for a paragraph, or what is marked as one, of the length of a lead. */
export function isLead(element: Element): boolean {
  const marked = wordsOf(element.properties.className).some((name) => leadClass.test(name));
  const text = textOf(element).length - linkedLength(element);
  if (marked && element.tagName !== 'a') return text >= LEAST_LEAD / 2;
  return ['p', 'h2'].includes(element.tagName) && text >= LEAST_LEAD;
}

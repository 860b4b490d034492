import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { parseFragment } from 'parse5';
import { articleContainers } from '../furniture-rules.ts';
import { linkedLength, proseLength, textOf, wordsOf } from './text.ts';

/** Running text, in UTF-16 units, without which a container holds no article. */
const LEAST = 200;

/** A container that is known by name is preferred to Readability’s guess down to this share of the guess. */
const NAMED_SHARE = 0.6;

/**
 * The part of a pruned page that is its article: the container in which publishing systems put it, unless Readability
 * finds much more; else what Readability finds; else the whole page.
 */
export function mainContent(page: Root): Root {
  const guess = readable(page);
  const guessed = guess ? proseLength(guess) : 0;
  const least = Math.max(LEAST, guessed * NAMED_SHARE);
  for (const selector of articleContainers) {
    const found = outermost(selectAll(selector, page)).toSorted((a, b) => proseLength(b) - proseLength(a));
    const [first, second] = found;
    if (!first || proseLength(first) < least) continue;
    // A page of several articles of like size is a list of them: Readability decides.
    if (second && proseLength(second) > proseLength(first) * 0.5 && guessed > 0) continue;
    return { type: 'root', children: [...leadBefore(first, page), first] };
  }
  return guess && guessed >= Math.min(LEAST, proseLength(page) * 0.3) ? guess : page;
}

const leadClass =
  /(?:^|[-_])(?:chapo|chapeau|standfirst|lead|lede|intro|introduction|dek|subtitle|perex|abstract|teaser-text)(?:$|[-_])/i;

/** Shortest running text that passes for a lead, in UTF-16 units. */
const LEAST_LEAD = 60;

/** The lead that a page sets between its title and the container of the text. */
function leadBefore(container: Element, page: Root): Element[] {
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

function isLead(element: Element): boolean {
  const marked = wordsOf(element.properties.className).some((name) => leadClass.test(name));
  const text = textOf(element).length - linkedLength(element);
  if (marked && element.tagName !== 'a') return text >= LEAST_LEAD / 2;
  return ['p', 'h2'].includes(element.tagName) && text >= LEAST_LEAD;
}

function outermost(found: Element[]): Element[] {
  return found.filter((one) => !found.some((other) => other !== one && holds(other, one)));
}

function holds(outer: Element, inner: Element): boolean {
  return outer.children.some((child) => child === inner || (child.type === 'element' && holds(child, inner)));
}

function readable(page: Root): Root | undefined {
  const { document } = parseHTML(toHtml(page));
  const article = new Readability(document as unknown as Document, {
    charThreshold: 150,
    keepClasses: true,
  }).parse();
  if (!article?.content) return undefined;
  return fromParse5(parseFragment(article.content)) as Root;
}

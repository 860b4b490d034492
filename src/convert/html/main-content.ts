import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { articleContainers } from '../furniture-rules.ts';
import { proseIn } from './prose.ts';
import { linkedLength, proseLength, someBelow, textOf, wordsOf } from './text.ts';

/** Running text, in UTF-16 units, without which a container holds no article. */
const LEAST = 200;

/** A container that is known by name is preferred to Readability’s guess down to this share of the guess. */
const NAMED_SHARE = 0.85;

/** Of a page that holds several articles, each has at least this share of the text of the longest. */
const LIKE_SIZE = 0.4;

/** The text of a page, and how many articles it seems to be. */
export interface MainContent {
  article: Root;
  /** More than one for a page that holds several texts, each in a container of its own. */
  count: number;
}

/**
 * The part of a pruned page that is its article: the container in which publishing systems put it, unless Readability
 * finds more; else what Readability finds; else the whole page. Containers of one name side by side are one article; a
 * page of several articles of like size is all of them.
 */
export function mainContent(page: Root): MainContent {
  const guess = readable(page);
  const guessed = guess ? proseLength(guess) : 0;
  const several = articlesOf(page);
  if (several.length > 1) return { article: { type: 'root', children: several }, count: several.length };
  const least = Math.max(LEAST, guessed * NAMED_SHARE);
  for (const selector of articleContainers) {
    const found = sideBySide(outermost(selectAll(selector, page)), page);
    const first = found[0];
    const length = found.reduce((sum, one) => sum + proseLength(one), 0);
    if (!first || length < least) continue;
    return { article: { type: 'root', children: [...leadBefore(first, page), ...found] }, count: 1 };
  }
  return { article: guess && guessed >= Math.min(LEAST, proseLength(page) * 0.3) ? guess : page, count: 1 };
}

/** The articles of a page that is several: elements `article` of like size, each with paragraphs; none for one alone. */
function articlesOf(page: Root): Element[] {
  for (const selector of ['article', 'div.article, section.article']) {
    const found = outermost(selectAll(selector, page)).filter((one) => proseIn(one).length > 0);
    const lengths = found.map((one) => proseLength(one));
    const longest = Math.max(...lengths, 0);
    const like = found.filter((_, index) => (lengths[index] ?? 0) >= longest * LIKE_SIZE);
    if (like.length > 1 && longest >= LEAST && found.every((one) => proseIn(one).length > 1)) return found;
  }
  return [];
}

/** The container with the most prose, and those right beside it that have some too: a text that something cut. */
function sideBySide(found: readonly Element[], page: Root): Element[] {
  const [most] = found.toSorted((a, b) => proseLength(b) - proseLength(a));
  if (!most) return [];
  let siblings: readonly unknown[] = [];
  visit(page, (node) => {
    if ('children' in node && node.children.includes(most as never)) siblings = node.children;
  });
  return found.filter((one) => one === most || (siblings.includes(one) && proseIn(one).length > 0));
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
  return found.filter((one) => !found.some((other) => someBelow(other, (below) => below === one)));
}

/** What Readability finds, of a page in which no name of a container says anything against the prose in it. */
function readable(page: Root): Root | undefined {
  const nameless = structuredClone(page);
  visit(nameless, 'element', (element) => {
    if (proseIn(element).length === 0) return;
    delete element.properties.className;
    delete element.properties.id;
  });
  const { document } = parseHTML(toHtml(nameless));
  const article = new Readability(document as unknown as Document, {
    charThreshold: 150,
    keepClasses: true,
  }).parse();
  if (!article?.content) return undefined;
  return fromParse5(parseFragment(article.content)) as Root;
}

import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { articleContainers, wideContainers } from '../furniture-rules.ts';
import { cutTo, holdsText, type Parts, partsWithoutNames } from './floor.ts';
import { leadBefore } from './lead.ts';
import { proseIn } from './prose.ts';
import { allRules, type Without } from './rules.ts';
import { proseLength, someBelow } from './text.ts';
import { wholeAmong, wholeWithin } from './wide-container.ts';

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
 * The part of a pruned page that is its article: what Readability takes for it, always; with it the container in which
 * publishing systems put the text, unless Readability finds more; else what Readability finds where names of classes
 * count nothing; else the whole page. Containers of one name side by side are one article; a page of several articles
 * of like size is all of them.
 * @param floor what Readability takes for the article.
 */
export function mainContent(page: Root, floor: Parts, without: Without = allRules): MainContent {
  const guess: Parts = without.has('nameless') ? new Set() : partsWithoutNames(page);
  const guessed = proseLength(cutTo(page, guess));
  const several = articlesOf(page);
  if (several.length > 1) return { article: cutTo(page, floor, new Set(several)), count: several.length };
  const least = Math.max(LEAST, guessed * NAMED_SHARE);
  for (const selector of [...articleContainers, ...wideContainers]) {
    const isWide = wideContainers.includes(selector);
    if (without.has(isWide ? 'wide-containers' : 'containers')) continue;
    const found = sideBySide(outermost(selectAll(selector, page)), page);
    const first = found[0];
    const length = found.reduce((sum, one) => sum + proseLength(one), 0);
    if (!first || length < least) continue;
    const taken: Nodes[] = isWide ? found.flatMap((one) => wholeWithin(one, floor)) : found;
    return {
      article: cutTo(page, floor, new Set([...(without.has('leads') ? [] : leadBefore(first, page)), ...taken])),
      count: 1,
    };
  }
  const enough = guessed > 0 && guessed >= Math.min(LEAST, proseLength(page) * 0.3);
  if (!enough) return { article: page, count: 1 };
  const parts = new Set([...guess, ...floor]);
  return { article: cutTo(page, parts, new Set(wholeAmong(lowest(page, parts), parts))), count: 1 };
}

/** The lowest element that holds all of the parts. */
function lowest(node: Root | Element, parts: Parts): Root | Element {
  const [only, ...others] = node.children.filter((child) => holdsText(child, parts));
  return only?.type === 'element' && others.length === 0 && !parts.has(only) ? lowest(only, parts) : node;
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

function outermost(found: Element[]): Element[] {
  return found.filter((one) => !found.some((other) => someBelow(other, (below) => below === one)));
}

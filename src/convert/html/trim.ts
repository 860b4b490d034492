import type { Element, Nodes, Root } from 'hast';
import { isFurniture } from '../furniture.ts';
import { isLinkList } from './link-list.ts';
import { proseIn } from './prose.ts';
import { allRules, type Without } from './rules.ts';
import { childrenOf, isElement, linkedLength, proseLength, spacedTextOf, textOf } from './text.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const containers = new Set(['div', 'section', 'article', 'main', 'header', 'body', 'html', 'span', 'center', 'aside']);

/** What is taken out of an article, and why. */
export interface Trimmed {
  exact: string;
  why: string;
  /** 1-based, where it is known. */
  line?: number;
}

/** An element that is taken out. */
export function trimmedElement(node: Nodes, why: string): Trimmed {
  const line = node.position?.start.line;
  return { exact: spacedTextOf(node), why, ...(line === undefined ? {} : { line }) };
}

/**
 * Takes out of an article what belongs to the page: words and short paragraphs of furniture; lists of links; a section
 * under a heading of furniture, where it holds no prose.
 */
export function trimArticle(article: Root, without: Without = allRules): Trimmed[] {
  const trimmed: Trimmed[] = [];
  walk(article);
  return trimmed;

  function walk(node: Root | Element): void {
    const { children } = node;
    let under = 0;
    node.children = children.filter((child, index) => {
      const level = levelOf(child);
      if (under > 0 && (level === 0 || level > under)) return drop(child, 'under a heading of page furniture');
      under = 0;
      const words = textOf(child);
      if (level > 0 && !without.has('furniture-sections') && isFurniture(words)) {
        if (sectionAfter(children, index, level).some((one) => isElement(one) && proseIn(one).length > 0)) return true;
        under = level;
        return drop(child, 'page furniture');
      }
      const isLine = isElement(child) && words.length > 0 && !without.has('furniture');
      if (isLine && isFurniture(words, linkedLength(child) > 0)) return drop(child, 'page furniture');
      if (!without.has('link-lists') && isLinkList(child)) return drop(child, 'a list of links');
      if (isElement(child) && (containers.has(child.tagName) || ['ul', 'ol', 'table'].includes(child.tagName)))
        walk(child);
      return true;
    }) as Element[];
  }

  function drop(node: Nodes, why: string): boolean {
    const one = trimmedElement(node, why);
    if (one.exact) trimmed.push(one);
    return false;
  }
}

function levelOf(node: Nodes): number {
  return isElement(node) ? headings.indexOf(node.tagName) + 1 : 0;
}

/** What stands under a heading: all up to the next of its level. */
function sectionAfter(children: readonly Nodes[], index: number, level: number): Nodes[] {
  const after = children.slice(index + 1);
  const end = after.findIndex((child) => levelOf(child) > 0 && levelOf(child) <= level);
  return end < 0 ? after : after.slice(0, end);
}

/**
 * Takes out the heading that is the title, which the front matter has; also where it repeats it in other words of the
 * same length, such as with another dash.
 */
export function dropTitle(article: Root, title: string | undefined): void {
  if (!title) return;
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  let done = false;
  const walk = (node: Nodes): void => {
    for (const [index, child] of childrenOf(node).entries()) {
      if (done) return;
      if (isElement(child, 'h1', 'h2', 'h3') && fold(textOf(child)) === fold(title)) {
        childrenOf(node).splice(index, 1);
        done = true;
        return;
      }
      // Past the first paragraph a heading of the same words is the author’s.
      if (isElement(child, 'p') && textOf(child).length > 80) done = true;
      walk(child);
    }
  };
  walk(article);
}

/** Takes out the headings at the end, which nothing follows: of what stood below the article on its page. */
export function dropLastHeadings(article: Root): Trimmed[] {
  const trimmed: Trimmed[] = [];
  const drop = (node: Nodes): void => {
    const children = childrenOf(node);
    for (let last = children.at(-1); last; last = children.at(-1)) {
      const empty = last.type === 'text' ? last.value.trim() === '' : last.type !== 'element';
      const isHeading = isElement(last, ...headings) && proseLength(last) === 0;
      if (!empty && !isHeading) break;
      if (isHeading && textOf(last)) trimmed.unshift(trimmedElement(last, 'a heading with nothing below it'));
      children.pop();
    }
    const last = children.at(-1);
    if (last && isElement(last, 'div', 'section', 'article', 'main', 'body', 'html')) drop(last);
  };
  drop(article);
  return trimmed;
}

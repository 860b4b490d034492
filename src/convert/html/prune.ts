import type { Element, Nodes, Root } from 'hast';
import { furnitureClasses, furnitureElements, furnitureRoles } from '../furniture-rules.ts';
import { childrenOf, isElement, linkedLength, proseLength, textOf, wordsOf } from './text.ts';

const elements = new Set(furnitureElements);
const roles = new Set(furnitureRoles);

/** Blocks that may be judged by how much of them is links. */
const blocks = new Set(['div', 'section', 'ul', 'ol', 'aside', 'table', 'p', 'dl', 'header']);

/** Nothing that holds this share of a page’s running text is the page around an article, whatever it is called. */
const TOO_MUCH = 0.4;

/**
 * Takes out of a page what is around its article: by the rules of furniture-rules.ts, and hidden elements.
 * @returns the words left out, to be told.
 */
export function prunePage(page: Root): string[] {
  const all = Math.max(1, proseLength(page));
  const left: string[] = [];
  walk(page);
  return left;

  function walk(node: Root | Element): void {
    node.children = node.children.filter((child) => {
      if (child.type !== 'element') return child.type === 'text';
      if (isAround(child) && proseLength(child) <= all * TOO_MUCH) {
        const words = textOf(child);
        if (words) left.push(words);
        return false;
      }
      walk(child);
      return true;
    }) as Element[];
  }
}

function isAround(element: Element): boolean {
  const { tagName, properties } = element;
  if (['html', 'body', 'head', 'article', 'main'].includes(tagName)) return false;
  if (tagName === 'aside') return true;
  if (elements.has(tagName) || roles.has(String(properties.role ?? ''))) return true;
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (properties.ariaHidden === 'true' && proseLength(element) === 0 && tagName !== 'img') return true;
  if (/display:\s*none|visibility:\s*hidden/i.test(String(properties.style ?? ''))) return true;
  const names = [...wordsOf(properties.className), ...wordsOf(properties.id)];
  return names.some((name) => isAroundName(name));
}

/** `share-buttons`, `jp-relatedposts`, `comment_list`; the whole name first, then its words. */
function isAroundName(name: string): boolean {
  if (/^(?:mw-|wp-block-(?:group|columns?|image)|has-|no-|with-|is-|post-\d|type-|category-|tag-|hentry)/.test(name)) {
    return /^mw-(?:editsection|navigation|panel|head$)/.test(name);
  }
  const words = [
    name,
    ...name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/),
  ];
  if (
    words.some((word) => /^(?:content|body|article|text|main|wrapper|container|page)$/.test(word)) &&
    words.length > 2
  ) {
    return words.some((word) => /^(?:comments?|share|sharing|related|sidebar|footer|newsletter|cookie)$/.test(word));
  }
  return words.some((word) => furnitureClasses.some((rule) => rule.test(word)));
}

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

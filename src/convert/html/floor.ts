import { Readability } from '@mozilla/readability';
import type { Element, Nodes, Root, Text } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { isLeafBlock, proseIn } from './prose.ts';
import { childrenOf, isElement, someBelow, textOf } from './text.ts';

/** Texts of a page and elements that hold none (pictures, breaks) that belong to its article. */
export type Parts = ReadonlySet<Nodes>;

/** Elements that say which of the page’s they were, through whatever Readability makes of them. */
const MARK = 'data-reperes-at';

/**
 * What Readability takes for the article of a page, as parts of the very page. It is the floor of what is kept: beside
 * it names of classes decide, within it only what is certain.
 */
export function readableParts(page: Root): Parts {
  return partsFound(page, {});
}

/** What Readability finds of a pruned page where no name of a container says anything against the prose in it. */
export function partsWithoutNames(page: Root): Parts {
  return partsFound(page, { nameless: true, charThreshold: 150 });
}

function partsFound(page: Root, { nameless = false, charThreshold = 500 }): Parts {
  joinTexts(page);
  const marked: Element[] = [];
  const copy = structuredClone(page);
  visit(page, 'element', (element) => {
    marked.push(element);
  });
  let at = 0;
  visit(copy, 'element', (element) => {
    element.properties[MARK] = String(at);
    at += 1;
    if (!nameless || proseIn(element).length === 0) return;
    delete element.properties.className;
    delete element.properties.id;
  });
  const { document } = parseHTML(toHtml(copy));
  const found = new Readability(document as unknown as Document, { charThreshold, keepClasses: true }).parse();
  if (!found?.content) return new Set();
  return partsOf(fromParse5(parseFragment(found.content)) as Root, page, marked);
}

/** The nodes of a page that stand in what was made of it. */
function partsOf(made: Root, page: Root, marked: readonly Element[]): Parts {
  const above = new Map<Nodes, Nodes>();
  const texts = new Map<string, Nodes[]>();
  visit(page, (node, _, parent) => {
    if (parent) above.set(node, parent);
    if (node.type !== 'text' || node.value.trim() === '') return;
    const same = texts.get(bare(node.value));
    if (same) same.push(node);
    else texts.set(bare(node.value), [node]);
  });
  const isBelow = (node: Nodes, element: Nodes | undefined): boolean => {
    for (let one: Nodes | undefined = node; one; one = above.get(one)) if (one === element) return true;
    return element === undefined;
  };
  const parts = new Set<Nodes>();
  const walk = (node: Nodes, holder: Element | undefined): void => {
    const own = isElement(node) ? marked[Number(node.properties.dataReperesAt ?? Number.NaN)] : undefined;
    if (own && !someBelow(own, ({ type }) => type === 'text')) parts.add(own);
    if (node.type === 'text') {
      const same = texts.get(bare(node.value)) ?? [];
      const found = same.find((one) => !parts.has(one) && isBelow(one, holder));
      if (found) parts.add(found);
    }
    for (const child of childrenOf(node)) walk(child, own ?? holder);
  };
  walk(made, undefined);
  fillBlocks(page, parts);
  return parts;
}

/** A paragraph of which the most is kept is kept whole: no word of a sentence is furniture. */
function fillBlocks(node: Nodes, parts: Set<Nodes>): void {
  if (!isLeafBlock(node)) {
    for (const child of childrenOf(node)) fillBlocks(child, parts);
    return;
  }
  const texts: Text[] = [];
  visit(node, 'text', (text) => {
    texts.push(text);
  });
  const length = (all: readonly Text[]) => all.reduce((sum, { value }) => sum + value.trim().length, 0);
  const kept = texts.filter((text) => parts.has(text));
  if (kept.length > 0 && length(kept) >= length(texts) / 2) parts.add(node);
}

/** Makes one text of several side by side, as they are read from HTML. */
function joinTexts(node: Nodes): void {
  if (!('children' in node)) return;
  const joined: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else joined.push(child);
    joinTexts(child);
  }
  node.children = joined as never;
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Does a node hold words of the parts? */
export function holdsText(node: Nodes, parts: Parts): boolean {
  if (parts.has(node) || node.type === 'text') return parts.has(node) && textOf(node) !== '';
  return childrenOf(node).some((child) => holdsText(child, parts));
}

/** A page cut down to what stands in the parts, and what is taken whole; elements around these stay. */
export function cutTo(page: Root, parts: Parts, whole: ReadonlySet<Nodes> = new Set()): Root {
  const cut = (node: Nodes): Nodes | undefined => {
    if (whole.has(node) || parts.has(node)) return node;
    const kept = childrenOf(node).map((child) => cut(child) ?? (isBlank(child) ? child : undefined));
    if (kept.every((child) => child === undefined || isBlank(child))) return undefined;
    return { ...node, children: kept.filter((child) => child !== undefined) } as Nodes;
  };
  return (cut(page) ?? { type: 'root', children: [] }) as Root;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

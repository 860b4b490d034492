import type { Element, ElementContent } from 'hast';
import { element } from './runs.ts';

/** A paragraph as an item of a list. */
export interface ListItem {
  /** How far it stands from the margin: what stands farther than the item above is a list in that. */
  indent: number;
  ordered: boolean;
  /** Its number, where it has one. */
  number?: number | undefined;
}

/** A list that is open, with the indent of its items. */
interface OpenList {
  list: Element;
  indent: number;
}

/** Deepest list within lists. */
const DEEPEST = 8;

/** What the label before a paragraph says of its list: a bullet, or a number or letter. */
export function itemOf(label: string, indent: number): ListItem {
  const words = label.trim();
  // The o of a typewriter font is a bullet of the second level.
  if (words === 'o' || !/[\p{L}\p{N}]/u.test(words)) return { indent, ordered: false };
  const number = /(\d{1,6})\W*$/.exec(words)?.[1];
  return { indent, ordered: true, ...(number ? { number: Number(number) } : {}) };
}

/** Blocks as elements: items of lists that follow one another stand in one list. */
export function listsOf(blocks: readonly { node: Element; item?: ListItem | undefined }[]): ElementContent[] {
  const made: ElementContent[] = [];
  /** The outermost first. */
  let open: OpenList[] = [];
  for (const { node, item } of blocks) {
    if (!item) {
      open = [];
      made.push(node);
      continue;
    }
    open = open.filter(({ indent }) => indent <= item.indent).slice(0, DEEPEST);
    const name = item.ordered ? 'ol' : 'ul';
    let last = open.at(-1);
    if (last?.indent === item.indent && last.list.tagName !== name) {
      open.pop();
      last = undefined;
    }
    if (!last || (last.indent < item.indent && open.length < DEEPEST)) {
      const list = element(name, [], item.ordered && item.number !== undefined ? { start: item.number } : {});
      const holder = open.at(-1)?.list.children.at(-1) as Element | undefined;
      (holder?.children ?? made).push(list);
      last = { list, indent: item.indent };
      open.push(last);
    }
    last.list.children.push(element('li', node.tagName === 'p' ? node.children : [node], node.properties));
  }
  return made;
}

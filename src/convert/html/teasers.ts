import type { Element, Nodes, Root } from 'hast';
import { proseIn } from './prose.ts';
import { childrenOf, isElement, linkedLength, textOf } from './text.ts';
import { type Trimmed, trimmedElement } from './trim.ts';

/** Longest text of an item that announces another article, in UTF-16 units. */
const LONGEST = 400;

/** No more than this share of an article announces others. */
const TOO_MUCH = 0.4;

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Takes out of an article what announces other articles of its site: two items or more side by side, each a heading that
 * leads elsewhere on the site, with a paragraph at the most. A text that cites other pages has no such items.
 * @param url of the page, where it is known.
 */
export function takeTeasers(article: Root, url: string | undefined): Trimmed[] {
  const trimmed: Trimmed[] = [];
  const host = url ? URL.parse(url)?.host : undefined;
  const most = textOf(article).length * TOO_MUCH;
  const walk = (node: Nodes): void => {
    const children = childrenOf(node).filter((child): child is Element => isElement(child));
    const items = children.filter((child) => isTeaser(child, host));
    const length = items.reduce((sum, item) => sum + textOf(item).length, 0);
    if (items.length > 1 && length <= most && isRun(items, children)) {
      trimmed.push(...items.map((item) => trimmedElement(item, 'announces another article of the site')));
      const gone = new Set<Nodes>(items);
      (node as Element).children = (node as Element).children.filter((child) => !gone.has(child));
    }
    for (const child of childrenOf(node)) walk(child);
  };
  walk(article);
  return trimmed;
}

function isTeaser(element: Element, host: string | undefined): boolean {
  if (!isElement(element, 'div', 'li', 'section', 'article', 'a') || textOf(element).length > LONGEST) return false;
  const titles = headingsIn(element, element.tagName === 'a' ? element : undefined);
  return titles.length === 1 && titles.every((link) => leadsWithin(link, host)) && proseIn(element).length < 2;
}

/** The links of the headings of an element; an empty one for a heading that is none. */
function headingsIn(node: Nodes, link: Element | undefined): (Element | undefined)[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    if (isElement(child, ...headings)) return [link ?? wholeLink(child)];
    return headingsIn(child, isElement(child, 'a') ? child : link);
  });
}

function wholeLink(heading: Element): Element | undefined {
  if (linkedLength(heading) < textOf(heading).length * 0.9) return undefined;
  const find = (node: Nodes): Element | undefined => {
    for (const child of childrenOf(node)) {
      const found = isElement(child, 'a') ? child : find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(heading);
}

function leadsWithin(link: Element | undefined, host: string | undefined): boolean {
  const href = String(link?.properties.href ?? '#');
  if (href.startsWith('#')) return false;
  const other = /^(?:https?:)?\/\//i.test(href) ? URL.parse(href, 'https://page.invalid')?.host : undefined;
  return other === undefined || other === host;
}

/** One after the other, with nothing between them. */
function isRun(items: readonly Element[], children: readonly Element[]): boolean {
  const [first, last] = [items[0], items.at(-1)].map((item) => (item ? children.indexOf(item) : -1));
  return (last ?? 0) - (first ?? 0) + 1 === items.length;
}

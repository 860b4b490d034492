import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { dropCapitalClass } from '../furniture-rules.ts';
import { isHtmlElement } from './elements.ts';
import { childrenOf, isElement, textOf, wordsOf } from './text.ts';

/**
 * Sees to what a parser reads otherwise than the author meant: tags of no element (`<inaudible>`) are words of the text;
 * what SingleFile saved of a shadow tree stands in its template.
 * @param source the HTML that the tree was parsed from.
 */
export function repairTree(tree: Root, source: string): void {
  openShadows(tree);
  spellUnknown(tree, source);
}

function openShadows(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  const shadow = children.find(
    (child): child is Element =>
      isElement(child, 'template') &&
      ('shadowRootMode' in child.properties ||
        'shadowRoot' in child.properties ||
        'shadowrootmode' in child.properties),
  );
  if (shadow) {
    const light = children.filter((child) => child !== shadow) as ElementContent[];
    const content = [...(shadow.content?.children ?? []), ...shadow.children] as ElementContent[];
    node.children = slotted({ type: 'root', children: content }, light).children as never;
  }
  for (const child of childrenOf(node)) openShadows(child);
}

/** A shadow tree with what the host holds in its slots; one without a slot shows nothing of it. */
function slotted(shadow: Root, light: readonly ElementContent[]): Root {
  const slotOf = (child: ElementContent) => (isElement(child) ? String(child.properties.slot ?? '') : '');
  const fill = (node: Nodes): void => {
    if (!('children' in node)) return;
    node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (!isElement(child, 'slot')) {
        fill(child);
        return [child];
      }
      const given = light.filter((one) => slotOf(one) === String(child.properties.name ?? ''));
      return given.some((one) => textOf(one) !== '' || isElement(one)) ? given : childrenOf(child);
    }) as never;
  };
  fill(shadow);
  return shadow;
}

function spellUnknown(node: Root | Element, source: string): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    spellUnknown(child, source);
    if (isHtmlElement(child.tagName) || isForeign(child)) return [child];
    const start = child.position?.start.offset;
    const written = start === undefined ? undefined : /^<[^<>]{1,80}>/.exec(source.slice(start, start + 82))?.[0];
    // Attributes with values are the work of a program: an element of its own.
    if (!written || /=/.test(written)) return [child];
    const end = child.position?.end.offset ?? 0;
    const closing = new RegExp(`</${child.tagName.replace(/[^\\w]/g, '\\$&')}\\s*>$`, 'i').exec(
      source.slice(Math.max(0, end - child.tagName.length - 8), end),
    )?.[0];
    return [text(written), ...child.children, ...(closing ? [text(closing)] : [])];
  });
}

/** Drawings and formulas have elements of their own. */
function isForeign({ tagName }: Element): boolean {
  return tagName === 'svg' || tagName === 'math';
}

function text(value: string): Text {
  return { type: 'text', value };
}

/**
 * Joins a capital that is set apart at the head of a paragraph, as ornament, with the word that it begins: one in a box
 * of its own, in bold or italics, or as the alternative text of a picture.
 */
export function joinDropCapitals(node: Root | Element): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    if (isLetter(headOf(child)) && isOrnament(child) && isElement(child, 'p', 'div', 'h1', 'h2', 'h3')) {
      const next = node.children.slice(index + 1).find((one) => one.type === 'element' || textOf(one) !== '');
      if (next && isElement(next, 'p', 'div') && /^[\p{Ll}’']/u.test(textOf(next))) {
        const first = next.children[0];
        if (first?.type === 'text') first.value = first.value.replace(/^\s+/, '');
        next.children.unshift(text(textOf(child)));
        child.children = [];
      }
      continue;
    }
    joinDropCapitals(child);
  }
  const [first, second] = node.children.filter((one) => one.type === 'element' || headOf(one) !== '');
  if (!first || !isElement(first, 'span', 'strong', 'b', 'em', 'i', 'big', 'font') || !isLetter(headOf(first))) return;
  if (second?.type !== 'text') return;
  const marked = isOrnament(first);
  if (!(marked ? /^\s*[\p{L}’']/u : /^[\p{Ll}’']/u).test(second.value)) return;
  if (marked) second.value = second.value.replace(/^\s+(?=[\p{Ll}’'])/u, '');
  node.children[node.children.indexOf(first)] = text(textOf(first));
}

/** The words of a node, blanks collapsed; of more than a letter, the first few: whole pages are asked. */
function headOf(node: Root['children'][number]): string {
  const head = (one: typeof node): string => {
    if (one.type === 'text') return one.value;
    let words = '';
    for (const child of 'children' in one ? one.children : []) {
      words += head(child);
      if (words.length > 20 && words.trim().length > 5) break;
    }
    return words;
  };
  return head(node).replace(/\s+/g, ' ').trim();
}

function isLetter(words: string): boolean {
  return /^[«“"]?\s?\p{Lu}[’']?$/u.test(words);
}

function isOrnament(element: Element): boolean {
  const own = (one: Element): boolean =>
    wordsOf(one.properties.className).some((name) => dropCapitalClass.test(name)) ||
    /float:\s*left|font-size:\s*(?:[2-9]\d{2}%|[2-9](?:\.\d+)?em)|initial-letter/i.test(
      String(one.properties.style ?? ''),
    );
  return own(element) || element.children.some((child) => child.type === 'element' && isOrnament(child));
}

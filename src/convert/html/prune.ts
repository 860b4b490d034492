import type { Element, Nodes, Root } from 'hast';
import { bareLetters } from '../../text/fold.ts';
import { isFurniture } from '../furniture.ts';
import {
  besideClasses,
  besideElements,
  besideRoles,
  controlElements,
  controlRoles,
  looseClasses,
} from '../furniture-rules.ts';
import { holdsText, type Parts } from './floor.ts';
import { proseIn } from './prose.ts';
import { allRules, type Without } from './rules.ts';
import { childrenOf, isElement, linkedLength, proseLength, textOf, wordsOf } from './text.ts';
import { type Trimmed, trimmedElement } from './trim.ts';

const besideTags = new Set(besideElements);
const besideKinds = new Set(besideRoles);
const controlTags = new Set(controlElements);
const controlKinds = new Set(controlRoles);

/** Nothing that holds this share of a page’s running text is the page around an article, whatever it is called. */
const TOO_MUCH = 0.4;

/**
 * How an element stands to the article: `out`, no reader takes it for a part of it; `beside`, its kind or name says that
 * it is none, which prose between the paragraphs of an article disproves; `loose`, its name says so, which any prose
 * disproves.
 */
type Standing = 'out' | 'beside' | 'loose' | undefined;

/**
 * Takes out of a page what is around its article: by the rules of furniture-rules.ts, and hidden elements. What
 * Readability takes for the article stays, whatever it is called; only menus and what invites to something go there too.
 * @param floor what Readability takes for the article.
 * @returns what was taken out of that, and by which rule.
 */
export function prunePage(page: Root, floor: Parts, without: Without = allRules): Trimmed[] {
  const all = Math.max(1, proseLength(page));
  const trimmed: Trimmed[] = [];
  walk(page, []);
  return trimmed;

  function walk(node: Root | Element, above: readonly (Root | Element)[]): void {
    const line = [...above, node];
    node.children = node.children.filter((child) => {
      if (child.type !== 'element') return child.type === 'text';
      if (isGone(child, line)) return false;
      walk(child, line);
      return true;
    }) as Element[];
  }

  function isGone(element: Element, above: readonly (Root | Element)[]): boolean {
    const standing = standingOf(element, above.at(-1));
    if (standing === undefined || proseLength(element) > all * TOO_MUCH) return false;
    const prose = proseIn(element);
    if (without.has(standing === 'out' ? 'controls' : 'beside') && !holdsText(element, floor)) return false;
    if (holdsText(element, floor)) {
      if (without.has(standing === 'out' ? 'controls' : 'promotions')) return false;
      const why = certain(element, standing, prose.length > 0);
      if (why) trimmed.push(trimmedElement(element, why));
      return why !== undefined;
    }
    if (standing === 'out' || prose.length === 0) return true;
    return standing === 'beside' && (isPromotion(element, 0.3) || !isBetween(element, above));
  }
}

/** Why an element goes although Readability took it: its kind or name and what it holds say the same. */
function certain(element: Element, standing: Standing, holdsProse: boolean): string | undefined {
  if (standing === 'out') return holdsProse ? undefined : 'a menu, or something to press';
  if (standing !== 'beside' || !isPromotion(element, 0.5)) return undefined;
  return 'called and made like something beside an article';
}

function standingOf(element: Element, parent: Nodes | undefined): Standing {
  const { tagName, properties } = element;
  if (['html', 'body', 'head', 'article', 'main'].includes(tagName)) return undefined;
  const role = String(properties.role ?? '');
  if (controlTags.has(tagName) || controlKinds.has(role)) return 'out';
  if (properties.hidden !== undefined && properties.hidden !== false) return 'out';
  if (properties.ariaHidden === 'true' && proseLength(element) === 0 && tagName !== 'img') return 'out';
  if (/display:\s*none|visibility:\s*hidden/i.test(String(properties.style ?? ''))) return 'out';
  // Who said it stands there.
  if (tagName === 'footer' && parent && isElement(parent, 'blockquote')) return undefined;
  if (besideTags.has(tagName) || besideKinds.has(role)) return 'beside';
  const names = namesOf(element);
  if (names.some((name) => isNamed(name, besideClasses))) return 'beside';
  return names.some((name) => isNamed(name, looseClasses)) ? 'loose' : undefined;
}

/** Elements that hold a text, not other elements: what they are called says little of what they say. */
const texts = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'dt', 'dd', 'td', 'th', 'blockquote', 'figcaption', 'caption'],
  ...['pre', 'q', 'cite', 'em', 'strong', 'b', 'i', 'mark', 'time', 'code'],
]);

/**
 * The names of an element that may say what it is: of a text its class alone, where most of it is links; never the
 * address within the page that a program made of its words.
 */
function namesOf(element: Element): string[] {
  const { className, id } = element.properties;
  if (/^h[1-6]$/.test(element.tagName)) return [];
  const all = textOf(element).length;
  if (texts.has(element.tagName)) return all > 0 && linkedLength(element) > all / 2 ? wordsOf(className) : [];
  return [...wordsOf(className), ...wordsOf(id).filter((one) => !isMadeOf(one, element))];
}

/** `search-for-survivors` above “Search for survivors”; one word alone, such as `comments`, names a thing. */
function isMadeOf(id: string, element: Element): boolean {
  const words = fold(id.replace(/[-_]\d+$/, ''));
  return /[-_]/.test(id) && words.length > 8 && fold(textOf(element)).startsWith(words);
}

function fold(text: string): string {
  return bareLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `share-buttons`, `jp-relatedposts`, `comment_list`; the whole name first, then its words. */
function isNamed(name: string, classes: readonly RegExp[]): boolean {
  if (/^(?:mw-|wp-block-(?:group|columns?|image)|has-|no-|with-|is-|post-\d|type-|category-|tag-|hentry)/.test(name)) {
    return classes === besideClasses && /^mw-(?:editsection|navigation|panel|head$)/.test(name);
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
    return (
      classes === besideClasses &&
      words.some((word) => /^(?:comments?|share|sharing|related|sidebar|footer|newsletter|cookie)$/.test(word))
    );
  }
  return words.some((word) => classes.some((rule) => rule.test(word)));
}

/** An invitation beside the text: something to fill in or to press, a line of furniture, or links that lead elsewhere. */
function isPromotion(element: Element, linked: number): boolean {
  const all = textOf(element).length;
  if (linkedLength(element) > all * linked) return true;
  let promotes = false;
  const look = (node: Nodes): void => {
    if (isElement(node, 'form', 'input', 'button', 'select', 'textarea')) promotes = true;
    else if (isElement(node) && childrenOf(node).every(({ type }) => type === 'text') && isFurniture(textOf(node)))
      promotes = true;
    else for (const child of childrenOf(node)) look(child);
  };
  for (const child of childrenOf(element)) look(child);
  return promotes;
}

/** Folders of a page within which an element may stand between the paragraphs of one article. */
const LEVELS = 3;

/** Prose before it and after it, in the same container or one right around that. */
function isBetween(element: Element, above: readonly (Root | Element)[]): boolean {
  let branch: Nodes = element;
  for (const container of above.toReversed().slice(0, LEVELS)) {
    const at = container.children.indexOf(branch as Element);
    const free = (child: Nodes) =>
      isElement(child) && [undefined, 'loose'].includes(standingOf(child, container)) && proseIn(child).length > 0;
    if (container.children.slice(0, at).some(free) && container.children.slice(at + 1).some(free)) return true;
    if (isElement(container, 'article', 'main', 'body')) return false;
    branch = container;
  }
  return false;
}

import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { containsNode, keyOf, parseRaw, sanitize, toHast } from './page-tree.ts';
import { PLACEHOLDER, sanitizeSchema } from './sanitize-schema.ts';

/**
 * What becomes of a text node on the page: a mention may stand in it; none may, since an element of the author's own
 * HTML is around it, such as a link; or readers never see it.
 */
export type TextFate = 'open' | 'barred' | 'lost';

/** Elements whose content is no place for a link. */
const barringElements = new Set(['a', 'code', 'pre', 'kbd', 'samp']);

/** Elements in which all that follows is text to a parser, tags too, until they end. */
const plainElement = /<(\/?)(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)\b/gi;

/** Around each text and mark while we try: an element that HTML does not know, and that therefore moves nothing. */
const PROBE = 'text-probe';

/** The schema of the page, and our own element. */
const probeSchema = {
  ...sanitizeSchema,
  tagNames: [...(sanitizeSchema.tagNames ?? []), PROBE],
  attributes: { ...sanitizeSchema.attributes, [PROBE]: [PLACEHOLDER] },
};

/**
 * Tells what becomes of each text node of a Markdown tree. It is tried rather than reckoned: the page is made with a
 * number on each text, since HTML that is left open or out of place does what only its parser knows, in blocks far
 * behind. A text that holds no HTML, no footnote and no table always reaches the page.
 * @param source the Markdown that the tree was parsed from.
 */
export function textFates(tree: Root, source: string): (text: Text) => TextFate {
  const hasHtml = containsNode(tree, 'html');
  if (!hasHtml && !containsNode(tree, 'footnoteDefinition', 'table')) return () => 'open';
  const key = keyOf(source);
  const { numbers, programs } = numberTexts(tree);
  const made = probed(tree, numbers, key);
  const inMarkdown = found(made, key);
  const page = hasHtml ? sanitize(parseRaw(made), probeSchema) : made;
  const onPage = hasHtml ? found(page, key) : inMarkdown;
  const printed = textOf(page);
  return (text) => {
    if (programs.has(text)) return 'barred';
    const number = numbers.get(text);
    const fate = number === undefined ? undefined : onPage.get(number);
    if (fate) return fate;
    // Some elements keep their text and drop all tags in it, ours included.
    const isMade = number === undefined || inMarkdown.has(number);
    return isMade && printed.includes(text.value) ? 'barred' : 'lost';
  };
}

/** A number for each text in which a tag of ours would be read as one, and what is a program and no text of the author. */
function numberTexts(tree: Root): { numbers: Map<Text, number>; programs: ReadonlySet<Text> } {
  const numbers = new Map<Text, number>();
  const programs = new Set<Text>();
  let plain: string | undefined;
  visit(tree, (node) => {
    if (node.type === 'text' && plain === undefined) numbers.set(node, numbers.size);
    if (node.type === 'text' && (plain === 'script' || plain === 'style')) programs.add(node);
    if (node.type !== 'html') return;
    for (const [, closes, name] of node.value.replace(/<!--[\s\S]*?-->/g, '').matchAll(plainElement)) {
      if (!closes) plain ??= name?.toLowerCase();
      else if (name?.toLowerCase() === plain) plain = undefined;
    }
  });
  return { numbers, programs };
}

/** The tree of the page, with each text in an element that has its number; the Markdown tree is left as it was. */
function probed(tree: Root, numbers: ReadonlyMap<Text, number>, key: string): HastRoot {
  const marks: TextDirective[] = [];
  visit(tree, 'textDirective', (mark) => {
    marks.push(mark);
  });
  for (const mark of marks) mark.data = { hName: PROBE };
  for (const [text, number] of numbers) {
    text.data = { hName: PROBE, hProperties: { [PLACEHOLDER]: `${key}:${number}` } };
  }
  try {
    return toHast(tree, { heading: '', back: '' });
  } finally {
    for (const node of [...marks, ...numbers.keys()]) delete node.data;
  }
}

/** The numbered texts of a tree, and whether a mention may stand in them. */
function found(tree: HastRoot, key: string): Map<number, 'open' | 'barred'> {
  const fates = new Map<number, 'open' | 'barred'>();
  walk(tree, false);
  return fates;

  function walk(node: HastNodes, isBarred: boolean): void {
    if (!('children' in node)) return;
    const isElement = node.type === 'element';
    const [prefix, number] = String((isElement && node.properties[PLACEHOLDER]) || '').split(':');
    if (prefix === key) fates.set(Number(number), isBarred ? 'barred' : 'open');
    const barsChildren = isBarred || (isElement && barringElements.has(node.tagName));
    for (const child of node.children) walk(child, barsChildren);
  }
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { childrenOf, isElement, wordsOf } from '../html/text.ts';

/** A piece of an original as readers of press databases see it: a paragraph, a heading, a line of its own. */
export interface Block {
  /** Its words, blanks collapsed; `\n` where a line is broken by hand. */
  text: string;
  /** The words in bold with which it begins, as labels are written; empty where there are none. */
  bold: string;
  /** Is it a heading? */
  heading: boolean;
  /** Tags, `.classes` and `#ids` of the element and of all around it. */
  within: ReadonlySet<string>;
  /** Addresses of the links in it. */
  links: readonly string[];
  /** Names of the anchors in it, and its own. */
  anchors: readonly string[];
  /** As HTML; a text has none. */
  node?: Element;
}

/** Elements that are one block, whatever they hold. */
const whole = new Set('p h1 h2 h3 h4 h5 h6 pre ul ol dl figure tr table blockquote img hr'.split(' '));

/** Elements that hold blocks, or are one where they hold none. */
const holding = new Set(
  'div section article header footer aside main td th tbody thead tfoot center form body html text li dd dt table tr'.split(
    ' ',
  ),
);

/** Elements that no reader of an article sees. */
const unseen = new Set('script style template noscript head title meta link input select button'.split(' '));

/** What is known of an element from those around it. */
interface Around {
  within: readonly string[];
}

/**
 * The blocks of a page, in the order in which they stand, whatever boxes they are in: exports nest wrongly, and copies of
 * them nest anew. Words between two blocks are one, and so is each line that `<br>` ends among them.
 * @param rows tables are taken apart into their cells: in some exports they are layout.
 */
export function blocksOfTree(root: Root, rows = false): Block[] {
  const blocks: Block[] = [];
  let loose: ElementContent[] = [];
  const flush = (around: Around) => {
    const node: Element = { type: 'element', tagName: 'p', properties: {}, children: loose };
    loose = [];
    const block = blockOf(node, around);
    if (block.text !== '' || block.anchors.length > 0 || hasPicture(node)) blocks.push(block);
  };
  const walk = (children: readonly (RootContent | ElementContent)[], around: Around) => {
    for (const child of children) {
      if (child.type === 'text') loose.push(child);
      else if (child.type === 'element') visit(child, around);
    }
    flush(around);
  };
  const visit = (element: Element, around: Around) => {
    const { tagName } = element;
    if (unseen.has(tagName)) return;
    const inside = { within: [...around.within, ...namesOf(element)] };
    if (tagName === 'br') {
      flush(around);
      return;
    }
    const isBox = holding.has(tagName) || whole.has(tagName);
    if (!isBox && !holdsBlocks(element) && !isMarked(element)) {
      loose.push(element);
      return;
    }
    flush(around);
    // A mail that was forwarded stands in a quotation, whole.
    const isLayout = (rows && ['table', 'tr'].includes(tagName)) || (tagName === 'blockquote' && holdsLayout(element));
    if (whole.has(tagName) && !isLayout && (tagName !== 'p' || !holdsBlocks(element))) {
      const block = blockOf(element, inside);
      if (block.text !== '' || block.anchors.length > 0 || hasPicture(element)) blocks.push(block);
    } else walk(element.children, inside);
  };
  walk(root.children, { within: [] });
  return blocks;
}

/** Blocks of paragraphs of plain text. */
export function blocksOfText(paragraphs: readonly { text: string; heading?: boolean }[]): Block[] {
  return paragraphs.map(({ text, heading = false }) => ({
    text: text.replace(/[ \t\u00A0]+/g, ' ').trim(),
    bold: '',
    heading,
    within: new Set(),
    links: [],
    anchors: [],
  }));
}

/** The blocks as the text of an article: HTML where they have any, else paragraphs. */
export function bodyOf(blocks: readonly Block[]): Root | string[] {
  if (blocks.every(({ node }) => node === undefined)) return blocks.map(({ text }) => text);
  return { type: 'root', children: blocks.flatMap(({ node }) => (node ? [node] : [])) };
}

/** Blocks without the marks that a database sets on the words that were searched for; the words stay. */
export function withoutHits(blocks: readonly Block[], isHit: (element: Element) => boolean): Block[] {
  const bare = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const inner = bare(child.children);
      return isHit(child) ? inner : [{ ...child, children: inner }];
    });
  return blocks.map((block) =>
    block.node ? { ...block, node: { ...block.node, children: bare(block.node.children) } } : block,
  );
}

/** A block of other words, as a paragraph. */
export function withText(block: Block, text: string): Block {
  if (!block.node) return { ...block, text };
  const node: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
  return { ...block, text, node };
}

function blockOf(node: Element, { within }: Around): Block {
  const text = linesOf(node);
  const links: string[] = [];
  const anchors: string[] = [];
  const look = (one: Element) => {
    if (one.tagName === 'a') {
      if (typeof one.properties.href === 'string') links.push(one.properties.href);
      if (typeof one.properties.name === 'string') anchors.push(one.properties.name);
    }
    for (const child of one.children) if (child.type === 'element') look(child);
  };
  look(node);
  return {
    text,
    bold: leadingBold(node),
    heading: /^h[1-6]$/.test(node.tagName),
    within: new Set(within),
    links,
    anchors,
    node,
  };
}

/** The words of an element; blanks are collapsed, and a line that is broken by hand ends in `\n`. */
function linesOf(node: Element): string {
  const words = (one: ElementContent): string => {
    if (one.type === 'text') return one.value.replace(/\s+/g, ' ');
    if (one.type !== 'element' || unseen.has(one.tagName)) return '';
    if (one.tagName === 'br') return '\n';
    const inner = one.children.map(words).join('');
    return holding.has(one.tagName) || whole.has(one.tagName) ? `${inner} ` : inner;
  };
  return words(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The bold words with which an element begins: in `<b>`, or in a `<span>` of its own, as exports of LexisNexis mark them. */
function leadingBold(node: Element): string {
  for (const child of node.children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'element' || child.tagName === 'br') {
      if (child.type === 'element') continue;
      return '';
    }
    const words = linesOf(child);
    if (words === '' && !['b', 'strong'].includes(child.tagName)) continue;
    if (['b', 'strong'].includes(child.tagName)) return words;
    if (['span', 'a', 'em', 'font', 'i'].includes(child.tagName)) {
      const inner = leadingBold(child);
      return inner || (child.tagName === 'span' && /:$/.test(words) ? words : '');
    }
    return '';
  }
  return '';
}

function namesOf({ tagName, properties }: Element): string[] {
  const classes = wordsOf(properties.className).map((name) => `.${name}`);
  return [tagName, ...classes, ...(typeof properties.id === 'string' ? [`#${properties.id}`] : [])];
}

/** An element within a line that a database gives a name of its own: it is a field, and stands alone. */
function isMarked({ properties }: Element): boolean {
  return wordsOf(properties.className).some((name) =>
    /^(?:rdp__)?(?:Doc|Titre|grandTitre|source-name|apd-|publiC)/i.test(name),
  );
}

function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (holding.has(child.tagName) || whole.has(child.tagName) || isMarked(child) || holdsBlocks(child)),
  );
}

function holdsLayout(element: Element): boolean {
  return element.children.some(
    (one) => one.type === 'element' && (['table', 'div', 'hr'].includes(one.tagName) || holdsLayout(one)),
  );
}

function hasPicture(node: Element): boolean {
  return isElement(node, 'img') || childrenOf(node).some((child) => isElement(child) && hasPicture(child));
}

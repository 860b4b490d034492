import type { Nodes, Parents, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Range } from '../model/mention.ts';
import type { Mark, TextBlock } from '../text/document.ts';
import { mergeRanges } from '../text/ranges.ts';
import { markNames } from './marks-syntax.ts';
import { type Alignment, alignWithSource } from './source-alignment.ts';

/** A text node of a block and the range of the block's text that it gives. */
export interface TextPiece extends Range {
  node: Text;
  parent: Parents;
  alignment: Alignment;
}

/** A mark and the directive that made it. */
export interface MarkdownMark extends Mark {
  node: TextDirective;
}

/** A block of a Markdown text, as the annotator reads it and as the tree holds it. */
export interface MarkdownBlock extends TextBlock {
  kind: 'paragraph' | 'heading' | 'tableCell' | 'caption';
  barred: Range[];
  marks: MarkdownMark[];
  /** In the order of the text; text of links is barred and has no piece. */
  pieces: TextPiece[];
  /** Raw HTML tags that stand inside the block, and where. */
  tags: { tag: string; at: number }[];
}

/** A mark that names no entry or stands where no mention can be. */
export interface MarkProblem {
  node: TextDirective;
  message: string;
}

/** Stands in a block's text for what is no text (an image, the number of a footnote): no form runs across it. */
const OBJECT = '\uFFFC';

const blockKinds = new Set(['paragraph', 'heading', 'tableCell', 'caption']);

/**
 * The blocks of a Markdown tree in reading order. Emphasis does not interrupt the text; links and code are barred;
 * comments and tags are nothing.
 * @param source the Markdown that the tree was parsed from, front matter included.
 * @throws if a text node cannot be found again in the source.
 */
export function textBlocks(tree: Root, source: string): { blocks: MarkdownBlock[]; problems: MarkProblem[] } {
  const blocks: MarkdownBlock[] = [];
  const problems: MarkProblem[] = [];
  visitBlocks(tree);
  return { blocks, problems };

  function visitBlocks(node: Nodes): void {
    if (!('children' in node)) return;
    if (blockKinds.has(node.type)) {
      const block: MarkdownBlock = {
        kind: node.type as MarkdownBlock['kind'],
        text: '',
        barred: [],
        marks: [],
        pieces: [],
        tags: [],
      };
      for (const child of node.children) read(child, node, block, false);
      block.barred = mergeRanges([...block.barred, ...rawElements(block)]);
      blocks.push(block);
    } else {
      for (const child of node.children) visitBlocks(child);
    }
  }

  function read(node: Nodes, parent: Parents, block: MarkdownBlock, inLink: boolean): void {
    const start = block.text.length;
    switch (node.type) {
      case 'text':
        block.text += node.value;
        if (!inLink) block.pieces.push({ node, parent, start, end: block.text.length, alignment: align(node) });
        return;
      case 'inlineCode':
        block.text += node.value;
        break;
      case 'break':
        block.text += '\n';
        return;
      case 'html':
        block.tags.push({ tag: node.value, at: start });
        return;
      case 'link':
      case 'linkReference':
        for (const child of node.children) read(child, node, block, true);
        break;
      case 'textDirective':
        readMark(node, block, inLink);
        return;
      default:
        if ('children' in node) {
          for (const child of node.children) read(child, node, block, inLink);
          return;
        }
        block.text += OBJECT;
    }
    if (!inLink && block.text.length > start) block.barred.push({ start, end: block.text.length });
  }

  function readMark(node: TextDirective, block: MarkdownBlock, inLink: boolean): void {
    const start = block.text.length;
    for (const child of node.children) read(child, node, block, inLink);
    const entity = node.attributes?.id;
    if (inLink) problems.push({ node, message: 'a mark stands inside a link, where no second link can be' });
    else if (!entity) problems.push({ node, message: `the mark :${node.name}[…] names no entry` });
    else if (block.text.length > start) {
      const collection = markNames[node.name as keyof typeof markNames];
      block.marks.push({ start, end: block.text.length, entity, collection, node });
    }
  }

  function align(node: Text): Alignment {
    const start = node.position?.start.offset;
    const alignment = start === undefined ? undefined : alignWithSource(node.value, source, start);
    if (!alignment) {
      const where = node.position?.start;
      throw new Error(`the text “${node.value.slice(0, 40)}” is not in the source at ${where?.line}:${where?.column}`);
    }
    return alignment;
  }
}

/** Source range of a range of a block's text. */
export function sourceRange(block: MarkdownBlock, range: Range): Range {
  const first = block.pieces.find((piece) => piece.end > range.start);
  const last = block.pieces.findLast((piece) => piece.start < range.end);
  if (!first || !last) throw new RangeError(`no text of the source at ${range.start}–${range.end} of the block`);
  const start = first.alignment.toSource(Math.max(range.start - first.start, 0), first.end - first.start).start;
  return { start, end: last.alignment.toSource(0, Math.min(range.end, last.end) - last.start).end };
}

/** Elements whose content is no place for a link, when an author writes them as raw HTML. */
const barredElement = /^<(\/?)(a|code|pre|kbd|samp|script|style|button|textarea|title)\b/i;

/** The ranges of a block that lie in raw elements such as `<a>…</a>`; one that is never closed runs to the end. */
function rawElements({ tags, text }: MarkdownBlock): Range[] {
  const ranges: Range[] = [];
  const open: number[] = [];
  for (const { tag, at } of tags) {
    const match = barredElement.exec(tag);
    if (!match) continue;
    if (!match[1]) open.push(at);
    else ranges.push({ start: open.pop() ?? at, end: at });
  }
  for (const start of open) ranges.push({ start, end: text.length });
  return ranges.filter((range) => range.end > range.start);
}

import type { Nodes, Parents, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { collectionsByMark, type MarkName } from '../model/collections.ts';
import type { Range } from '../model/mention.ts';
import type { Mark, TextBlock } from '../text/document.ts';
import { firstIndex, mergeRanges } from '../text/ranges.ts';
import { type Alignment, alignWithSource } from './source-alignment.ts';
import { type TextFate, textFates } from './text-fates.ts';

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
  /** In the order of the text; text in which no mention can be is barred and has no piece. */
  pieces: TextPiece[];
}

/** A mark that names no entry or stands where no mention can be. */
export interface MarkProblem {
  rule: 'mark-unknown' | 'mark-misplaced';
  node: TextDirective;
  message: string;
}

/** Raw HTML that is a block of its own. */
export interface HtmlBlock {
  /** As it is written, with blanks for what is no text. */
  text: string;
  /** Line on which it begins. */
  line: number;
}

/** The blocks of a text and what is wrong with it. */
export interface MarkdownBlocks {
  blocks: MarkdownBlock[];
  problems: MarkProblem[];
  /** Of each block that readers do not see, or not whole, the first text that they miss. */
  lost: Text[];
  /** Raw HTML that is a block of its own, in which no mention is looked for. */
  htmlBlocks: HtmlBlock[];
}

/** Stands in a block's text for what is no text (an image, the number of a footnote): no form runs across it. */
const OBJECT = '\uFFFC';

const blockKinds = new Set(['paragraph', 'heading', 'tableCell', 'caption']);

/** Raw tags that end a word: a line break, and elements that stand on lines or in cells of their own. */
const breakingTag =
  /^<\/?(?:address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fig(?:caption|ure)|footer|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|t(?:body|d|foot|h|head|r)|ul)\b/i;

/** Begins what stands above the line for a footnote, and no word: `<sup>1</sup>`, but not `M<sup>me</sup>`. */
const noteNumber = /^\s*[([]?[\d*†‡]/u;

/** In raw HTML, what readers do not see. */
const noText = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*>/gi;

function withoutTags(html: string): string {
  return html.replace(noText, (tag) => tag.replace(/[^\r\n]/g, ' '));
}

/** What is barred, for messages. */
const BARRED = 'a link, code, a picture, the number of a footnote or text that no reader sees';

/** Around a node: a link, in which no mention can be, or a mark, in which there can be no second. */
type Within = 'link' | 'mark' | undefined;

/**
 * The blocks of a Markdown tree in reading order. Emphasis does not interrupt the text; links, code and text that does
 * not reach the page are barred; comments and tags are nothing, unless they break the line.
 * @param source the Markdown that the tree was parsed from, front matter included.
 * @throws if a text node cannot be found again in the source.
 */
export function textBlocks(tree: Root, source: string): MarkdownBlocks {
  const reader = new BlockReader(source, textFates(tree, source));
  reader.visit(tree);
  return reader;
}

class BlockReader implements MarkdownBlocks {
  readonly blocks: MarkdownBlock[] = [];
  readonly problems: MarkProblem[] = [];
  readonly lost: Text[] = [];
  readonly htmlBlocks: HtmlBlock[] = [];
  readonly #source: string;
  readonly #fateOf: (text: Text) => TextFate;

  constructor(source: string, fateOf: (text: Text) => TextFate) {
    this.#source = source;
    this.#fateOf = fateOf;
  }

  visit(node: Nodes): void {
    if (node.type === 'html') {
      this.htmlBlocks.push({ text: withoutTags(node.value), line: node.position?.start.line ?? 1 });
    }
    if (!('children' in node)) return;
    if (blockKinds.has(node.type)) this.blocks.push(this.#readBlock(node, node.type as MarkdownBlock['kind']));
    else for (const child of node.children) this.visit(child);
  }

  #readBlock(node: Parents, kind: MarkdownBlock['kind']): MarkdownBlock {
    const block: MarkdownBlock = { kind, text: '', barred: [], marks: [], pieces: [] };
    const lostBefore = this.lost.length;
    this.#readChildren(node, block, undefined);
    this.lost.length = Math.min(this.lost.length, lostBefore + 1);
    block.barred = mergeRanges(block.barred);
    return block;
  }

  #readChildren(node: Parents, block: MarkdownBlock, within: Within): void {
    let inNote = false;
    node.children.forEach((child, index) => {
      if (child.type !== 'html') {
        this.#read(child, node, block, within);
        return;
      }
      if (breakingTag.test(child.value)) block.text += '\n';
      const next = node.children[index + 1];
      const opens = /^<sup\b/i.test(child.value) && next?.type === 'text' && noteNumber.test(next.value);
      const closes = inNote && /^<\/sup\b/i.test(child.value);
      if (opens || closes) block.text += OBJECT;
      inNote = opens || (inNote && !closes);
    });
  }

  #read(node: Nodes, parent: Parents, block: MarkdownBlock, within: Within): void {
    if (node.type === 'text') this.#readText(node, parent, block, within);
    else if (node.type === 'textDirective') this.#readMark(node, block, within);
    else if (node.type === 'break') block.text += '\n';
    else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference') {
      this.#readChildren(node, block, within);
    } else {
      const start = block.text.length;
      if ('children' in node) this.#readChildren(node, block, 'link');
      else block.text += node.type === 'inlineCode' ? node.value : OBJECT;
      if (within !== 'link' && block.text.length > start) block.barred.push({ start, end: block.text.length });
    }
  }

  #readText(node: Text, parent: Parents, block: MarkdownBlock, within: Within): void {
    const start = block.text.length;
    block.text += node.value;
    const end = block.text.length;
    const fate = this.#fateOf(node);
    if (fate === 'lost' && node.value.trim() !== '') this.lost.push(node);
    if (within === 'link') return;
    if (fate === 'open') block.pieces.push({ node, parent, start, end, alignment: this.#align(node) });
    else block.barred.push({ start, end });
  }

  #readMark(node: TextDirective, block: MarkdownBlock, within: Within): void {
    const start = block.text.length;
    const before = block.pieces.length;
    this.#readChildren(node, block, within ?? 'mark');
    const first = block.pieces[before];
    const last = block.pieces.at(-1);
    const entity = node.attributes?.id;
    const collection = collectionsByMark[node.name as MarkName];
    if (within === 'link') this.#misplaced(node, 'stands inside a link, where no second link can be');
    else if (within === 'mark') this.#misplaced(node, 'stands inside another mark, which alone counts');
    else if ((block.barred.at(-1)?.end ?? 0) > start) this.#misplaced(node, `covers ${BARRED}`);
    else if (!first || !last) this.#misplaced(node, 'holds no text');
    else if (entity) block.marks.push({ start: first.start, end: last.end, entity, collection, node });
    else this.problems.push({ rule: 'mark-unknown', node, message: `the mark :${node.name}[…] names no entry` });
  }

  #misplaced(node: TextDirective, why: string): void {
    this.problems.push({ rule: 'mark-misplaced', node, message: `the mark :${node.name}[…] ${why}` });
  }

  #align(node: Text): Alignment {
    const start = node.position?.start.offset;
    const alignment = start === undefined ? undefined : alignWithSource(node.value, this.#source, start);
    if (!alignment) {
      const where = node.position?.start;
      throw new Error(`the text “${node.value.slice(0, 40)}” is not in the source at ${where?.line}:${where?.column}`);
    }
    return alignment;
  }
}

/**
 * Source range of a range of a block's text.
 * @throws RangeError if none of the text is of a piece.
 */
export function sourceRange(block: MarkdownBlock | undefined, range: Range): Range {
  const pieces = block?.pieces ?? [];
  const first = pieces[firstIndex(pieces, ({ end }) => end > range.start)];
  const last = pieces[firstIndex(pieces, ({ start }) => start >= range.end) - 1];
  if (!first || !last || last.end < first.end) {
    throw new RangeError(`no text of the source at ${range.start}–${range.end} of the block`);
  }
  const start = first.alignment.toSource(Math.max(range.start - first.start, 0), first.end - first.start).start;
  return { start, end: last.alignment.toSource(0, Math.min(range.end, last.end) - last.start).end };
}

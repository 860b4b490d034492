import type { Link, Nodes, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { EntityId, Range } from '../../model/mention.ts';
import { findAddresses } from '../../text/addresses.ts';
import { mergeRanges, overlaps, overlapsAny } from '../../text/ranges.ts';
import { parseMarkdown } from '../parse.ts';
import { type Alignment, alignWithSource } from '../source-alignment.ts';
import { sourceRange, textBlocks } from '../text-blocks.ts';
import { type FileNames, namesOfFiles } from './files.ts';
import { inAddress, type Mask, type MaskedName, replaceHits, withoutOverlaps } from './names.ts';

/** A piece of the source and what stands there instead. */
interface Edit extends Range {
  by: string;
}

/** What of a text names somebody besides his forms. */
export interface NamedInText {
  /** What the annotator or an editor's decision takes for an entry, in the blocks of the text. */
  mentions: readonly (Range & { block: number; entity: EntityId })[];
  /** Files whose names tell who is masked, without extension, and what they are called now. */
  files: FileNames;
}

/**
 * A Markdown text with placeholders for the names of a mask, however the markup parts them: in text, marks, links, code,
 * HTML, alternative texts, titles, addresses and notes.
 * @param source front matter included; it is left as it is.
 * @param bodyStart offset at which the body begins.
 * @param file its name, for diagnostics.
 * @returns the body.
 */
export function maskMarkdown(
  source: string,
  bodyStart: number,
  file: string,
  mask: Mask,
  named: NamedInText = { mentions: [], files: new Map() },
): string {
  const tree = parseMarkdown(source, file);
  const byId = new Map(mask.names.map((name) => [name.id, name]));
  const marks = marksOf(tree, byId);
  const texts = [
    ...blocksOf(tree).flatMap((block) => editsOfBlock(block, source, mask)),
    ...editsOfHtml(tree, source, mask),
  ];
  const { blocks } = textBlocks(tree, source);
  const mentions = named.mentions.flatMap(({ block, entity, ...mention }): Edit[] => {
    const name = byId.get(entity);
    if (!name) return [];
    const range = sourceRange(blocks[block], mention);
    const isSeen = [...marks, ...texts].some((edit) => overlaps(edit, range));
    return isSeen ? [] : [{ ...range, by: escaped(name.placeholder) }];
  });
  const inMarks = mergeRanges(marks);
  const others = [...texts, ...mentions, ...linksTo(tree, byId)].filter((edit) => !overlapsAny(inMarks, edit));
  const renamed = namesOfFiles(source, named.files).map(({ start, end, to }): Edit => ({ start, end, by: to }));
  const edits = withoutOverlaps([...renamed, ...marks, ...others].filter(({ start }) => start >= bodyStart));
  return maskRest(replaceHits(source, edits, ({ by }) => by).slice(bodyStart), mask);
}

/** `:actor[le maire]{#id}` names who it says, whatever its words. */
function marksOf(tree: Root, byId: ReadonlyMap<EntityId, MaskedName>): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'textDirective', (node) => {
    const name = byId.get(node.attributes?.id ?? '');
    const range = rangeOf(node);
    if (name && range) edits.push({ ...range, by: escaped(name.placeholder) });
  });
  return edits;
}

/** A link to a page that the edition does not have gives way to its text. */
function linksTo(tree: Root, byId: ReadonlyMap<EntityId, MaskedName>): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'link', (node: Link) => {
    const id = /(?:^|\/)([a-z0-9-]+)\.(?:md|html)(?:#.*)?$/.exec(node.url)?.[1] ?? '';
    const [whole, first, last] = [rangeOf(node), rangeOf(node.children[0]), rangeOf(node.children.at(-1))];
    if (!byId.has(id) || !whole || !first || !last) return;
    edits.push({ start: whole.start, end: first.start, by: '' }, { start: last.end, end: whole.end, by: '' });
  });
  return edits;
}

/** A text node of a block: where it stands in the block's text, and where in the source. */
interface Piece extends Range {
  alignment: Alignment;
  /** Range of the outermost emphasis that holds this text alone. */
  markup: Range | undefined;
}

interface Block {
  text: string;
  nodes: { start: number; node: Text; markup: Range | undefined }[];
}

/** The texts through which a name may run: markup within a line does not part them. */
function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  const walk = (node: Nodes) => {
    if (!('children' in node)) return;
    if (node.children.some((child) => child.type === 'text')) blocks.push(readBlock(node));
    else for (const child of node.children) walk(child);
  };
  walk(tree);
  return blocks;
}

function readBlock(block: Parents): Block {
  const read: Block = { text: '', nodes: [] };
  const visitAll = (node: Nodes, around?: Range) => {
    if (node.type === 'text') {
      read.nodes.push({ start: read.text.length, node, markup: around });
      read.text += node.value;
    } else if (node.type === 'break') read.text += '\n';
    else if ('children' in node) {
      const isAlone = node !== block && node.children.length === 1;
      for (const child of node.children) visitAll(child, isAlone ? (around ?? rangeOf(node)) : undefined);
    } else if (node.type !== 'html') read.text += '\uFFFC';
  };
  visitAll(block);
  return read;
}

function editsOfBlock({ text, nodes }: Block, source: string, mask: Mask): Edit[] {
  const hits = mask.find(text);
  if (hits.length === 0) return [];
  const pieces = nodes.flatMap(({ start, node, markup }): Piece[] => {
    const at = node.position?.start.offset;
    const alignment = at === undefined ? undefined : alignWithSource(node.value, source, at);
    return alignment ? [{ start, end: start + node.value.length, alignment, markup }] : [];
  });
  const addresses = mergeRanges(findAddresses(text));
  return hits.flatMap((hit) => {
    const by = overlapsAny(addresses, hit) ? inAddress(hit.name) : escaped(hit.name.placeholder);
    const here = pieces.filter((piece) => overlaps(piece, hit));
    return here.map(({ start, end, alignment, markup }, index): Edit => {
      // Emphasis of nothing would be signs on the page.
      if (index > 0 && markup && hit.start <= start && hit.end >= end) return { ...markup, by: '' };
      const range = alignment.toSource(Math.max(hit.start, start) - start, Math.min(hit.end, end) - start);
      return { ...range, by: index === 0 ? by : '' };
    });
  });
}

/** Raw HTML that is a block of its own: its tags do not part a name either. */
function editsOfHtml(tree: Root, source: string, mask: Mask): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'html', ({ value, position }) => {
    const from = position?.start.offset ?? -1;
    if (!source.startsWith(value, from)) return;
    const pieces: (Range & { at: number })[] = [];
    let text = '';
    for (const { index, 0: words } of value.matchAll(/(?<=^|>)[^<>]+(?=<|$)/g)) {
      pieces.push({ start: text.length, end: text.length + words.length, at: from + index });
      text += words;
    }
    for (const hit of mask.find(text)) {
      const here = pieces.filter((piece) => overlaps(piece, hit));
      for (const [index, { start, end, at }] of here.entries()) {
        const range = { start: at + Math.max(hit.start - start, 0), end: at + Math.min(hit.end, end) - start };
        edits.push({ ...range, by: index === 0 ? hit.name.placeholder : '' });
      }
    }
  });
  return edits;
}

/** What is no text: code, HTML, alternative texts and titles say the placeholder, addresses and labels spell it. */
function maskRest(body: string, mask: Mask): string {
  const hits = mask.find(body).filter((hit) => !isOfHtml(body, hit));
  if (hits.length === 0) return body;
  return replaceHits(body, hits, ({ start, end, name }) => {
    const from = lastBreak(body, start);
    const token = body.slice(from, nextBreak(body, end));
    const isLabel = body.slice(0, from).endsWith('[^') || token.startsWith('^');
    return isLabel || /^#|[/@]|\.\w+$/.test(token) ? inAddress(name) : name.placeholder;
  });
}

/** The name of a tag or of an attribute, `lang="fr"`, is no word. */
function isOfHtml(text: string, { start, end }: Range): boolean {
  return /<\/?$/.test(text.slice(Math.max(0, start - 2), start)) || /^=["']/.test(text.slice(end, end + 2));
}

const tokenBreak = /[\s"'<>«»“”`()[\]|]/;

function lastBreak(text: string, from: number): number {
  let at = from;
  while (at > 0 && !tokenBreak.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !tokenBreak.test(text.charAt(at))) at += 1;
  return at;
}

/** So that a bracket of the placeholder begins no link, and no sign of it is markup. */
function escaped(placeholder: string): string {
  return placeholder.replace(/[\\`*_{}[\]<>()#+!|~&:^-]/g, '\\$&');
}

function rangeOf(node: Nodes | undefined): Range | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

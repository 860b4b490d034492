import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLSeq,
} from 'yaml';
import type { Decision } from '../model/decision.ts';
import { frontMatterRange } from './front-matter.ts';

/**
 * Writes decisions into an article's front matter. Text is only put in, after the decisions that are there; every other
 * character stays: comments, order, quotes, line ends, the body.
 * @returns the new text, or undefined where the front matter is written in a way in which that cannot be done safely.
 */
export function addDecisions(text: string, decisions: readonly Decision[]): string | undefined {
  return edited(text, (yaml, document, newline) => {
    const pair = annotationsPair(document);
    const value = pair?.value;
    if (!pair)
      return { ...insertion(yaml, yaml.length, `annotations:\n${items(decisions, '  ')}`, newline), decisions };
    if (isSeq(value) && value.items.length > 0) return intoSequence(yaml, value, decisions, newline);
    // `annotations:` with nothing, or with []: the list begins on the next line.
    const isNothing = isSeq(value) || (isScalar(value) && value.value === null);
    if (!isNothing || !value.range || !isNode(pair.key) || !pair.key.range) return undefined;
    const [start, end] = value.range;
    const lineEnd = afterLine(yaml, isSeq(value) ? end : pair.key.range[1]);
    const lines = insertion(yaml, lineEnd, items(decisions, '  '), newline);
    if (!isSeq(value)) return { ...lines, decisions };
    return { start: trimmedEnd(yaml, start), end: lineEnd, text: yaml.slice(end, lineEnd) + lines.text, decisions };
  });
}

/**
 * Takes a decision out of an article's front matter, and the field with the last of them.
 * @param index which of the decisions.
 * @returns the new text, or undefined where that cannot be done safely.
 */
export function removeDecision(text: string, index: number): string | undefined {
  return edited(text, (yaml, document) => {
    const pair = annotationsPair(document);
    const list = pair?.value;
    if (!pair || !isSeq(list) || !isNode(pair.key) || !pair.key.range || !list.range) return undefined;
    const item = list.items[index];
    if (!isNode(item) || !item.range) return undefined;
    if (list.items.length === 1) {
      return { start: pair.key.range[0], end: afterLine(yaml, list.range[1]), text: '', without: index };
    }
    if (!list.flow) {
      const start = yaml.lastIndexOf('\n', item.range[0]) + 1;
      return { start, end: afterLine(yaml, item.range[1]), text: '', without: index };
    }
    const [next, previous] = [list.items[index + 1], list.items[index - 1]] as (Node | undefined)[];
    if (next?.range) return { start: item.range[0], end: next.range[0], text: '', without: index };
    return { start: previous?.range?.[1] ?? item.range[0], end: item.range[1], text: '', without: index };
  });
}

/** A range of the YAML and what takes its place, with what that does to the decisions. */
interface Splice {
  start: number;
  end: number;
  text: string;
  /** Put at the end of the list. */
  decisions?: readonly Decision[];
  /** Index of the one that is taken out. */
  without?: number;
}

type Edit = (yaml: string, document: Document, newline: string) => Splice | undefined;

/** Carries out an edit and holds the result against what it should be: YAML has more ways than one thinks of. */
function edited(text: string, edit: Edit): string | undefined {
  const range = frontMatterRange(text);
  if (!range) return undefined;
  const yaml = text.slice(range.start, range.end);
  const document = parseDocument(yaml, { keepSourceTokens: true });
  if (document.errors.length > 0) return undefined;
  const splice = edit(yaml, document, yaml.includes('\r\n') ? '\r\n' : '\n');
  if (!splice) return undefined;
  const changed = yaml.slice(0, splice.start) + splice.text + yaml.slice(splice.end);
  const after = parseDocument(changed);
  if (after.errors.length > 0 || !isDeepStrictEqual(after.toJS() ?? {}, expected(document.toJS() ?? {}, splice))) {
    return undefined;
  }
  const result = text.slice(0, range.start) + changed + text.slice(range.end);
  return frontMatterRange(result)?.end === range.start + changed.length ? result : undefined;
}

function expected(before: Record<string, unknown>, { decisions = [], without }: Splice): Record<string, unknown> {
  const { annotations, ...others } = before;
  const kept = ((annotations ?? []) as unknown[]).filter((_, index) => index !== without);
  const list = [...kept, ...decisions];
  return list.length === 0 ? others : { ...others, annotations: list };
}

function annotationsPair(document: Document): Pair | undefined {
  const items = (document.contents as { items?: Pair[] } | null)?.items;
  return items?.find(({ key }) => isScalar(key) && key.value === 'annotations');
}

/** After the last decision, in the style of those that are there. */
function intoSequence(
  yaml: string,
  list: YAMLSeq,
  decisions: readonly Decision[],
  newline: string,
): Splice | undefined {
  const last = list.items.at(-1);
  if (!isNode(last) || !last.range) return undefined;
  if (list.flow) {
    const text = decisions.map((decision) => `, ${flow(decision)}`).join('');
    return { start: last.range[1], end: last.range[1], text, decisions };
  }
  const dash = list.srcToken?.offset;
  if (dash === undefined) return undefined;
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash) + 1, dash);
  return { ...insertion(yaml, afterLine(yaml, last.range[1]), items(decisions, indent), newline), decisions };
}

/** Whole lines, put in at the beginning of a line or at the end of the text. */
function insertion(yaml: string, at: number, lines: string, newline: string): Omit<Splice, 'decisions'> {
  const broken = at > 0 && yaml[at - 1] !== '\n' ? `\n${lines}` : lines;
  return { start: at, end: at, text: broken.replaceAll('\n', newline) };
}

function items(decisions: readonly Decision[], indent: string): string {
  return stringify(decisions, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
}

function flow(decision: Decision): string {
  return `{ ${Object.entries(decision)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
}

/** The beginning of the line after an offset; the offset itself where a line begins there. */
function afterLine(yaml: string, at: number): number {
  if (yaml[at - 1] === '\n') return at;
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end + 1;
}

/** The offset before the spaces that stand before another. */
function trimmedEnd(yaml: string, at: number): number {
  return yaml.slice(0, at).trimEnd().length;
}

import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { frontMatterRange } from './front-matter.ts';

/**
 * Edits of front matter. Each puts text in or takes text out at one place and touches nothing else: comments, order,
 * quotes and line ends are an editor's. Each gives undefined where the fields are written in a way in which that cannot
 * be done safely.
 */

/** Where an item stands in a list: names of fields, and indexes. */
export type ItemPath = readonly (string | number)[];

/** A range of the YAML, what takes its place, and the fields that must be read from the result. */
interface Splice {
  start: number;
  end: number;
  text: string;
  fields: unknown;
}

/** Adds items to the end of a list, in the style of those that are there; makes the field where there is none. */
export function addToList(text: string, field: string, items: readonly (string | object)[]): string | undefined {
  return edited(text, (yaml, document) => {
    const splice = addition(yaml, document, field, items);
    if (!splice) return undefined;
    const before = (document.toJS() ?? {}) as Record<string, unknown[] | null>;
    return { ...splice, fields: { ...before, [field]: [...(before[field] ?? []), ...items] } };
  });
}

/**
 * Takes an item out of a list.
 * @param emptied what is left of a list without items: `[]`, or not even its field.
 */
export function removeItem(text: string, path: ItemPath, emptied: 'list' | 'nothing' = 'list'): string | undefined {
  return edited(text, (yaml, document) => {
    const field = path.slice(0, -1);
    const list = document.getIn(field, true);
    if (!isSeq(list) || !document.hasIn(path)) return undefined;
    const isLast = list.items.length === 1 && emptied === 'nothing' && field.length === 1;
    const key = isLast ? pairOf(document, String(field[0]))?.key : undefined;
    const range = isNode(key) ? wholeField(yaml, key, list) : itemRange(yaml, list, Number(path.at(-1)));
    const wanted = parseDocument(yaml);
    wanted.deleteIn(isLast ? field : path);
    return range && { ...range, fields: wanted.toJS() ?? {} };
  });
}

/** Carries out an edit and holds the result against what it should be: YAML has more ways than one thinks of. */
export function edited(
  text: string,
  edit: (yaml: string, document: Document) => Splice | undefined,
): string | undefined {
  const range = frontMatterRange(text);
  if (!range) return undefined;
  const yaml = text.slice(range.start, range.end);
  const document = parseDocument(yaml, { keepSourceTokens: true });
  if (document.errors.length > 0) return undefined;
  const splice = edit(yaml, document);
  if (!splice) return undefined;
  const put = yaml.includes('\r\n') ? splice.text.replace(/\r?\n/g, '\r\n') : splice.text;
  const changed = yaml.slice(0, splice.start) + put + yaml.slice(splice.end);
  const after = parseDocument(changed);
  if (after.errors.length > 0 || !isDeepStrictEqual(after.toJS() ?? {}, splice.fields)) return undefined;
  const result = text.slice(0, range.start) + changed + text.slice(range.end);
  return frontMatterRange(result)?.end === range.start + changed.length ? result : undefined;
}

/** A range of the YAML, and what takes its place. */
export type Range = Omit<Splice, 'fields'>;

function addition(
  yaml: string,
  document: Document,
  field: string,
  items: readonly (string | object)[],
): Range | undefined {
  if (isMap(document.contents) && document.contents.flow) return undefined;
  const pair = pairOf(document, field);
  if (!pair) return insertion(yaml, yaml.length, `${field}:\n${lines(items, '  ')}`);
  const { key, value } = pair;
  if (isSeq(value) && value.items.length > 0) return intoSequence(yaml, value, items);
  // The field with nothing, or with [].
  const isNothing = isSeq(value) || (isScalar(value) && value.value === null);
  if (!isNothing || !value.range || !isNode(key) || !key.range) return undefined;
  const [start, end] = value.range;
  const isText = items.every((item) => typeof item === 'string');
  if (isSeq(value) && isText) return { start, end, text: `[${items.map(inline).join(', ')}]` };
  const lineEnd = afterLine(yaml, isSeq(value) ? end : key.range[1]);
  const { text } = insertion(yaml, lineEnd, lines(items, '  '));
  if (!isSeq(value)) return { start: lineEnd, end: lineEnd, text };
  return { start: yaml.slice(0, start).trimEnd().length, end: lineEnd, text: yaml.slice(end, lineEnd) + text };
}

/** After the last item, in the style of those that are there. */
function intoSequence(yaml: string, list: YAMLSeq, items: readonly (string | object)[]): Range | undefined {
  const last = list.items.at(-1);
  if (!isNode(last) || !last.range) return undefined;
  if (list.flow) {
    const text = items.map((item) => `, ${inline(item)}`).join('');
    return { start: last.range[1], end: last.range[1], text };
  }
  const dash = list.srcToken?.offset;
  if (dash === undefined) return undefined;
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash) + 1, dash);
  return insertion(yaml, afterLine(yaml, last.range[1]), lines(items, indent));
}

/** Whole lines, put in at the beginning of a line or at the end of the text. */
export function insertion(yaml: string, at: number, text: string): Range {
  return { start: at, end: at, text: at > 0 && yaml[at - 1] !== '\n' ? `\n${text}` : text };
}

function lines(items: readonly (string | object)[], indent: string): string {
  return stringify(items, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
}

/** An item as it stands between brackets. */
function inline(item: string | object): string {
  if (typeof item === 'object') {
    const fields = Object.entries(item).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    return `{ ${fields.join(', ')} }`;
  }
  const isPlain = /^[\p{L}][\p{L}\p{M}\p{N} .’-]*$/u.test(item) && stringify(item).trim() === item;
  return isPlain ? item : JSON.stringify(item);
}

/** From the line of the field to the line after its list. */
function wholeField(yaml: string, key: { range?: [number, number, number] | null }, list: YAMLSeq): Range | undefined {
  if (!key.range || !list.range) return undefined;
  return { start: key.range[0], end: afterLine(yaml, list.range[1]), text: '' };
}

/** What to cut out, so that an item is gone. */
function itemRange(yaml: string, list: YAMLSeq, index: number): Range | undefined {
  const ranges = list.items.map((item) => (item as { range?: [number, number, number] | null }).range);
  const [before, own, after] = [ranges[index - 1], ranges[index], ranges[index + 1]];
  if (!own || !list.range) return undefined;
  if (list.flow) {
    return before
      ? { start: before[1], end: own[1], text: '' }
      : { start: own[0], end: after?.[0] ?? own[1], text: '' };
  }
  if (list.items.length === 1) {
    const end = yaml[own[1] - 1] === '\n' ? own[1] - 1 : own[1];
    return { start: yaml.lastIndexOf(':', list.range[0]) + 1, end, text: ' []' };
  }
  // A list of lines: from the line of the dash to the line after the item, its comment included.
  return { start: yaml.lastIndexOf('\n', own[0]) + 1, end: afterLine(yaml, own[1]), text: '' };
}

/** A field, if the front matter has it. */
export function pairOf(document: Document, field: string): Pair | undefined {
  const { contents } = document;
  return isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === field) : undefined;
}

/** The beginning of the line after an offset; the offset itself where a line begins there. */
export function afterLine(yaml: string, at: number): number {
  if (yaml[at - 1] === '\n') return at;
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end + 1;
}

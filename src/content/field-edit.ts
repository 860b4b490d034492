import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, stringify } from 'yaml';
import { frontMatterRange } from './front-matter.ts';

/** How values are written: as they stand in front matter, never wrapped. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Sets fields of the front matter, or takes them out, and touches nothing else: comments, quotes and the order of the
 * fields are an editor’s. In a list, items that stay keep their own lines. A field that is not there is put at the end.
 * @param changes by the name of the field; `undefined` takes it out.
 * @returns the new text, or undefined where the front matter is written in a way in which that cannot be done safely.
 */
export function setFields(text: string, changes: Readonly<Record<string, unknown>>): string | undefined {
  const range = frontMatterRange(text);
  if (!range) return undefined;
  const newline = text.slice(range.start, range.end).includes('\r\n') ? '\r\n' : '\n';
  let yaml = text.slice(range.start, range.end).replaceAll('\r\n', '\n');
  const wanted = { ...(parseDocument(yaml).toJS() as Record<string, unknown> | null) };
  for (const [field, value] of Object.entries(changes)) {
    const edited = setField(yaml, field, value);
    if (edited === undefined) return undefined;
    yaml = edited;
    if (value === undefined) delete wanted[field];
    else wanted[field] = value;
  }
  const after = parseDocument(yaml);
  if (after.errors.length > 0 || !isDeepStrictEqual(after.toJS() ?? {}, wanted)) return undefined;
  const result = text.slice(0, range.start) + yaml.replaceAll('\n', newline) + text.slice(range.end);
  const again = frontMatterRange(result);
  return again && result.slice(again.start, again.end) === yaml.replaceAll('\n', newline) ? result : undefined;
}

function setField(yaml: string, field: string, value: unknown): string | undefined {
  const document = parseDocument(yaml);
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && (!isMap(contents) || contents.flow))) return undefined;
  const pair = contents?.items.find(({ key }) => isScalar(key) && key.value === field) as
    | Pair<Scalar, Node>
    | undefined;
  if (!pair) {
    if (value === undefined) return yaml;
    return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}${stringify({ [field]: value }, STYLE)}`;
  }
  const start = pair.key.range?.[0];
  if (start === undefined) return undefined;
  const end = endOf(yaml, pair);
  if (value === undefined) return yaml.slice(0, start) + yaml.slice(end);
  const [from, to] = isScalar(pair.value) && isNode(pair.value) ? (pair.value.range ?? []) : [];
  const inline = stringify(value, STYLE).trimEnd();
  const isLine = from !== undefined && to !== undefined && to > from && !yaml.slice(from, to).includes('\n');
  // A value of one line for one of one line: what stands behind it, a comment, stays.
  if (isLine && typeof value !== 'object' && !inline.includes('\n')) {
    return yaml.slice(0, from) + inline + yaml.slice(to);
  }
  const written = Array.isArray(value)
    ? writeList(yaml, field, pair.value, value)
    : stringify({ [field]: value }, STYLE);
  return yaml.slice(0, start) + written + yaml.slice(end);
}

/** Behind the last line of a field: before the next one, and before the comments that stand above that. */
function endOf(yaml: string, { key, value }: Pair<Scalar, Node>): number {
  const last = (isNode(value) ? value.range?.[1] : undefined) ?? key.range?.[1] ?? yaml.length;
  if (yaml[last - 1] === '\n') return last;
  const lineEnd = yaml.indexOf('\n', last);
  return lineEnd < 0 ? yaml.length : lineEnd + 1;
}

/** A list with the lines of the items that stay as they are, comments above and behind them included. */
function writeList(yaml: string, field: string, before: Node | null, items: readonly unknown[]): string {
  if (!isSeq(before) || items.length === 0) return stringify({ [field]: items }, STYLE);
  const flow = before.flow === true;
  if (flow) return `${field}: ${stringify(items, { ...STYLE, collectionStyle: 'flow' }).trimEnd()}\n`;
  const kept = before.items.map((item, index) => ({
    value: isNode(item) ? (item.toJS(parseDocument('')) as unknown) : item,
    lines: linesOf(yaml, before.items as Node[], index),
  }));
  const indent =
    /^[ \t]*/.exec(kept[0]?.lines.split('\n').find((line) => line.trim().startsWith('-')) ?? '')?.[0] ?? '';
  const lines = items.map((item) => {
    const at = kept.findIndex(({ value, lines }) => lines !== '' && isDeepStrictEqual(value, item));
    if (at >= 0) return kept.splice(at, 1)[0]?.lines ?? '';
    return stringify([item], STYLE).replace(/^(?=.)/gm, indent);
  });
  return `${field}:\n${lines.join('')}`;
}

/** The lines of an item of a list, from behind the item before it; an empty text where they are not its own. */
function linesOf(yaml: string, items: readonly Node[], index: number): string {
  const item = items[index];
  if (!item?.range) return '';
  const [start, end] = item.range;
  const dash = yaml.lastIndexOf('-', start);
  let from = yaml.lastIndexOf('\n', dash) + 1;
  // Comments above an item are its own.
  for (let above = yaml.lastIndexOf('\n', from - 2) + 1; /^[ \t]*#/.test(yaml.slice(above, from)) && from > 0; ) {
    from = above;
    above = yaml.lastIndexOf('\n', from - 2) + 1;
  }
  const to = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  return to > from ? yaml.slice(from, to) : '';
}

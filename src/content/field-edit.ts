import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, stringify } from 'yaml';
import { afterLine, edited, insertion, pairOf, type Range } from './front-matter-edit.ts';

/** No change. */
const NOTHING: Range = { start: 0, end: 0, text: '' };

/** How values are written: as they stand in front matter, never wrapped. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Sets fields of the front matter, or takes them out, and touches nothing else: comments, quotes and the order of the
 * fields are an editor’s. In a list, items that stay keep their own lines. A field that is not there is put at the end.
 * @param changes by the name of the field; `undefined` takes it out.
 * @returns the new text, or undefined where the front matter is written in a way in which that cannot be done safely.
 */
export function setFields(text: string, changes: Readonly<Record<string, unknown>>): string | undefined {
  let changed: string | undefined = text;
  for (const [field, value] of Object.entries(changes)) {
    changed = edited(changed, (yaml, document) => {
      const { contents } = document;
      if (contents !== null && (!isMap(contents) || contents.flow)) return undefined;
      const { [field]: _, ...others } = (document.toJS() ?? {}) as Record<string, unknown>;
      const splice = spliceOf(yaml, field, value, pairOf(document, field));
      return splice && { ...splice, fields: value === undefined ? others : { ...others, [field]: value } };
    });
    if (changed === undefined) return undefined;
  }
  return changed;
}

function spliceOf(yaml: string, field: string, value: unknown, pair: Pair | undefined): Range | undefined {
  if (!pair) return value === undefined ? NOTHING : insertion(yaml, yaml.length, stringify({ [field]: value }, STYLE));
  const key = pair.key as Scalar;
  const before = isNode(pair.value) ? pair.value : null;
  const start = key.range?.[0];
  if (start === undefined) return undefined;
  const end = afterLine(yaml, before?.range?.[1] ?? key.range?.[1] ?? yaml.length);
  if (value === undefined) return { start, end, text: '' };
  const [from, to] = isScalar(before) ? (before.range ?? []) : [];
  const inline = stringify(value, STYLE).trimEnd();
  const isLine = from !== undefined && to !== undefined && to > from && !yaml.slice(from, to).includes('\n');
  // A value of one line for one of one line: what stands behind it, a comment, stays.
  if (isLine && typeof value !== 'object' && !inline.includes('\n')) return { start: from, end: to, text: inline };
  const text = Array.isArray(value) ? writeList(yaml, field, before, value) : stringify({ [field]: value }, STYLE);
  return { start, end, text };
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

import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument } from 'yaml';
import { parseFrontMatter } from './front-matter.ts';

/** Where an item stands in a list: names of fields, and indexes. */
export type ItemPath = readonly (string | number)[];

/**
 * Takes an item out of a list of the front matter and touches nothing else: comments, quotes and the order of the fields
 * are an editor's. A list that is empty then is `[]`.
 * @returns the text without it; undefined if there is no such item, or where it cannot be cut out cleanly.
 */
export function removeItem(text: string, path: ItemPath): string | undefined {
  const fields = parseFrontMatter(text, '');
  if (Array.isArray(fields) || !fields.found) return undefined;
  const start = text.indexOf('\n') + 1;
  const yaml = text.slice(start, text.lastIndexOf('---', fields.bodyStart));
  const range = rangeOf(yaml, path);
  if (!range) return undefined;
  const edited = yaml.slice(0, range.start) + range.instead + yaml.slice(range.end);
  // What is read back must be what was there without the item, to the letter.
  const wanted = parseDocument(yaml);
  wanted.deleteIn(path);
  const found = parseDocument(edited);
  if (found.errors.length > 0 || !isDeepStrictEqual(found.toJS(), wanted.toJS())) return undefined;
  return text.slice(0, start) + edited + text.slice(start + yaml.length);
}

/** What to cut out of the YAML, and what to put in its place. */
function rangeOf(yaml: string, path: ItemPath): { start: number; end: number; instead: string } | undefined {
  const list = parseDocument(yaml).getIn(path.slice(0, -1), true);
  const index = path.at(-1);
  if (!isSeq(list) || typeof index !== 'number' || !list.range) return undefined;
  const ranges = list.items.map((item) => (item as { range?: [number, number, number] | null }).range);
  const [before, own, after] = [ranges[index - 1], ranges[index], ranges[index + 1]];
  if (!own) return undefined;
  const last = yaml[own[1] - 1] === '\n' ? own[1] - 1 : own[1];
  if (list.flow) {
    return before
      ? { start: before[1], end: own[1], instead: '' }
      : { start: own[0], end: after?.[0] ?? own[1], instead: '' };
  }
  if (list.items.length === 1) return { start: yaml.lastIndexOf(':', list.range[0]) + 1, end: last, instead: ' []' };
  // A list of lines: from the line of the dash to the line after the item, its comment included.
  const lineEnd = yaml.indexOf('\n', last);
  return { start: yaml.lastIndexOf('\n', own[0]) + 1, end: lineEnd < 0 ? yaml.length : lineEnd + 1, instead: '' };
}

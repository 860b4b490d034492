import { isDeepStrictEqual } from 'node:util';
import { isScalar, isSeq, type Node, type Pair, parseDocument, stringify } from 'yaml';
import { frontMatterRange } from './front-matter.ts';

/**
 * Adds strings to a list of the front matter and touches nothing else: comments, quotes and the order of the fields are
 * an editor's. A field that is not there is put at the end.
 * @param field a name of the front matter's top level.
 * @returns the new text, or undefined where the front matter is written in a way in which that cannot be done safely.
 */
export function addToList(text: string, field: string, strings: readonly string[]): string | undefined {
  const range = frontMatterRange(text);
  if (!range) return undefined;
  const yaml = text.slice(range.start, range.end);
  const document = parseDocument(yaml);
  const splice = document.errors.length === 0 ? spliceOf(yaml, document.contents, field, strings) : undefined;
  if (!splice) return undefined;
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const edited = yaml.slice(0, splice.at) + splice.text.replaceAll('\n', newline) + yaml.slice(splice.end ?? splice.at);
  // What is read back must be what was there and the new strings, to the letter.
  const before = (document.toJS() ?? {}) as Record<string, unknown>;
  const after = parseDocument(edited);
  const wanted = { ...before, [field]: [...((before[field] ?? []) as unknown[]), ...strings] };
  if (after.errors.length > 0 || !isDeepStrictEqual(after.toJS(), wanted)) return undefined;
  const result = text.slice(0, range.start) + edited + text.slice(range.end);
  return frontMatterRange(result)?.end === range.start + edited.length ? result : undefined;
}

interface Splice {
  at: number;
  /** Where what it replaces ends; without it nothing is replaced. */
  end?: number;
  text: string;
}

function spliceOf(yaml: string, contents: unknown, field: string, strings: readonly string[]): Splice | undefined {
  const pairs = (contents as { items?: Pair[]; flow?: boolean } | null) ?? {};
  if (pairs.flow) return undefined;
  const value = pairs.items?.find(({ key }) => isScalar(key) && key.value === field)?.value as Node | null | undefined;
  const lines = (indent: string) => strings.map((one) => `${indent}- ${quoted(one)}\n`).join('');
  if (value === undefined) {
    const broken = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
    return { at: yaml.length, text: `${broken}${field}:\n${lines('  ')}` };
  }
  if (!isSeq(value) || !value.range) return undefined;
  if (value.flow) {
    const list = strings.map(quoted).join(', ');
    const last = value.items.at(-1) as Node | undefined;
    if (!last) return { at: value.range[0], end: value.range[1], text: `[${list}]` };
    return last.range ? { at: last.range[1], text: `, ${list}` } : undefined;
  }
  const [first, last] = [value.items[0], value.items.at(-1)] as (Node | undefined)[];
  if (!first?.range || !last?.range) return undefined;
  const dash = yaml.lastIndexOf('-', first.range[0]);
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash) + 1, dash);
  const lineEnd = yaml[last.range[1] - 1] === '\n' ? last.range[1] - 1 : yaml.indexOf('\n', last.range[1]);
  if (lineEnd < 0) return { at: yaml.length, text: `\n${lines(indent)}`.trimEnd() };
  return { at: lineEnd + 1, text: lines(indent) };
}

/** A string as YAML writes it within a list of either style. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N} .’-]*$/u.test(text) && stringify(text).trim() === text ? text : JSON.stringify(text);
}

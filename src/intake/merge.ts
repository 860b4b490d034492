import { isDeepStrictEqual } from 'node:util';
import { diff3Merge } from 'node-diff3';
import { type Document, isMap, parseDocument } from 'yaml';
import { splitFrontMatter, withFrontMatter } from '../content/front-matter.ts';

/** Three versions of an article as text, front matter included. */
export interface Versions {
  /** What the converter made of the original that the article was made of. */
  base: string;
  /** The article as it stands, with what an editor wrote. */
  mine: string;
  /** What the converter makes of the new original. */
  theirs: string;
}

/** A merge: the text, or the first place where both sides changed the same lines or field in different ways. */
export type Merge = { text: string } | { conflict: string; line: number };

/**
 * Three-way merge of an article: its front matter field by field, its body line by line (a paragraph is a line). What
 * only one side changed is taken from that side; what both changed alike is taken once.
 */
export function mergeArticle(versions: Versions): Merge {
  // Line ends are the editor’s, and no difference: some programs change them all when they save.
  const [base = '', mine = '', theirs = ''] = [versions.base, versions.mine, versions.theirs].map((text) =>
    text.replaceAll('\r\n', '\n'),
  );
  const merged = mergeLineFeeds({ base, mine, theirs });
  const end = /\r?\n/.exec(versions.mine)?.[0] ?? '\n';
  return 'text' in merged ? { text: merged.text.replaceAll('\n', end) } : merged;
}

function mergeLineFeeds({ base, mine, theirs }: Versions): Merge {
  const parts = [base, mine, theirs].map(splitFrontMatter);
  const [old, own, other] = parts;
  if (!old || !own || !other) return { conflict: 'the front matter of the article', line: 1 };
  const fields = mergeFields(old.yaml, own.yaml, other.yaml);
  if ('conflict' in fields) return { conflict: `the field ${fields.conflict}`, line: lineOf(mine, fields.conflict) };
  const body = mergeLines(old.body, own.body, other.body);
  if ('line' in body) return { conflict: 'these lines', line: linesBefore(mine, own.body) + body.line };
  return { text: withFrontMatter(fields.text, body.text) };
}

/** Fields of front matter by path; those of `source` one by one, for a new original changes some of them. */
function fieldsOf(document: Document): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const data: unknown = document.toJS() ?? {};
  for (const [name, value] of Object.entries(data as object)) {
    if (name === 'source' && typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) fields.set(`source.${inner}`, one);
    } else fields.set(name, value);
  }
  return fields;
}

/** Writes into the editor’s own YAML, so that comments and order stay. */
function mergeFields(base: string, mine: string, theirs: string): { text: string } | { conflict: string } {
  const [old, own, other] = [base, mine, theirs].map((yaml) => parseDocument(yaml));
  if (!old || !own || !other || (own.contents !== null && !isMap(own.contents))) return { conflict: 'front matter' };
  const [before, ours, news] = [fieldsOf(old), fieldsOf(own), fieldsOf(other)];
  let changed = false;
  for (const name of new Set([...before.keys(), ...news.keys()])) {
    if (isDeepStrictEqual(before.get(name), news.get(name))) continue;
    if (isDeepStrictEqual(ours.get(name), news.get(name))) continue;
    // An editor’s title stands, whatever the new original calls itself.
    const edited = !isDeepStrictEqual(ours.get(name), before.get(name));
    if (edited && (name === 'title' || name === 'titleFrom') && ours.get('titleFrom') === 'editor') continue;
    if (edited) return { conflict: name };
    const path = name.split('.');
    if (news.has(name)) own.setIn(path, news.get(name));
    else own.deleteIn(path);
    changed = true;
  }
  return { text: changed ? own.toString({ lineWidth: 0 }) : mine };
}

function mergeLines(base: string, mine: string, theirs: string): { text: string } | { line: number } {
  const lines: string[] = [];
  let line = 1;
  for (const part of diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'))) {
    if (part.conflict) return { line };
    lines.push(...(part.ok ?? []));
    line = lines.length + 1;
  }
  return { text: lines.join('\n') };
}

function linesBefore(text: string, body: string): number {
  return text.slice(0, text.length - body.length).split('\n').length - 1;
}

function lineOf(text: string, field: string): number {
  const name = field.split('.').at(-1) ?? field;
  return Math.max(1, text.split('\n').findIndex((line) => line.trimStart().startsWith(`${name}:`)) + 1);
}

import { isMap, isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Range } from '../model/mention.ts';
import { yamlReason } from './yaml-reason.ts';

/** Where a field stands; 1-based, in the whole file. */
export interface FieldPlace {
  line: number;
  column: number;
}

/** The YAML of a file, and where each of its fields stands. */
export interface YamlFields {
  data: unknown;
  /** Place of a field, or of the nearest field around it that exists. */
  place(path: readonly PropertyKey[]): FieldPlace;
}

/** A file's front matter, and where its body begins (UTF-16 offset; 0 where there is no front matter). */
export interface FrontMatter extends YamlFields {
  found: boolean;
  bodyStart: number;
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Where the YAML of a file's front matter stands (half-open UTF-16 offsets), or undefined where there is none. */
export function frontMatterRange(text: string): Range | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  const closed = fence.exec(text.slice(opening?.startsWith('\uFEFF') ? 1 : 0));
  if (closed?.index !== 0 || !opening) return undefined;
  return { start: opening.length, end: opening.length + (closed[1] ?? '').length };
}

/** Where the body of a file begins: a UTF-16 offset, 0 where there is no front matter. */
export function bodyStartOf(text: string): number {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', mark)) return 0;
  const match = fence.exec(text.slice(mark));
  return match?.index === 0 ? mark + match[0].length : 0;
}

/** A file's YAML and its body, as they are written; undefined where it has no front matter. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const range = frontMatterRange(text);
  return range && { yaml: text.slice(range.start, range.end), body: text.slice(bodyStartOf(text)) };
}

/** A Markdown file of fields, or of YAML as it is written, and a body. */
export function withFrontMatter(fields: object | string, body: string): string {
  const yaml = typeof fields === 'string' ? fields : stringify(fields, { lineWidth: 0 });
  return `---\n${yaml}---\n${body}`;
}

/**
 * Reads the front matter of a Markdown file. A file without one gives `found: false` and `data: {}`.
 * @returns the fields, or the syntax errors of the YAML with their lines in the file.
 */
export function parseFrontMatter(text: string, file: string): FrontMatter | Diagnostic[] {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return { found: false, bodyStart: 0, data: {}, place: () => ({ line: 1, column: 1 }) };
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const match = fence.exec(text.slice(mark));
  if (match?.index !== 0) {
    return [
      diagnose('yaml-syntax', 'the front matter is opened by “---” on line 1 and never closed', { file, line: 1 }),
    ];
  }
  const fields = parseYaml(match[1] ?? '', file, 1);
  if (Array.isArray(fields)) return fields;
  return { ...fields, found: true, bodyStart: mark + match[0].length };
}

/**
 * Parses YAML (1.2, core schema: `2017-10` stays a string) with the places of its fields.
 * @param lineOffset number of lines of the file before the YAML.
 */
export function parseYaml(yaml: string, file: string, lineOffset = 0): YamlFields | Diagnostic[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (offset: number): FieldPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) => diagnose('yaml-syntax', yamlReason(error), { file, ...at(error.pos[0]) }));
  }
  const contents = document.contents;
  if (contents !== null && !isMap(contents)) {
    return [diagnose('yaml-syntax', 'expected fields (name: value), found something else', { file, ...at(0) })];
  }
  return {
    data: document.toJS() ?? {},
    place(path) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const parent = document.getIn(path.slice(0, depth - 1), true);
        const key = path[depth - 1];
        if (isMap(parent)) {
          const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(key));
          if (pair && isNode(pair.key) && pair.key.range) return at(pair.key.range[0]);
        }
        const node = document.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return { line: 1, column: 1 };
    },
  };
}

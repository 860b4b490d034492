import { isMap, isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { isTooDeep, LONGEST_YAML, MOST_YAML_SIGNS, tooDeep } from '../convert/limits.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Range } from '../model/mention.ts';
import { plainYaml } from './plain-yaml.ts';
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
  const place = { file, line: lineOffset + 1 };
  const refused = refusedYaml(yaml, place);
  if (refused) return [refused];
  const plain = plainYaml(yaml);
  return plain ? placedLater(plain, yaml, file, lineOffset) : parseWhole(yaml, file, lineOffset);
}

/** Fields whose places are looked for when one is asked for: few are. */
function placedLater(data: object, yaml: string, file: string, lineOffset: number): YamlFields {
  let parsed: YamlFields | undefined;
  return {
    data,
    place(path) {
      if (!parsed) {
        const fields = parseWhole(yaml, file, lineOffset);
        if (Array.isArray(fields)) throw new Error(`${file}: YAML that was read cannot be parsed`);
        parsed = fields;
      }
      return parsed.place(path);
    },
  };
}

/** Parses any YAML. */
function parseWhole(yaml: string, file: string, lineOffset: number): YamlFields | Diagnostic[] {
  const place = { file, line: lineOffset + 1 };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.some(isTooDeep)) return [tooDeep(place)];
  const at = (offset: number): FieldPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  if (document.errors.length > 0) {
    const told = document.errors.slice(0, MOST_TOLD);
    return told.map((error) => diagnose('yaml-syntax', yamlReason(error), { file, ...at(error.pos[0]) }));
  }
  const contents = document.contents;
  if (contents !== null && !isMap(contents)) {
    return [diagnose('yaml-syntax', 'expected fields (name: value), found something else', { file, ...at(0) })];
  }
  const data = plainData(document);
  if (data === undefined) return [diagnose('yaml-syntax', REFERENCES, place, REFERENCES_HINT)];
  return {
    data,
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

/** Most faults that are told of one file: one slip at its head can make thousands. */
const MOST_TOLD = 20;

const REFERENCES = 'values that repeat others (*name) hold each other, or are repeated more than 100 times in all';
const REFERENCES_HINT = 'Write the values out instead of repeating them with & and *.';

/** What is told of YAML that no reader could get through in time. */
function refusedYaml(yaml: string, place: { file: string; line: number }): Diagnostic | undefined {
  const most = LONGEST_YAML.toLocaleString('en');
  if (yaml.length > LONGEST_YAML) {
    const message = `its fields hold ${yaml.length.toLocaleString('en')} characters; the most that is read is ${most}`;
    return diagnose(
      'too-large',
      message,
      place,
      'Look at the fields: a text belongs below them, after the second “---”.',
    );
  }
  if (yaml.length <= MOST_YAML_SIGNS) return undefined;
  const signs = yaml.match(/[:,&?!]/g)?.length ?? 0;
  if (signs <= MOST_YAML_SIGNS) return undefined;
  const message = `its fields hold ${signs.toLocaleString('en')} signs such as : , and &; the most that is read is ${MOST_YAML_SIGNS.toLocaleString('en')}`;
  return diagnose('too-large', message, place, 'No article or entry has so many fields: look at the file.');
}

/** The fields as plain data; undefined where values hold each other, or one names others again and again. */
function plainData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    const data: unknown = document.toJS() ?? {};
    // Throws where a value holds itself.
    JSON.stringify(data);
    return data;
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) return undefined;
    throw error;
  }
}

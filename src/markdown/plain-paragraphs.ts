import type { Paragraph, Root } from 'mdast';

/**
 * What Markdown may read as markup, wherever it stands: its signs, tabs and other control characters, blanks at an edge of
 * a line, and what a line that is more than text begins with.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const markup = /[\x00-\x09\x0b-\x1f\ufeff[\]\\`*_<&|{}]|~~|:-|-:| $|^(?:[ #>\-+=~:]|\d{1,9}[.)])/m;

/** A point in the source, as unist has it. */
interface Point {
  line: number;
  column: number;
  offset: number;
}

/**
 * Parses a text that is paragraphs and nothing else, as most articles are: a parser, which asks of each sign what it may
 * begin, takes some forty times as long.
 * @returns the tree that the parser makes of it, positions included; undefined for a text that may have markup.
 */
export function plainParagraphs(source: string): Root | undefined {
  if (markup.test(source)) return undefined;
  const children: Paragraph[] = [];
  let start: Point | undefined;
  let end: Point = { line: 1, column: 1, offset: 0 };
  let offset = 0;
  const close = () => {
    if (start) children.push(paragraph(source, start, end));
    start = undefined;
  };
  const lines = source.split('\n');
  for (const [index, { length }] of lines.entries()) {
    const line = index + 1;
    if (length === 0) close();
    else {
      start ??= { line, column: 1, offset };
      end = { line, column: length + 1, offset: offset + length };
    }
    offset += length + 1;
  }
  close();
  if (children.length === 0) return undefined;
  const last = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: source.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: last } };
}

function paragraph(source: string, start: Point, end: Point): Paragraph {
  const value = source.slice(start.offset, end.offset);
  const position = () => ({ start: { ...start }, end: { ...end } });
  return { type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() };
}

import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { partsIn, type SyntaxParts } from '../convert/syntax-parts.ts';
import { remarkFigures } from './figures.ts';
import { remarkSyntax } from './syntax.ts';

const parserFor = (parts: SyntaxParts) =>
  unified().use(remarkParse).use(remarkSyntax, parts).use(remarkFigures).freeze();

/** One for each of the few sets of parts. */
const parsers = new Map<string, ReturnType<typeof parserFor>>();

/** Parses the Markdown of a dossier; positions count from the start of the text given, front matter included. */
export function parseMarkdown(source: string, file?: string): Root {
  const vfile = new VFile({ value: source, ...(file ? { path: file } : {}) });
  const parts = partsIn(source);
  const key = Object.values(parts).join();
  const parser = parsers.get(key) ?? parserFor(parts);
  parsers.set(key, parser);
  return parser.runSync(parser.parse(vfile), vfile) as Root;
}

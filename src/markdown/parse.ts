import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { isTooDeep, refuseLongText, tooDeep } from '../convert/limits.ts';
import { partsIn, type SyntaxParts } from '../convert/syntax-parts.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { remarkFigures } from './figures.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { remarkSyntax } from './syntax.ts';

const parserFor = (parts: SyntaxParts) =>
  unified().use(remarkParse).use(remarkSyntax, parts).use(remarkFigures).freeze();

/** One for each of the few sets of parts. */
const parsers = new Map<string, ReturnType<typeof parserFor>>();

/**
 * Parses the Markdown of a dossier; positions count from the start of the text given, front matter included.
 * @throws DiagnosticError `too-large` or `too-deep` beyond the limits of a text.
 */
export function parseMarkdown(source: string, file?: string): Root {
  refuseLongText(source, file ?? '');
  return plainParagraphs(source) ?? parseWhole(source, file);
}

/** The same by the parser, which reads any Markdown. */
export function parseWhole(source: string, file?: string): Root {
  const vfile = new VFile({ value: source, ...(file ? { path: file } : {}) });
  const parts = partsIn(source);
  const key = Object.values(parts).join();
  const parser = parsers.get(key) ?? parserFor(parts);
  parsers.set(key, parser);
  try {
    return parser.runSync(parser.parse(vfile), vfile) as Root;
  } catch (error) {
    throw isTooDeep(error) ? new DiagnosticError([tooDeep({ ...(file ? { file } : {}), line: 1 })]) : error;
  }
}

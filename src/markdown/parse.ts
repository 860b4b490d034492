import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { remarkFigures } from './figures.ts';
import { remarkSyntax } from './syntax.ts';

const parser = unified().use(remarkParse).use(remarkSyntax).use(remarkFigures).freeze();

/** Parses the Markdown of a dossier; positions count from the start of the text given, front matter included. */
export function parseMarkdown(source: string, file?: string): Root {
  const vfile = new VFile({ value: source, ...(file ? { path: file } : {}) });
  return parser.runSync(parser.parse(vfile), vfile) as Root;
}

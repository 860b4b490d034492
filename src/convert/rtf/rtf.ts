import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { personIn } from '../document-author.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from '../format.ts';
import { convertFragment } from '../html/fragment.ts';
import { readRtf } from './reader.ts';

/** Blocks at the top among which a title of the properties must stand to be that of the text. */
const TOP = 5;

/**
 * RTF, by a reader of our own: headings, lists, tables, notes, links and pictures; comments and hidden words are told
 * and left out, headers and footers are layout.
 */
export const rtfFormat: SourceFormat = {
  async convert({ name, bytes }: SourceFile): Promise<ConvertedArticle[]> {
    const { tree, title, author, pictures, diagnostics } = readRtf(bytes, name);
    const person = personIn(author);
    const known: Metadata = {
      ...(title && standsAtTop(tree, title) ? { title } : {}),
      ...(person ? { author: person } : {}),
    };
    const sibling = (path: string) => pictures.get(path);
    if (tree.children.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'the RTF holds no text', { file: name })]);
    }
    const article = convertFragment(toHtml(tree), known, { file: name, sibling });
    return [{ ...article, diagnostics: [...article.diagnostics, ...diagnostics] }];
  },
};

/** Properties often keep the title of the document that this one was made from. */
function standsAtTop(tree: Root, title: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return tree.children.slice(0, TOP).some((block) => plain(textOf(block)) === plain(title));
}

import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { personIn } from '../document-author.ts';
import type { ConvertedArticle, Metadata, SourceFile } from '../format.ts';
import { convertFragment } from '../html/fragment.ts';
import { splitPage } from '../press/split.ts';

/** What a document of a word processor holds. */
export interface StoryDocument {
  /** Its blocks as HTML. */
  tree: Root;
  /** Its pictures, by the addresses that the tree gives them. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** What its properties say of it. */
  title?: string | undefined;
  author?: string | undefined;
  diagnostics: Diagnostic[];
}

/** Blocks at the top among which a title of the properties must stand to be that of the text. */
const TOP = 5;

/**
 * The article that a document of a word processor is; its articles where a press database wrote it.
 * @throws DiagnosticError `body-empty` where it holds no text.
 */
export function convertStory(document: StoryDocument, source: SourceFile): ConvertedArticle[] {
  const { name } = source;
  const { tree, title, author, pictures, diagnostics } = document;
  if (tree.children.length === 0) {
    throw new DiagnosticError([diagnose('body-empty', 'the file holds no text', { file: name })]);
  }
  const person = personIn(author);
  const known: Metadata = {
    ...(title && standsAtTop(tree, title) ? { title } : {}),
    ...(person ? { author: person } : {}),
  };
  const html = toHtml(tree);
  const several = splitPage(html, { ...source, sibling: (path) => pictures.get(path) }, diagnostics);
  if (several) return several;
  const article = convertFragment(html, known, { file: name, sibling: (path) => pictures.get(path) });
  return [{ ...article, diagnostics: [...article.diagnostics, ...diagnostics] }];
}

/** Properties often keep the title of the document that this one was made from. */
function standsAtTop(tree: Root, title: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return tree.children.slice(0, TOP).some((block) => plain(textOf(block)) === plain(title));
}

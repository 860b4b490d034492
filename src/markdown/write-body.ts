import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { parseMarkdown } from './parse.ts';
import { remarkSyntax } from './syntax.ts';

const writer = unified().use(remarkSyntax).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' }).freeze();

/**
 * Writes the body of an article: the tree as Markdown. Every sign that Markdown would read as markup is escaped,
 * and the result is read back, so that the text of the file is the text of the tree, to the letter.
 * @throws DiagnosticError `convert-fidelity` if it is not.
 */
export function writeBody(tree: Root, file: string): string {
  const body = writer.stringify(tree);
  const written = blockTexts(parseMarkdown(body));
  const wanted = blockTexts(tree);
  const differs = wanted.findIndex((text, index) => text !== written[index]);
  if (differs >= 0 || written.length !== wanted.length) {
    const message = `block ${differs + 1} would read “${written[differs]}” instead of “${wanted[differs]}”`;
    throw new DiagnosticError([diagnose('convert-fidelity', message, { file })]);
  }
  return body;
}

/** Is the body of an article what `writeBody` writes of this tree? Then their texts are the same, without parsing. */
export function isBodyOf(body: string, tree: Root): boolean {
  return body === `\n${writer.stringify(tree)}`;
}

/** The text of each top-level block, front matter left out. */
export function blockTexts(tree: Root): string[] {
  return tree.children.filter(({ type }) => type !== 'yaml').map(textOfBlock);
}

/** A picture alone with a title is a figure, and its caption is text, whether the tree was parsed or made. */
function textOfBlock(block: RootContent): string {
  const [image, ...others] = block.type === 'paragraph' ? block.children : [];
  return image?.type === 'image' && image.title && others.length === 0
    ? `${image.alt ?? ''}${image.title}`
    : textOf(block);
}

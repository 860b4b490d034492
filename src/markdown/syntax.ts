import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type {} from 'remark-stringify';
import type { Processor } from 'unified';
import { characterReferences } from '../convert/character-references.ts';
import type { SyntaxParts } from '../convert/syntax-parts.ts';
import { marksSyntax } from './marks-syntax.ts';

const all: SyntaxParts = { tables: true, footnotes: true, strikethrough: true };

/**
 * remark plugin: the Markdown of a dossier. CommonMark, front matter, tables, footnotes, strikethrough and the editor's
 * marks. Taken singly, since autolink literals, the dear part of GFM, would make links that the author did not write.
 */
export function remarkSyntax(this: Processor, { tables, footnotes, strikethrough }: SyntaxParts = all): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    frontmatter(),
    ...(tables ? [gfmTable()] : []),
    ...(footnotes ? [gfmFootnote()] : []),
    ...(strikethrough ? [gfmStrikethrough({ singleTilde: false })] : []),
    marksSyntax(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    frontmatterFromMarkdown(),
    ...(tables ? [gfmTableFromMarkdown()] : []),
    ...(footnotes ? [gfmFootnoteFromMarkdown()] : []),
    ...(strikethrough ? [gfmStrikethroughFromMarkdown()] : []),
    directiveFromMarkdown(),
    characterReferences(),
  ];
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmTableToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    directiveToMarkdown(),
  ];
}

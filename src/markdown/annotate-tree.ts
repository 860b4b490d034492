import type { Root, Text } from 'mdast';
import { type Diagnostic, diagnose, type SourceLocation } from '../model/diagnostic.ts';
import type { LinkPolicy } from '../model/mention.ts';
import { annotateDocument } from '../text/annotate.ts';
import type { BlockAmbiguousMention, BlockMention, DecisionProblem, TextDocument } from '../text/document.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { findOccurrences } from '../text/match.ts';
import { type HtmlBlock, type MarkdownBlock, type MarkdownMark, type MarkProblem, textBlocks } from './text-blocks.ts';

/** What the annotator must know besides the text. */
export interface AnnotationContext extends Omit<TextDocument, 'blocks'> {
  gazetteer: Gazetteer;
  policy?: LinkPolicy;
  /** Are headings annotated? Default `skip`. */
  headings?: 'include' | 'skip';
}

/** What was found in a tree, still tied to its nodes; `sourceRange` says where in the source. */
export interface MarkdownAnnotation {
  blocks: MarkdownBlock[];
  mentions: BlockMention[];
  ambiguous: BlockAmbiguousMention[];
  /** Of each block that readers do not see, or not whole, the first text that they miss. */
  lost: Text[];
  /** Raw HTML in which no mention was looked for. */
  htmlBlocks: HtmlBlock[];
  /** Entries that marks of the text name, known or not. */
  marked: string[];
  /** Decisions that could not be carried out; who knows the front matter gives them a line. */
  decisionProblems: DecisionProblem[];
  diagnostics: Diagnostic[];
}

/**
 * Finds the mentions of a parsed Markdown text; the tree stays as it is.
 * @param source the text that the tree was parsed from.
 */
export function annotateTree(tree: Root, source: string, context: AnnotationContext): MarkdownAnnotation {
  const { blocks, problems, lost, htmlBlocks } = textBlocks(tree, source);
  const marked = blocks.flatMap(({ marks }) => marks.map(({ entity }) => entity));
  for (const block of blocks) block.marks = block.marks.filter((mark) => isKnown(mark, context.gazetteer, problems));
  const diagnostics = [
    ...problems.map(({ rule, node, message }) => diagnose(rule, message, at(node))),
    ...htmlBlocks.flatMap((block) => unreadHtml(block, context)),
  ];
  const { gazetteer, policy, headings = 'skip', ...document } = context;
  const visible = blocks.map((block) =>
    block.kind === 'heading' && headings === 'skip' ? { ...block, evidenceOnly: true } : block,
  );
  const found = annotateDocument(gazetteer, { ...document, blocks: visible }, policy ? { policy } : {});
  const { mentions, ambiguous, problems: decisionProblems } = found;
  return { blocks, lost, htmlBlocks, marked, mentions, ambiguous, decisionProblems, diagnostics };
}

/** A mark for an entry of another collection is a slip like one for no entry. */
function isKnown({ entity, collection, node }: MarkdownMark, { collections }: Gazetteer, problems: MarkProblem[]) {
  const known = collections.get(entity);
  if (known === collection) return true;
  const what = known ? `“${entity}” is an entry of ${known}` : `no entry “${entity}”`;
  problems.push({ rule: 'mark-unknown', node, message: `:${node.name}[…]: ${what}` });
  return false;
}

/** A block of raw HTML stays as its author wrote it; where it holds a form of the glossary, the editor is told. */
function unreadHtml({ text, line }: HtmlBlock, { gazetteer, lang }: AnnotationContext): Diagnostic[] {
  if (text.trim() === '') return [];
  const [first] = findOccurrences(text, gazetteer.index(lang), []).filter(({ forms }) => !forms[0]?.exclusion);
  if (!first) return [];
  const message = `“${text.slice(first.start, first.end)}” stands in a block of HTML, where no mention is looked for`;
  const lines = text.slice(0, first.start).split(/\r\n|\n|\r/).length - 1;
  return [diagnose('html-unread', message, { line: line + lines })];
}

/** Where a node begins in its file. */
export function at(node: { position?: Root['position'] }): SourceLocation {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : {};
}

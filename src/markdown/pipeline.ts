import { createHash } from 'node:crypto';
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { type AnnotationContext, annotateTree, type MarkdownAnnotation } from './annotate-tree.ts';
import { parseMarkdown } from './parse.ts';
import { type HeadingInfo, rehypeHeadings } from './rehype-headings.ts';
import { type ContentExists, rehypeLinks } from './rehype-links.ts';
import { type MentionLinks, rehypeMentions } from './rehype-mentions.ts';
import { PLACEHOLDER, sanitizeSchema } from './sanitize-schema.ts';
import { wrapMentions } from './wrap-mentions.ts';

/** What a text is rendered with. */
export interface RenderContext extends AnnotationContext {
  /** Folder of the text in the content, such as `articles`. */
  folder: string;
  href: MentionLinks['href'];
  exists: ContentExists;
  /** Words around footnotes, for screen readers, in the language of the text. */
  footnotes: { heading: string; back: string };
}

/** A text parsed, annotated and rendered in one pass. */
export interface RenderedText extends MarkdownAnnotation {
  html: string;
  /** Anchor of each mention, in the order of `mentions`. */
  anchors: string[];
  headings: HeadingInfo[];
  words: number;
}

const rawParser = unified().use(rehypeRaw).freeze();
const sanitizer = unified().use(rehypeSanitize, sanitizeSchema).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/**
 * Parses, annotates and renders a text.
 * @param source the file's text, front matter included.
 * @param file its name, for diagnostics.
 * @throws DiagnosticError if a step fails: a fault of ours or of a library, never an empty page.
 */
export function renderMarkdown(source: string, file: string, context: RenderContext): RenderedText {
  let step = 'parse';
  try {
    const tree = parseMarkdown(source, file);
    step = 'annotate';
    const annotation = annotateTree(tree, source, { ...context, policy: 'every' }, file);
    step = 'wrap-mentions';
    wrapMentions(tree, annotation.blocks, annotation.mentions);
    step = 'remark-rehype';
    const key = `m${createHash('sha256').update(source).digest('hex').slice(0, 16)}`;
    let hast = toHast(tree, key, context);
    if (containsRaw(tree)) {
      step = 'rehype-raw';
      hast = rawParser.runSync(hast) as HastRoot;
    }
    step = 'rehype-sanitize';
    hast = sanitizer.runSync(hast) as HastRoot;
    step = 'rehype-links';
    const diagnostics: Diagnostic[] = rehypeLinks(hast, context.folder, context.exists, { file });
    step = 'rehype-mentions';
    const { policy = 'every', href } = context;
    const anchors = rehypeMentions(hast, { mentions: annotation.mentions, policy, key, href });
    step = 'rehype-headings';
    const headings = rehypeHeadings(hast);
    step = 'rehype-stringify';
    const html = stringifier.stringify(hast);
    return {
      ...annotation,
      diagnostics: [...annotation.diagnostics, ...diagnostics],
      html,
      anchors,
      headings,
      words: annotation.blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
    };
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw pluginFailure(error, step, file);
  }
}

function toHast(tree: Root, key: string, { footnotes }: RenderContext): HastRoot {
  visit(tree, 'mentionPiece', (piece) => {
    piece.data = { hName: 'a', hProperties: { [PLACEHOLDER]: `${key}:${piece.mention}:${piece.part}` } };
  });
  const bridge = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: footnotes.heading,
    footnoteBackLabel: (index) => `${footnotes.back} ${index + 1}`,
    footnoteLabelProperties: { className: ['visually-hidden'] },
  });
  return bridge.runSync(tree) as unknown as HastRoot;
}

function containsRaw(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
    return false;
  });
  return found;
}

/** A failure inside a step, with the text it failed on and the line of code that threw. */
function pluginFailure(error: unknown, step: string, file: string): DiagnosticError {
  const reason = error instanceof Error ? error.message : String(error);
  const frame = error instanceof Error ? /\n\s+at .*?(src\/[^\s)]+)/.exec(error.stack ?? '')?.[1] : undefined;
  const { line, column } = (error ?? {}) as { line?: number; column?: number };
  const message = `the step ${step} failed: ${reason}${frame ? ` (thrown at ${frame})` : ''}`;
  const failure = new DiagnosticError([diagnose('plugin', message, { file, line: line ?? 1, column: column ?? 1 })]);
  failure.cause = error;
  return failure;
}

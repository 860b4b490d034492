import type { Text } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { type AnnotationContext, annotateTree, at, type MarkdownAnnotation } from './annotate-tree.ts';
import { containsNode, type FootnoteWords, keyOf, parseRaw, sanitize, toHast } from './page-tree.ts';
import { parseMarkdown } from './parse.ts';
import { type HeadingInfo, rehypeHeadings } from './rehype-headings.ts';
import { type ContentExists, rehypeLinks } from './rehype-links.ts';
import { type MentionLinks, rehypeMentions } from './rehype-mentions.ts';
import { rehypeSpaces } from './rehype-spaces.ts';
import { wrapMentions } from './wrap-mentions.ts';

/** What a text is rendered with. */
export interface RenderContext extends AnnotationContext {
  /** Folder of the text in the content, such as `articles`. */
  folder: string;
  href: MentionLinks['href'];
  exists: ContentExists;
  /** Files of the content without a page: a link to one gives way to its text. */
  unlisted?: ReadonlySet<string>;
  footnotes: FootnoteWords;
}

/** A text parsed, annotated and rendered in one pass. */
export interface RenderedText extends MarkdownAnnotation {
  html: string;
  /** Anchor of each mention, in the order of `mentions`. */
  anchors: string[];
  headings: HeadingInfo[];
  words: number;
}

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
    const key = keyOf(source);
    wrapMentions(tree, annotation.blocks, annotation.mentions, key);
    step = 'remark-rehype';
    let hast = toHast(tree, context.footnotes);
    if (containsNode(tree, 'html')) {
      step = 'rehype-raw';
      hast = parseRaw(hast);
    }
    step = 'rehype-sanitize';
    hast = sanitize(hast);
    step = 'rehype-links';
    const diagnostics = [
      ...annotation.lost.map((text) => lostText(text, file)),
      ...rehypeLinks(hast, context, { file }),
    ];
    step = 'rehype-mentions';
    const { policy = 'every', href } = context;
    const anchors = rehypeMentions(hast, { mentions: annotation.mentions, policy, key, href });
    step = 'rehype-headings';
    const headings = rehypeHeadings(hast);
    step = 'rehype-spaces';
    rehypeSpaces(hast, context.lang ?? '');
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

function lostText(text: Text, file: string): Diagnostic {
  const words = text.value.trim().replace(/\s+/g, ' ');
  const quote = words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
  return diagnose('text-lost', `“${quote}” would not be on the page`, at(text, file));
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

import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Text } from 'mdast';
import { DEEPEST, isTooDeep, tooDeep } from '../convert/limits.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { PageWords } from '../text/print-words.ts';
import { type AnnotationContext, annotateTree, at, type MarkdownAnnotation } from './annotate-tree.ts';
import { mutePictures } from './mute-pictures.ts';
import { containsNode, depthOf, keyOf, parseRaw, sanitize, toHast } from './page-tree.ts';
import { parseMarkdown } from './parse.ts';
import type { Reading } from './reading.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeMentions } from './rehype-mentions.ts';
import { pointsOf } from './source-point.ts';
import { sourceRange } from './text-blocks.ts';
import { wrapMentions } from './wrap-mentions.ts';

/** Most faults of one kind that are told of one text: more help nobody. */
const MOST_TOLD = 100;

/** What a text is read with. */
export interface ReadContext extends AnnotationContext {
  /** Folder of the text in the content, such as `articles`. */
  folder: string;
  footnotes: PageWords['notes'];
}

/** A reading, and what tells whether another glossary would give the same. */
export interface FreshReading {
  reading: Reading;
  /** All text in which forms were looked for. */
  texts: string[];
  /** The entries that the editor names by their ids, known or not: in marks and decisions. */
  named: string[];
}

/**
 * Parses, annotates and sanitises a text.
 * @param source the Markdown; lines of diagnostics count from its start.
 * @param file its name, for faults of ours.
 * @throws DiagnosticError beyond the limits of a text, and if a step fails: a fault of ours or of a library, never an
 * empty page.
 */
export function readMarkdown(source: string, file: string, context: ReadContext): FreshReading {
  let step = 'parse';
  try {
    const tree = parseMarkdown(source, file);
    const pictures = mutePictures(tree);
    step = 'annotate';
    const annotation = annotateTree(tree, source, { ...context, policy: 'every' });
    const { blocks, mentions, ambiguous, decisionProblems, htmlBlocks, marked } = annotation;
    const open = context.folder === 'articles' ? unresolved(annotation, source) : [];
    step = 'wrap-mentions';
    const key = keyOf(source);
    wrapMentions(tree, blocks, mentions, key);
    step = 'remark-rehype';
    let hast = toHast(tree, context.footnotes);
    if (containsNode(tree, 'html')) {
      step = 'rehype-raw';
      hast = parseRaw(hast);
    }
    step = 'rehype-sanitize';
    hast = sanitize(hast);
    if (depthOf(hast) > DEEPEST) throw new DiagnosticError([tooDeep({ file, line: 1 })]);
    step = 'rehype-links';
    const links = rehypeLinks(hast, context.folder);
    step = 'rehype-mentions';
    const anchors = rehypeMentions(hast, { mentions, policy: context.policy ?? 'every', key });
    step = 'rehype-headings';
    const headings = rehypeHeadings(hast);
    step = 'reading';
    const reading: Reading = {
      blocks: blocks.map(({ kind, text, barred, marks }) => ({
        kind,
        text,
        barred,
        marks: marks.map(({ start, end, entity, collection }) => ({ start, end, entity, collection })),
      })),
      mentions: mentions.map((mention, index) => ({ ...mention, anchor: anchors[index] ?? '' })),
      ambiguous,
      decisionProblems,
      tree: bare(hast) as HastRoot,
      headings,
      words: blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
      links,
      mutePictures: pictures,
      diagnostics: [
        ...annotation.diagnostics.slice(0, MOST_TOLD),
        ...annotation.lost.slice(0, MOST_TOLD).map(lostText),
        ...open,
      ],
    };
    const decided = (context.decisions ?? []).flatMap(({ entity }) => entity ?? []);
    return {
      reading,
      texts: [...blocks, ...htmlBlocks].map(({ text }) => text),
      named: [...new Set([...marked, ...decided])].toSorted(),
    };
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    if (isTooDeep(error)) throw new DiagnosticError([tooDeep({ file, line: 1 })]);
    throw stepFailure(error, step, file);
  }
}

/** The nodes as plain data: positions and what libraries noted for themselves are gone. */
function bare(node: HastNodes): HastNodes {
  if (node.type === 'root') return { type: 'root', children: node.children.map(bare) as HastRoot['children'] };
  if (node.type === 'element') {
    const { type, tagName, properties, children } = node;
    return { type, tagName, properties, children: children.map(bare) as typeof children };
  }
  return 'value' in node ? ({ type: node.type, value: node.value } as HastNodes) : { type: 'doctype' };
}

/** Mentions with several readings and nothing to choose by: an editor owes a decision on them in articles alone. */
function unresolved({ ambiguous, blocks }: MarkdownAnnotation, source: string): Diagnostic[] {
  const pointAt = pointsOf(ambiguous.length > 0 ? source : '');
  return ambiguous.map((mention) => {
    const { surfaceForm, entities, block } = mention;
    const readings = entities.length === 1 ? `${entities[0]} or none of the entries` : entities.join(' or ');
    const range = sourceRange(blocks[block], mention);
    return diagnose('mention-ambiguous', `“${surfaceForm}” can be ${readings}`, pointAt(range.start));
  });
}

function lostText(text: Text): Diagnostic {
  const words = text.value.trim().replace(/\s+/g, ' ');
  const quote = words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
  return diagnose('text-lost', `“${quote}” would not be on the page`, at(text));
}

/** A failure inside a step, with the text it failed on and the line of code that threw. */
function stepFailure(error: unknown, step: string, file: string): DiagnosticError {
  const reason = error instanceof Error ? error.message : String(error);
  const frame = error instanceof Error ? /\n\s+at .*?(src\/[^\s)]+)/.exec(error.stack ?? '')?.[1] : undefined;
  const { line, column } = (error ?? {}) as { line?: number; column?: number };
  const message = `the step ${step} failed: ${reason}${frame ? ` (thrown at ${frame})` : ''}`;
  const failure = new DiagnosticError([diagnose('plugin', message, { file, line: line ?? 1, column: column ?? 1 })]);
  failure.cause = error;
  return failure;
}

import { isMarkdownFile } from '../content/content-folder.ts';
import { type FrontMatter, parseFrontMatter } from '../content/front-matter.ts';
import { refuseSlowText } from '../dossier/watched-reading.ts';
import { annotateTree } from '../markdown/annotate-tree.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { sourceRange } from '../markdown/text-blocks.ts';
import { decisionSchema } from '../model/decision.ts';
import { type Diagnostic, DiagnosticError, diagnose, inFile } from '../model/diagnostic.ts';
import type { EntityId, LinkPolicy, Mention, MentionRule, Range } from '../model/mention.ts';
import { annotateDocument, applyPolicy } from '../text/annotate.ts';
import { type EvidenceDocument, evidenceOf } from '../text/dossier-evidence.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { splitPlainText } from '../text/plain.ts';
import { readOriginal } from './read-original.ts';

export interface AnnotateFileOptions {
  gazetteer: Gazetteer;
  policy: LinkPolicy;
  headings: 'include' | 'skip';
  lang: string;
  self?: string;
  /** What other files say of equal names, see `TextDocument.choices`. */
  choices?: Readonly<Record<string, EntityId>>;
}

/** One line of the command's output, and the text that its offsets point into. */
export interface AnnotationLine {
  doc: string;
  mentions: (Range & { exact: string; entity: string; collection: string; rule: MentionRule })[];
  ambiguous: (Range & { exact: string; entities: string[] })[];
  text: string;
}

export interface AnnotatedFile {
  line: AnnotationLine;
  diagnostics: Diagnostic[];
  /** What it says to other files of the same names. */
  evidence: EvidenceDocument;
}

/**
 * Annotates a file: `.md` as Markdown, everything else as plain paragraphs. Offsets are half-open UTF-16 into the
 * file's decoded text, for Markdown into the source with its front matter.
 * @throws DiagnosticError if the file cannot be read or is no text.
 */
export function annotateFile(file: string, options: AnnotateFileOptions): AnnotatedFile {
  const { text, diagnostics } = readOriginal(file);
  const annotated = annotateText(file, text, options);
  return { ...annotated, diagnostics: [...diagnostics, ...annotated.diagnostics] };
}

/** What bears on the mentions of a text besides its words. */
export interface KnownOfText {
  /** EDTF. */
  date?: string;
  publisher?: string;
}

/**
 * The same for a text at hand; the ending of the name says what it is.
 * @param known what is known of the text; its own front matter comes first.
 */
export function annotateText(
  file: string,
  text: string,
  options: AnnotateFileOptions,
  known: KnownOfText = {},
): AnnotatedFile {
  return isMarkdownFile(file)
    ? annotateMarkdown(file, text, options, known)
    : annotatePlain(file, text, options, known);
}

function annotatePlain(file: string, text: string, options: AnnotateFileOptions, known: KnownOfText): AnnotatedFile {
  const { gazetteer, policy, lang, self, choices } = options;
  const blocks = splitPlainText(text);
  const found = annotateDocument(
    gazetteer,
    { blocks, lang, ...known, ...(self ? { self } : {}), ...(choices ? { choices } : {}) },
    { policy },
  );
  const place = <T extends Range & { block: number }>(mention: T) => {
    const base = blocks[mention.block]?.start ?? 0;
    return { start: base + mention.start, end: base + mention.end };
  };
  const line: AnnotationLine = {
    doc: file,
    mentions: found.mentions.map((mention) => ({ ...place(mention), ...described(mention) })),
    ambiguous: found.ambiguous.map((one) => ({ ...place(one), exact: one.surfaceForm, entities: one.entities })),
    text,
  };
  return { line, diagnostics: [], evidence: evidenceOf(found) };
}

function annotateMarkdown(file: string, text: string, options: AnnotateFileOptions, given: KnownOfText) {
  const fields = parseFrontMatter(text, file);
  if (Array.isArray(fields)) throw new DiagnosticError(fields);
  const known = { ...given, ...documentFields(fields, file) };
  refuseSlowText(text.slice(fields.bodyStart), file, options.lang);
  const found = annotateTree(parseMarkdown(text, file), text, { ...options, ...known, policy: 'every' });
  const line: AnnotationLine = {
    doc: file,
    mentions: applyPolicy(found.mentions, options.policy).map((mention) => ({
      ...sourceRange(found.blocks[mention.block], mention),
      ...described(mention),
    })),
    ambiguous: found.ambiguous.map((one) => ({
      ...sourceRange(found.blocks[one.block], one),
      exact: one.surfaceForm,
      entities: one.entities,
    })),
    text,
  };
  const problems = found.decisionProblems.map(({ decision, rule }) => {
    const { exact, entity } = known.decisions[decision] ?? {};
    const message = rule === 'decision-unknown' ? `no entry “${entity}”` : `“${exact}”`;
    return diagnose(rule, message, { file, ...fields.place(['annotations', decision, 'exact']) });
  });
  const evidence = evidenceOf(found, known);
  return { line, evidence, diagnostics: [...found.diagnostics.map((one) => inFile(one, file)), ...problems] };
}

function described({ surfaceForm, entity, collection, rule }: Mention) {
  return { exact: surfaceForm, entity, collection, rule };
}

/** What of the front matter bears on the mentions; any Markdown file may be annotated, not only an article. */
function documentFields(fields: FrontMatter, file: string) {
  const data = fields.data as { annotations?: unknown; date?: unknown; source?: { publisher?: unknown } };
  const decisions = decisionSchema.array().safeParse(data.annotations ?? []);
  if (!decisions.success) {
    throw new DiagnosticError(
      decisions.error.issues.map(({ path, message }) =>
        diagnose('schema', `annotations: ${message}`, { file, ...fields.place(['annotations', ...path]) }),
      ),
    );
  }
  const publisher = data.source?.publisher;
  return {
    decisions: decisions.data,
    ...(typeof publisher === 'string' ? { publisher } : {}),
    ...(typeof data.date === 'string' || typeof data.date === 'number' ? { date: String(data.date) } : {}),
  };
}

import { z } from 'zod';
import { type Diagnostic, DiagnosticError, diagnose, formatDiagnostic } from '../model/diagnostic.ts';
import { languageTag } from '../model/language.ts';
import { type AnnotateFileOptions, annotateText } from './annotate-file.ts';

/** A document as a line of standard input has it; other fields are left alone. */
const document = z.looseObject({
  /** What the line of the answer is called by; a name that ends in `.md` says that the text is Markdown. */
  doc: z.string().min(1),
  text: z.string(),
  lang: languageTag.optional(),
  date: z.string().optional(),
  publisher: z.string().optional(),
});

/** How standard input is called in messages. */
const NAME = 'standard input';

/** What an answer to a line is: the mentions, or what is wrong with the line. */
type Answer = { doc?: string | undefined; error: string } | object;

/**
 * Annotates documents of standard input, one a line as JSON, and answers each with a line, in their order: the k-th
 * line that is not blank has the k-th answer, whatever is wrong with it.
 * @param print waits where the reader is slower than we are.
 * @returns true if every line was a document and all its decisions could be carried out.
 */
export async function annotateLines(
  bytes: AsyncIterable<Uint8Array>,
  options: AnnotateFileOptions,
  print: (line: string) => Promise<void>,
): Promise<boolean> {
  let isSound = true;
  for await (const { line, number } of linesOf(bytes)) {
    const { answer, diagnostics } = answerTo(line, number, options);
    for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
    isSound &&= diagnostics.every(({ severity }) => severity !== 'error');
    await print(JSON.stringify(answer));
  }
  return isSound;
}

function answerTo(
  line: Uint8Array,
  number: number,
  options: AnnotateFileOptions,
): { answer: Answer; diagnostics: Diagnostic[] } {
  const refused = (message: string, doc?: string) => ({
    answer: { doc, error: message },
    diagnostics: [diagnose('document-syntax', message, { file: NAME, line: number })],
  });
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return refused(error instanceof TypeError ? 'the line is not UTF-8' : 'the line is not JSON');
  }
  const read = document.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused(`${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
  }
  const { doc, text, lang = options.lang, date, publisher } = read.data;
  try {
    const known = { ...(date ? { date } : {}), ...(publisher ? { publisher } : {}) };
    const { line: found, diagnostics } = annotateText(doc, text, { ...options, lang }, known);
    const { text: _, ...answer } = found;
    return { answer, diagnostics };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { answer: { doc, error: error.diagnostics[0]?.message }, diagnostics: [...error.diagnostics] };
  }
}

const LINE_FEED = 0x0a;

/** The lines of a stream that are not blank, with their numbers; no more than one is held at a time. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: Uint8Array; number: number }> {
  let number = 0;
  let held: Uint8Array[] = [];
  const take = () => {
    const line = Buffer.concat(held);
    held = [];
    number += 1;
    return line.some((byte) => byte > 0x20) ? [{ line, number }] : [];
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      held.push(chunk.subarray(start, end));
      start = end + 1;
      yield* take();
    }
    held.push(chunk.subarray(start));
  }
  yield* take();
}

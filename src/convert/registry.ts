import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { SourceFormat } from './format.ts';
import { docxFormat } from './docx.ts';
import { emailFormat } from './email.ts';
import { feedFormat } from './feed.ts';
import { htmlFormat } from './html/html.ts';
import { markdownFormat } from './markdown.ts';
import { odtFormat } from './odt.ts';
import { pdfFormat } from './pdf.ts';
import { textFormat } from './text.ts';

/** All formats that can be converted. */
export const formats: readonly SourceFormat[] = [
  textFormat,
  htmlFormat,
  docxFormat,
  odtFormat,
  markdownFormat,
  feedFormat,
  pdfFormat,
  emailFormat,
];

/** True if a format reads files of this name. */
export function isConvertible(fileName: string): boolean {
  return find(fileName) !== undefined;
}

/**
 * The format that a file name announces.
 * @throws DiagnosticError `convert-format` for an unknown ending.
 */
export function formatOf(fileName: string): SourceFormat {
  const format = find(fileName);
  if (format) return format;
  const known = formats.flatMap(({ extensions }) => extensions).join(', ');
  const hint = `npx reperes convert reads: ${known}, .zip. Save the article as one of these.`;
  throw new DiagnosticError([diagnose('convert-format', 'no converter for this ending', { file: fileName }, hint)]);
}

function find(fileName: string): SourceFormat | undefined {
  return formats.find(({ extensions }) => extensions.some((end) => fileName.toLowerCase().endsWith(end)));
}

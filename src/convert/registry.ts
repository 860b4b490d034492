import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { SourceFormat } from './format.ts';
import { htmlFormat } from './html/html.ts';
import { textFormat } from './text.ts';

/** All formats that can be converted. */
export const formats: readonly SourceFormat[] = [textFormat, htmlFormat];

/**
 * The format that a file name announces.
 * @throws DiagnosticError `convert-format` for an unknown ending.
 */
export function formatOf(fileName: string): SourceFormat {
  const format = formats.find(({ extensions }) => extensions.some((end) => fileName.toLowerCase().endsWith(end)));
  if (format) return format;
  const known = formats.flatMap(({ extensions }) => extensions).join(', ');
  const hint = `npx reperes convert reads: ${known}. Save the article as one of these.`;
  throw new DiagnosticError([diagnose('convert-format', 'no converter for this ending', { file: fileName }, hint)]);
}

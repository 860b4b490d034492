import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../convert/decode.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { textBlocks } from '../markdown/text-blocks.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { splitPlainText } from '../text/plain.ts';
import type { SuggestBlock, SuggestDocument } from '../text/suggest/proposal.ts';

const readable = /\.(?:txt|md|markdown)$/i;

/**
 * Texts that are no dossier yet: `.md` is read as Markdown, everything else as plain paragraphs; of a folder, the `.txt`
 * and `.md` files in it.
 * @throws DiagnosticError if one cannot be read.
 */
export function readDocuments(paths: readonly string[], lang: string): SuggestDocument[] {
  return paths.flatMap(filesOf).map((file) => ({ id: file, lang, blocks: blocksOf(file) }));
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', (error as Error).message, { file: path })]);
  }
  const files = readdirSync(path).filter((name) => readable.test(name));
  if (files.length > 0) return files.toSorted().map((name) => join(path, name));
  throw new DiagnosticError([diagnose('content-empty', 'no .txt or .md file in this folder', { file: path })]);
}

function blocksOf(file: string): SuggestBlock[] {
  const { text } = decodeText(readFileSync(file), file);
  if (!/\.(?:md|markdown)$/i.test(file))
    return splitPlainText(text).map((block) => ({ text: block.text, covered: [] }));
  return textBlocks(parseMarkdown(text, file), text).blocks.map((block) => ({
    text: block.text,
    covered: block.barred,
  }));
}

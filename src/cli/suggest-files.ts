import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMarkdownFile } from '../content/content-folder.ts';
import { refuseSlowText } from '../dossier/watched-reading.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { textBlocks } from '../markdown/text-blocks.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { systemReason } from '../model/system-reason.ts';
import { splitPlainText } from '../text/plain.ts';
import type { SuggestBlock, SuggestDocument } from '../text/suggest/proposal.ts';
import { readOriginal } from './read-original.ts';

const isReadable = (name: string) => isMarkdownFile(name) || /\.txt$/i.test(name);

/** Texts, and what is to be told of how they were read. */
export interface ReadDocuments {
  documents: SuggestDocument[];
  diagnostics: Diagnostic[];
}

/**
 * Texts that are no dossier yet: `.md` is read as Markdown, everything else as plain paragraphs; of a folder, the `.txt`
 * and `.md` files in it.
 * @throws DiagnosticError if one cannot be read.
 */
export function readDocuments(paths: readonly string[], lang: string): ReadDocuments {
  const read = paths.flatMap(filesOf).map((file) => ({ file, ...readOriginal(file) }));
  return {
    documents: read.map(({ file, text }) => ({ id: file, lang, blocks: blocksOf(file, text, lang) })),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file: path })]);
  }
  const files = readdirSync(path)
    .filter((name) => isReadable(name))
    .toSorted()
    .map((name) => join(path, name))
    // A folder may be called so; a link that leads nowhere is told when it is read.
    .filter((file) => !statSync(file, { throwIfNoEntry: false })?.isDirectory());
  if (files.length > 0) return files;
  throw new DiagnosticError([diagnose('content-empty', 'no .txt or .md file in this folder', { file: path })]);
}

function blocksOf(file: string, text: string, lang: string): SuggestBlock[] {
  if (!isMarkdownFile(file)) return splitPlainText(text).map((block) => ({ text: block.text, covered: [] }));
  refuseSlowText(text, file, lang);
  return textBlocks(parseMarkdown(text, file), text).blocks.map((block) => ({
    text: block.text,
    covered: block.barred,
  }));
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix, relative } from 'node:path';
import { LARGEST_FILE, megabytes } from '../convert/limits.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { idPattern } from '../model/entity.ts';
import type { Edition } from '../model/publication.ts';
import { systemReason } from '../model/system-reason.ts';

/** A Markdown file of the content. */
export interface ContentFile {
  /** File name without `.md`. */
  id: string;
  /** Path for a person: relative to where the command was called. */
  file: string;
  /** Path on the disk. */
  path: string;
  text: string;
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Is this the name or the path of a Markdown file? */
export function isMarkdownFile(path: string): boolean {
  return MARKDOWN.test(path);
}

/** The id of an article or an entry: the name of its file without `.md`. */
export function idOfFile(path: string): string {
  return basename(path).replace(MARKDOWN, '');
}

/** Path for a person: relative to where the command was called, where that is shorter. */
export function displayPath(path: string): string {
  const fromHere = relative(process.env[CALLER_VARIABLE] ?? '.', path);
  return fromHere.startsWith('../..') ? path : fromHere;
}

/**
 * Reads a text file as UTF-8. A byte order mark, which some editors put before it, is no part of the text.
 * @returns the text, or a diagnostic where it cannot be read or is not UTF-8.
 */
export function readText(path: string): string | Diagnostic {
  const file = displayPath(path);
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) {
      const message = `it has ${megabytes(size)}; the largest that is read has ${megabytes(LARGEST_FILE)}`;
      return diagnose('too-large', message, { file }, 'A text of a dossier is far smaller: look at the file.');
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return diagnose('file-encoding', 'the file is not UTF-8', { file, line: 1 });
    return diagnose('file-unreadable', systemReason(error), { file });
  }
}

/** The Markdown files of a folder of the content, by id. A folder that is not there holds none. */
export function readMarkdownFolder(
  folder: string,
  only?: ReadonlySet<string>,
): { files: ContentFile[]; diagnostics: Diagnostic[] } {
  const files: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  // Systems and programs leave files whose names begin with a dot.
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    const file = displayPath(path);
    if (!isMarkdownFile(name)) {
      diagnostics.push(diagnose('file-ignored', 'this is not a Markdown file, and the site leaves it out', { file }));
      continue;
    }
    const id = idOfFile(name);
    if (only && !only.has(id)) continue;
    const text = readText(path);
    if (!idPattern.test(id)) {
      diagnostics.push(diagnose('id-pattern', `“${id}” cannot be an id and the address of a page`, { file }));
    } else if (typeof text !== 'string') {
      diagnostics.push(text);
    } else {
      files.push({ id, file, path, text });
    }
  }
  return { files, diagnostics };
}

/** A diagnostic for each file whose id an earlier one has: both would be the same page. */
export function duplicateIds(files: readonly ContentFile[]): Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    return other === undefined ? [] : [diagnose('id-duplicate', `${other} has the same id`, { file, line: 1 })];
  });
}

/** Path in the content folder that a path names from one of its folders; undefined if it leads out of it. */
export function contentPath(folder: string, path: string): string | undefined {
  const target = posix.join(folder, path);
  return target.startsWith('../') ? undefined : target;
}

/** Variable that holds the folder a command was called in, where the work goes on in another. */
export const CALLER_VARIABLE = 'REPERES_CALLER';

/** Variable by which a command names the content folder to the build that it starts. */
export const CONTENT_VARIABLE = 'REPERES_CONTENT';

/** Variable by which a command asks the build that it starts for drafts too. */
export const DRAFTS_VARIABLE = 'REPERES_DRAFTS';

/** Variable by which a command tells the build that it starts where the site will be, if the dossier does not say. */
export const URL_VARIABLE = 'REPERES_URL';

/** Variable by which a command asks the build that it starts to leave out what has an error, and go on. */
export const KEEP_GOING_VARIABLE = 'REPERES_KEEP_GOING';

/** Does the build at hand leave out what has an error? */
export function keepsGoing(): boolean {
  return process.env[KEEP_GOING_VARIABLE] === '1';
}

/** What the build at hand shows: drafts only where the command asked for them. */
export function builtEdition(): Edition {
  return { drafts: process.env[DRAFTS_VARIABLE] === '1' };
}

/**
 * The content folder of this build.
 * @throws if nothing has named one.
 */
export function contentFolder(): string {
  const folder = process.env[CONTENT_VARIABLE];
  if (folder === undefined) throw new Error(`no content folder: ${CONTENT_VARIABLE} is not set`);
  return folder;
}

import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ABOUT, type NavigationPlace, type OwnPageFields, ownPageSchema } from '../model/own-page.ts';
import { type ContentFile, duplicateIds, readMarkdownFolder } from './content-folder.ts';
import { FileMemory } from './file-memory.ts';
import type { FrontMatter } from './front-matter.ts';
import type { StoredValues } from './stored-values.ts';
import { emptyBody, readFields } from './text-fields.ts';

const format = { schema: ownPageSchema, folder: 'pages', what: 'a page' };

/** A page of the editor's own, as its file says it. */
export interface OwnPageFile extends ContentFile {
  data: OwnPageFields;
  fields: FrontMatter;
}

/**
 * Reads `pages/`: pages of the editor's own.
 * @param memory what an earlier reading made of the same texts.
 */
export function readOwnPages(
  contentFolder: string,
  memory = new FileMemory<OwnPageFile | Diagnostic[]>(),
): { pages: OwnPageFile[]; diagnostics: Diagnostic[] } {
  const { files, diagnostics } = readMarkdownFolder(join(contentFolder, 'pages'));
  diagnostics.push(...duplicateIds(files));
  const pages: OwnPageFile[] = [];
  for (const file of files) {
    const page = memory.recall(file, () => readOwnPage(file, memory.fields));
    if (Array.isArray(page)) diagnostics.push(...page);
    else pages.push(page);
  }
  return { pages, diagnostics };
}

function readOwnPage(file: ContentFile, stored: StoredValues): OwnPageFile | Diagnostic[] {
  const read = readFields(file, format, stored);
  if (Array.isArray(read)) return read;
  return emptyBody(file, read.fields, 'the page') ?? { ...file, ...read };
}

/** Where the navigation has a page: at the foot unless it says otherwise, but for `about`, which is a section. */
export function navigationOf({ id, data }: OwnPageFile): NavigationPlace {
  return data.navigation ?? (id === ABOUT ? 'header' : 'footer');
}

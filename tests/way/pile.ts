import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Folders of which the pile has every file. */
const whole = ['../walk/fixtures/mixed/', './fixtures/'].map(folderOf);

/** Originals of other formats. */
const others = [
  'csv-articles/original.csv',
  'doc-article/original.doc',
  'docx-notes/original.docx',
  'emlx-letter/original.emlx',
  'epub-issue/original.epub',
  'feed-rss/original.xml',
  'mbox-letters/original.mbox',
  'msg-letter/original.msg',
  'pdf-article/original.pdf',
  'press-factiva/original.html',
  'press-nexis-rtf/original.rtf',
];

/**
 * Lays a pile of thirty files into a folder, as an editor has one: web pages, exports of press databases, Word files, mails.
 * @returns their paths.
 */
export function layPile(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  for (const from of whole) {
    for (const name of readdirSync(from)) {
      if (name !== 'CREDITS.md') cpSync(join(from, name), join(folder, name));
    }
  }
  for (const path of others) {
    cpSync(join(folderOf('../convert/fixtures/'), path), join(folder, path.replace('/original', '')));
  }
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

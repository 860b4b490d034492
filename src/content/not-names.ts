import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file, beside `dossier.yaml`, of the words that look like names and are none: one a line. */
export const NOT_NAMES_FILE = 'not-names.txt';

/** The words of a dossier that its editor has said are no names; `#` begins a remark. None where there is no such file. */
export function readNotNames(folder: string): string[] {
  const path = join(folder, NOT_NAMES_FILE);
  if (!existsSync(path)) return [];
  return linesOf(readFileSync(path, 'utf8'));
}

/** The text of the file with words added at its end, in the style of its line ends; those that it has are not repeated. */
export function addNotNames(text: string, words: readonly string[]): string {
  const known = new Set(linesOf(text));
  const fresh = [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()))].filter((word) => !known.has(word));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const begun = text === '' || text.endsWith('\n') ? text : text + newline;
  return begun + fresh.map((word) => word + newline).join('');
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*/, '').trim())
    .filter((line) => line !== '');
}

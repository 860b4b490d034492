import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportedDossier, ExportedEntry } from '../export/exported.ts';
import type { PageNumbers } from '../export/print/edition.ts';
import { printOf } from '../export/print/print.ts';
import { writeFiles } from '../export/write.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import { findChromium, printToPdf } from './chromium.ts';
import { printedPages } from './printed-pages.ts';

/** Prints until the numbers of pages that are printed are those of the pages; the second print all but always is. */
const MOST_PRINTS = 5;

/**
 * The entry that `--entry` names.
 * @throws DiagnosticError `usage` if readers of the dossier see none of that id.
 */
export function entryOf({ entryById }: ExportedDossier, id: string): ExportedEntry {
  const entry = entryById.get(id);
  if (entry) return entry;
  const message = `--entry: no entry “${id}”${didYouMean(id, [...entryById.keys()])}`;
  const hint = 'An entry is named by its file: actors/etat-islamique.md is etat-islamique.';
  throw new DiagnosticError([diagnose('usage', message, {}, hint)]);
}

/**
 * Prints a dossier, or one entry of it, as a PDF.
 * @param work folder for the document that is printed; it is not there yet.
 * @param made folder for the file.
 * @param check reads what is printed before it is: names that are masked must not be in it.
 * @returns path of the file, from that folder.
 * @throws DiagnosticError where there is no browser, or it does not print.
 */
export async function exportPdf(
  dossier: ExportedDossier,
  subject: ExportedEntry | undefined,
  work: string,
  made: string,
  check: (folder: string) => Promise<void> | undefined,
): Promise<string> {
  const browser = findChromium();
  const print = printOf(dossier, subject);
  for await (const _ of writeFiles(work, print.files));
  let known: PageNumbers | undefined;
  for (let number = 1; number <= MOST_PRINTS; number += 1) {
    const name = `print-${number}`;
    for await (const _ of writeFiles(work, [print.document(`${name}.xhtml`, known)]));
    if (number === 1) await check(work);
    const file = join(work, `${name}.pdf`);
    await printToPdf(browser, join(work, `${name}.xhtml`), file, join(work, 'profile'));
    const bytes = readFileSync(file);
    const printed = await printedPages(bytes);
    if (print.firstAnchor !== undefined && !printed.has(print.firstAnchor)) throw unread(browser);
    if (known && isSettled(known, printed)) {
      mkdirSync(dirname(join(made, print.path)), { recursive: true });
      writeFileSync(join(made, print.path), withoutClock(bytes, print.day));
      return print.path;
    }
    known = printed;
  }
  throw new DiagnosticError([diagnose('build', 'pdf: the numbers of the pages change with each print')]);
}

/** The numbers that a print shows, those of the print before, are right. */
function isSettled(before: PageNumbers, pages: PageNumbers): boolean {
  return [...pages].every(([anchor, page]) => before.get(anchor) === page);
}

function unread(browser: string): DiagnosticError {
  const hint = 'A browser from a snap may see no folder whose name begins with a dot: set REPERES_CHROMIUM to another.';
  return new DiagnosticError([diagnose('build', `pdf: ${browser} printed a page without the dossier`, {}, hint)]);
}

/** What a browser says of the moment and of itself, in so many signs: a clock would give other bytes each time. */
function withoutClock(bytes: Buffer, day: string): Buffer {
  const text = bytes.toString('latin1');
  const still = text
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${day.replaceAll('-', '')}000000`)
    .replace(/\/Creator \(Mozilla\/[^\n]*\)\n/, (line) => `${'/Creator (Reperes)'.padEnd(line.length - 1)}\n`);
  return Buffer.from(still, 'latin1');
}

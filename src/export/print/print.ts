import { EDITIONS } from '../../model/formats.ts';
import { archiveName } from '../../views/urls.ts';
import { fontsOf } from '../book/fonts.ts';
import { lastDay } from '../book/last-day.ts';
import { picturesOf } from '../book/pictures.ts';
import type { ExportedDossier, ExportedEntry } from '../exported.ts';
import type { ExportFile } from '../format.ts';
import { aboutEntry } from './about-entry.ts';
import { partsOf, printDocument } from './document.ts';
import { type PageNumbers, PrintEdition } from './edition.ts';
import { printStyle } from './style.ts';

/** A dossier for paper: a document that a browser prints, and the files that it loads. */
export interface Print {
  /** The last day that it names of itself, as YYYY-MM-DD. */
  day: string;
  /** Where the printed file belongs, in the site. */
  path: string;
  /** An anchor that every print of it has: the first of its contents. */
  firstAnchor: string | undefined;
  /** Style, fonts and pictures, beside the document. */
  files: readonly ExportFile[];
  /**
   * The document.
   * @param pages of its anchors in the print before; undefined at first.
   */
  document(path: string, pages: PageNumbers | undefined): ExportFile;
}

const STYLE = 'print.css';

/**
 * The print of a whole dossier, or of one entry: its definition, and the articles that mention it.
 * @param subject one of the entries of the dossier.
 */
export function printOf(whole: ExportedDossier, subject?: ExportedEntry): Print {
  const dossier = subject ? aboutEntry(whole, subject) : whole;
  const pictures = picturesOf(dossier);
  const edition = new PrintEdition(
    dossier,
    subject && dossier.entryById.get(subject.id),
    new Map([...pictures].map(([source, { path }]) => [source, path])),
  );
  const fonts = fontsOf(dossier);
  const parts = partsOf(edition);
  return {
    day: lastDay(dossier),
    path: subject ? `${subject.collection}/${subject.id}.pdf` : `${EDITIONS}${archiveName(whole.title)}.pdf`,
    firstAnchor: parts[0]?.anchor,
    files: [
      { path: STYLE, pieces: () => [printStyle(edition, parts, fonts)] },
      ...fonts.map(({ path, bytes }) => ({ path, pieces: () => [bytes()] })),
      ...[...pictures.values()].map(({ path, bytes }) => ({ path, pieces: () => awaited(bytes) })),
    ],
    document: (path, pages) => ({ path, pieces: () => printDocument(edition, parts, STYLE, pages) }),
  };
}

async function* awaited(bytes: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes();
}

import { mapDrawings } from '../book/map-drawing.ts';
import { xmlElement, xmlText } from '../xml.ts';
import type { Book, BookDocument } from './book.ts';

/** The document of the map; undefined where no place has coordinates. */
export function mapDocument(book: Book): (BookDocument & { hasSvg: true }) | undefined {
  const { dossier, words } = book;
  const title = words.t('nav.map');
  const drawings = mapDrawings(dossier, title, (id) => book.entryPath(id));
  if (drawings.length === 0) return undefined;
  return {
    path: 'map.xhtml',
    title,
    lang: dossier.lang,
    hasSvg: true,
    body: () =>
      [xmlElement('h1', {}, xmlText(title)), ...drawings.map((one) => xmlElement('figure', {}, one))].join('\n'),
  };
}

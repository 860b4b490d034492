import { crc32, deflateRawSync } from 'node:zlib';
import { formPaths } from '../../views/urls.ts';
import { fontsOf } from '../book/fonts.ts';
import { picturesOf } from '../book/pictures.ts';
import type { ExportedDossier } from '../exported.ts';
import type { ExportFile } from '../format.ts';
import { ZipPieces } from '../zip.ts';
import { Book } from './book.ts';
import { documentsOf } from './documents.ts';
import { mapDocument } from './map.ts';
import { navigationDocument } from './navigation.ts';
import { type BookFile, packageDocument } from './package.ts';
import { styleSheet } from './style.ts';

const FOLDER = 'EPUB';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The dossier as a book: articles in their order, the editor's pages, the map, the glossary and an index of names. */
export function* epub(dossier: ExportedDossier): Iterable<ExportFile> {
  for (const path of formPaths('epub', dossier.title)) yield { path, pieces: () => bookPieces(dossier) };
}

async function* bookPieces(dossier: ExportedDossier): AsyncGenerator<Uint8Array> {
  const zip = new ZipPieces();
  const add = (path: string, content: string | Uint8Array, isStored = false) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = isStored ? Uint8Array.from(bytes) : Uint8Array.from(deflateRawSync(bytes));
    zip.add(path, bytes.length, { crc: crc32(bytes), isDeflated: !isStored, content: packed });
    return zip.take();
  };
  const pictures = picturesOf(dossier);
  const book = new Book(dossier, new Map([...pictures].map(([source, { path }]) => [source, path])));
  const fonts = fontsOf(dossier);
  const all = [...documentsOf(book)];
  const map = mapDocument(book);
  // Before the glossary, to which its names lead.
  const at = all.findIndex(({ role }) => role === 'doc-glossary');
  const documents = map && at >= 0 ? [...all.slice(0, at), map, ...all.slice(at)] : all;
  const files: BookFile[] = [
    { path: 'book.css', mediaType: 'text/css' },
    ...fonts.map(({ path }) => ({ path, mediaType: 'font/woff2' })),
    ...[...pictures.values()].map(({ path, mediaType }) => ({ path, mediaType })),
  ];
  yield* add('mimetype', 'application/epub+zip', true);
  yield* add('META-INF/container.xml', CONTAINER);
  yield* add(`${FOLDER}/package.opf`, packageDocument(book, documents, files));
  yield* add(`${FOLDER}/nav.xhtml`, navigationDocument(book, documents));
  yield* add(`${FOLDER}/book.css`, styleSheet(fonts));
  for (const document of documents) yield* add(`${FOLDER}/${document.path}`, book.page(document));
  for (const { path, bytes } of fonts) yield* add(`${FOLDER}/${path}`, bytes(), true);
  for (const { path, bytes } of pictures.values()) yield* add(`${FOLDER}/${path}`, await bytes(), true);
  zip.end();
  yield* zip.take();
}

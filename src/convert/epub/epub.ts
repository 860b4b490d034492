import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import { Archive } from '../archive.ts';
import { findDate } from '../dates.ts';
import { declaredInXml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from '../format.ts';
import { convertFragment } from '../html/fragment.ts';
import { convertParts } from '../parts-of-one.ts';
import { type BookDocument, lockedPaths, readPackage } from './package.ts';

/** Documents whose names or titles say that they hold no text of the book. */
const noText =
  /^(?:cover|couverture|titlepage|halftitlepage|toc|nav|contents|tableofcontents|copyright|uncopyright|imprint|colophon|sommaire|tabledesmatières|inhalt|impressum)$/i;

/** Electronic books and issues of papers (.epub): an article a document of the book. */
export const epubFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const archive = new Archive(bytes, name);
    const text = (path: string) => {
      const part = archive.read(path);
      return part && decodeSource(part, name, { declared: declaredInXml(part) }).text;
    };
    const book = readPackage(text, name);
    const locked = lockedPaths(text('META-INF/encryption.xml'), name);
    if (book.documents.every(({ path }) => locked.has(path))) {
      const hint = 'Ask its shop for a copy without a lock.';
      const message = 'the book is locked against copying; only the program of its shop opens it';
      throw new DiagnosticError([diagnose('convert-failed', message, { file: name }, hint)]);
    }
    const documents = book.documents.filter(({ path, title }) => !isFurniture(path, title));
    const date = book.date ? findDate(book.date)?.edtf : undefined;
    const known: Metadata = {
      ...(book.author ? { author: book.author } : {}),
      ...(date ? { date } : {}),
      ...(book.lang ? { lang: book.lang } : {}),
      // An article of an issue appeared in what the issue is called; a book has a publisher of its own.
      ...((documents.length > 1 ? book.title : book.publisher)
        ? { publisher: (documents.length > 1 ? book.title : book.publisher) ?? '' }
        : {}),
    };
    const parts = documents.map((document) => {
      const html = text(document.path) ?? '';
      return {
        item: document.path,
        content: createHash('sha256').update(html).digest('hex'),
        called: `the document ${document.path}`,
        convert: async () => [
          convertDocument(
            html,
            documents.length === 1 ? { ...document, title: book.title } : document,
            known,
            (path) => archive.read(path),
            name,
          ),
        ],
      };
    });
    const articles = await convertParts('the book', parts, source);
    return articles.length === 1 ? articles.map(({ item: _, ...one }) => one) : articles;
  },
};

function isFurniture(path: string, title: string | undefined): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}]+/gu, '');
  return noText.test(bare(posix.basename(path).replace(/\.\w+$/, ''))) || noText.test(bare(title ?? ''));
}

function convertDocument(
  html: string,
  { path, title }: BookDocument,
  known: Metadata,
  member: (path: string) => Uint8Array | undefined,
  file: string,
): ConvertedArticle {
  const sibling = (address: string) => member(posix.normalize(posix.join(posix.dirname(path), decodePercent(address))));
  // The head of a document is no text, and its title often that of the book.
  const body = html.replace(/<head[\s>][\s\S]*?<\/head>/i, '').replace(/<\?xml[^>]*\?>/i, '');
  return convertFragment(body, { ...known, ...(title ? { title } : {}) }, { file, sibling });
}

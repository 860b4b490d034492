import mammoth from 'mammoth';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { listArchive, readMember } from './archive.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { convertFragment } from './html/fragment.ts';
import { readXml, refuseUnsafeXml, textIn } from './xml.ts';

/** Messages of mammoth about styles, which are layout. */
const aboutStyles = /^Unrecognised (?:paragraph|run|table) style|^A run style|^Unrecognised numbering/;

/** Word (.docx), by mammoth: headings, lists, tables, notes, links and pictures; comments are told and left out. */
export const docxFormat: SourceFormat = {
  async convert({ name, bytes }: SourceFile): Promise<ConvertedArticle[]> {
    const parts = listArchive(bytes, name);
    for (const { path } of parts) {
      const part = /\.(?:xml|rels)$/.test(path) ? readMember(bytes, path, name) : undefined;
      if (part) refuseUnsafeXml(new TextDecoder().decode(part), name);
    }
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"] },
    );
    const unread = messages
      .filter(({ message }) => !aboutStyles.test(message))
      .map(({ message }): Diagnostic => diagnose('part-unread', `Word: ${message}`, { file: name }));
    if (parts.some(({ path }) => path === 'word/comments.xml')) {
      unread.push(diagnose('part-unread', 'the comments of the Word file were left out', { file: name }));
    }
    const author = authorOf(readMember(bytes, 'docProps/core.xml', name), name);
    const article = convertFragment(value, author ? { author } : {}, { file: name });
    return [{ ...article, diagnostics: [...article.diagnostics, ...unread] }];
  },
};

/** Word’s own title is often that of an older document; its author is more often right than not. */
function authorOf(core: Uint8Array | undefined, name: string): string | undefined {
  if (!core) return undefined;
  const author = textIn(readXml(new TextDecoder().decode(core), name), 'dc:creator');
  return author && author.length > 2 && !/^(?:user|admin|microsoft|windows|python-docx|unknown)/i.test(author)
    ? author
    : undefined;
}

import mammoth from 'mammoth';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { Archive } from './archive.ts';
import { personIn } from './document-author.ts';
import { withChunks } from './docx-chunks.ts';
import { prepareDocx } from './docx-xml.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { convertFragment } from './html/fragment.ts';
import { splitPage } from './press/split.ts';
import { elementsOf, firstIn, readXml, textIn, xmlText } from './xml.ts';

/** Messages of mammoth about styles, which are layout. */
const aboutStyles = /^Unrecognised (?:paragraph|run|table) style|^A run style|^Unrecognised numbering/;

/** Word (.docx), by mammoth: headings, lists, tables, notes, links and pictures; comments are told and left out. */
export const docxFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const archive = new Archive(bytes, name);
    const { bytes: prepared, chunks, diagnostics: told } = prepareDocx(archive, name);
    const pictures = new Map<string, Uint8Array>();
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(prepared) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        // Not within the HTML, where each would be a third larger, and there several times.
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `cid:picture-${pictures.size + 1}`;
          pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
          return { src };
        }),
      },
    );
    const unread = messages
      .filter(({ message }) => !aboutStyles.test(message))
      .map(({ message }): Diagnostic => diagnose('part-unread', `Word: ${message}`, { file: name }));
    unread.push(...told, ...commentsTold(archive.read('word/comments.xml'), name));
    const sibling = (path: string) => pictures.get(path);
    const several = splitPage(value, { ...source, sibling }, unread);
    if (several) return several;
    const author = authorOf(archive.read('docProps/core.xml'), name);
    const whole = await withChunks(value, chunks, name);
    unread.push(...whole.diagnostics);
    const article = convertFragment(whole.html, author ? { author } : {}, {
      file: name,
      sibling,
    });
    return [{ ...article, diagnostics: [...article.diagnostics, ...unread] }];
  },
};

/** What editors remarked was for no reader. */
function commentsTold(part: Uint8Array | undefined, name: string): Diagnostic[] {
  const root = part && firstIn(readXml(new TextDecoder().decode(part), name), 'w:comments');
  const comments = root ? elementsOf(root, 'w:comment').map((one) => xmlText(one).trim()) : [];
  if (comments.length === 0) return [];
  const message = `the comments of the Word file were left out: “${comments.join('”, “')}”`;
  return [diagnose('part-unread', message, { file: name })];
}

/** Word’s own title is often that of an older document; its author is more often right than not. */
function authorOf(core: Uint8Array | undefined, name: string): string | undefined {
  if (!core) return undefined;
  return personIn(textIn(readXml(new TextDecoder().decode(core), name), 'dc:creator'));
}

import PostalMime, { type Attachment } from 'postal-mime';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { findDate } from './dates.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from './format.ts';
import { convertFragment } from './html/fragment.ts';
import { convertText } from './text.ts';

/** E-mail (.eml), by postal-mime: its HTML part, or its text; pictures in it come along, other attachments are told. */
export const emailFormat: SourceFormat = {
  async convert({ name, bytes }: SourceFile): Promise<ConvertedArticle[]> {
    const mail = await PostalMime.parse(bytes);
    // The header is read as it is printed: a day in the sender’s own time zone.
    const printed = mail.headers.find(({ key }) => key === 'date')?.value;
    const date = printed ? findDate(printed, { lang: 'en' })?.edtf : undefined;
    const known: Metadata = {
      ...(mail.subject ? { title: mail.subject } : {}),
      ...(date ? { date } : {}),
      ...(mail.from?.name ? { author: mail.from.name } : {}),
    };
    const pictures = new Map(mail.attachments.map((one) => [one.contentId?.replace(/^<|>$/g, '') ?? '', bytesOf(one)]));
    const article = mail.html
      ? convertFragment(mail.html, known, { file: name, sibling: (path) => pictures.get(path.replace(/^cid:/, '')) })
      : convertText(mail.text ?? '', name, known.title);
    const unread = mail.attachments.filter(
      ({ contentId, disposition }) => !(contentId && disposition !== 'attachment'),
    );
    return [{ ...article, ...known, diagnostics: [...article.diagnostics, ...unread.map((one) => toldOf(one, name))] }];
  },
};

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);
}

function toldOf({ filename, mimeType }: Attachment, file: string): Diagnostic {
  const message = `the attachment ${filename ?? mimeType} was left out: save it, and convert it by itself`;
  return diagnose('part-unread', message, { file });
}

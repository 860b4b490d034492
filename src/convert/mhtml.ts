import PostalMime from 'postal-mime';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { htmlFormat } from './html/html.ts';

/** A page that a browser saved as one file (.mht, .mhtml): read as the page, with the pictures that came along. */
export const mhtmlFormat: SourceFormat = {
  async convert({ name, bytes, words }: SourceFile): Promise<ConvertedArticle[]> {
    const parts = partsOf(Buffer.from(bytes).toString('latin1'));
    const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml)/i.test(type));
    if (!page) throw new DiagnosticError([diagnose('body-empty', 'the file holds no page', { file: name })]);
    const byAddress = new Map<string, string>();
    for (const part of parts) for (const one of [part.location, part.id]) if (one) byAddress.set(one, part.raw);
    const pictures = new Map<string, Uint8Array>();
    for (const [address, raw] of byAddress) {
      const picture = await bodyOf(raw);
      if (picture) pictures.set(address, picture);
    }
    const html = await bodyOf(page.raw);
    if (!html) throw new DiagnosticError([diagnose('body-empty', 'the file holds no page', { file: name })]);
    const sibling = (path: string) =>
      pictures.get(path) ??
      pictures.get(path.replace(/^cid:/i, '')) ??
      pictures.get(URL.parse(path, page.location)?.href ?? '');
    const [article] = await htmlFormat.convert({ name, bytes: html, sibling, words });
    if (!article) return [];
    const url = article.url ?? (/^https?:/i.test(page.location ?? '') ? page.location : undefined);
    return [{ ...article, ...(url ? { url } : {}) }];
  },
};

interface Part {
  type: string;
  location?: string | undefined;
  id?: string | undefined;
  /** Headers and body, as they stand. */
  raw: string;
}

function partsOf(message: string): Part[] {
  const end = /\r?\n\r?\n/.exec(message)?.index ?? 0;
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(message.slice(0, end))?.[1];
  if (!boundary) return [];
  return message
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => part.replace(/^\r?\n/, ''))
    .filter((part) => !part.startsWith('--'))
    .map((raw) => ({
      type: headerOf(raw, 'content-type') ?? '',
      location: headerOf(raw, 'content-location'),
      id: headerOf(raw, 'content-id')?.replace(/^<|>$/g, ''),
      raw,
    }));
}

function headerOf(part: string, name: string): string | undefined {
  const head = part.slice(0, /\r?\n\r?\n/.exec(part)?.index ?? part.length).replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'im').exec(head)?.[1];
}

/** The bytes of a part: its transfer encoding undone. */
async function bodyOf(raw: string): Promise<Uint8Array | undefined> {
  // As an attachment postal-mime hands out bytes, not text in an encoding that it believes.
  const head = raw.replace(
    /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n/im,
    'Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\n',
  );
  const { attachments } = await PostalMime.parse(Buffer.from(head, 'latin1'));
  const content = attachments[0]?.content;
  return content === undefined || typeof content === 'string' ? undefined : new Uint8Array(content as ArrayBuffer);
}

import PostalMime from 'postal-mime';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { convertSavedPage } from './saved-page.ts';

/** A page that a browser saved as one file (.mht, .mhtml): read as the page, with the pictures that came along. */
export const mhtmlFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const parts = partsOf(Buffer.from(bytes).toString('latin1'));
    const page = pageAmong(parts);
    const html = page && (await bodyOf(page.raw));
    if (!html) throw new DiagnosticError([diagnose('body-empty', 'the file holds no page', { file: name })]);
    const pictures = new Map<string, Uint8Array>();
    for (const { location, id, raw } of parts) {
      const bytes = location || id ? await bodyOf(raw) : undefined;
      for (const one of [location, id]) if (one && bytes) pictures.set(one, bytes);
    }
    return convertSavedPage({ html, url: page.location, part: (address) => pictures.get(address) }, source);
  },
};

/** The bytes of the page in such a file; nothing where it holds none. */
export async function pageOfArchive(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const page = pageAmong(partsOf(Buffer.from(bytes).toString('latin1')));
  return page && (await bodyOf(page.raw));
}

function pageAmong(parts: readonly Part[]): Part | undefined {
  return parts.find(({ type }) => /^(?:text\/html|application\/xhtml)/i.test(type));
}

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

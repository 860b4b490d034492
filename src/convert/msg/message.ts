import { toHtml } from 'hast-util-to-html';
import type { Attachment } from 'postal-mime';
import { declaredInHtml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { Mail, Message } from '../mail-message.ts';
import type { OleFile } from '../ole.ts';
import { decodePage } from '../rtf/code-pages.ts';
import { htmlWithin } from '../rtf/html-within.ts';
import { readRtf } from '../rtf/reader.ts';
import { decompressRtf } from './compressed-rtf.ts';

/** Properties of a message and of what is attached to it, by their tags (MS-OXPROPS). */
const tags = {
  subject: '0037',
  sender: '0C1A',
  author: '0042',
  headers: '007D',
  text: '1000',
  rtf: '1009',
  html: '1013',
  data: '3701',
  shortName: '3704',
  name: '3707',
  type: '370E',
  contentId: '3712',
};

/** Properties that are numbers: the code pages of texts and of the message, and when it was sent. */
const [CODE_PAGE, MAIL_PAGE, SENT] = [0x3ffd, 0x3fde, 0x0039];

/** A message of Outlook, and the folders of those that it forwards. */
export interface ReadMessage {
  message: Message;
  forwarded: string[];
}

/** Reads the message in a folder of the file; `''` is the file itself. */
export function readMessage(ole: OleFile, folder: string, file: string): ReadMessage {
  const numbers = fixedProperties(ole.read(`${folder}__properties_version1.0`), folder === '' ? 32 : 24);
  const page = (numbers.get(CODE_PAGE) ?? numbers.get(MAIL_PAGE))?.readUInt32LE(0) ?? 1252;
  const text = (tag: string, below = '') => textOf(ole, folder + below, tag, page);
  const message: Message = { mail: {} as Mail, diagnostics: [] };
  const headers = text(tags.headers);
  const printed = headers && /^date:\s*(.+)$/im.exec(headers)?.[1];
  const date = printed ?? sentAt(numbers.get(SENT));
  const name = text(tags.author) ?? text(tags.sender);
  const subject = text(tags.subject);
  const attached = foldersBelow(ole, folder, /^__attach_version1\.0_#[^/]+\//);
  const html = htmlOf(ole, folder, file, message);
  const plain = text(tags.text);
  message.mail = {
    headers: date ? [{ key: 'date', originalKey: 'Date', value: date }] : [],
    ...(subject ? { subject } : {}),
    ...(name ? { from: { name, address: '' } } : {}),
    ...(html ? { html } : {}),
    ...(plain ? { text: plain } : {}),
    attachments: attached.flatMap((one) => attachmentIn(ole, folder + one, (tag) => text(tag, one))),
  };
  const forwarded = foldersBelow(ole, folder, /^__attach_version1\.0_#[^/]+\/__substg1\.0_3701000D\//);
  return { message, forwarded: forwarded.map((one) => `${folder}${one}`) };
}

/** The HTML of a message: as it is, within RTF, or made of RTF. */
function htmlOf(ole: OleFile, folder: string, file: string, message: Message): string | undefined {
  const own = ole.read(`${folder}__substg1.0_${tags.html}0102`);
  if (own && own.length > 0) {
    const { text, diagnostics } = decodeSource(own, file, { declared: declaredInHtml(own) });
    message.diagnostics.push(...diagnostics);
    return text;
  }
  const packed = ole.read(`${folder}__substg1.0_${tags.rtf}0102`);
  if (!packed || packed.length === 0) return undefined;
  const rtf = decompressRtf(packed, file);
  const html = htmlWithin(rtf, file);
  if (html !== undefined) return html;
  // RTF that was made of bare text says no more than that.
  if (rtf.subarray(0, 400).includes('\\fromtext')) return undefined;
  const { tree, diagnostics } = readRtf(rtf, file);
  message.diagnostics.push(...diagnostics);
  return tree.children.length === 0 ? undefined : toHtml(tree);
}

function attachmentIn(ole: OleFile, folder: string, text: (tag: string) => string | undefined): Attachment[] {
  const content = ole.read(`${folder}__substg1.0_${tags.data}0102`);
  if (!content) return [];
  const contentId = text(tags.contentId);
  return [
    {
      filename: text(tags.name) ?? text(tags.shortName) ?? null,
      mimeType: text(tags.type) ?? 'application/octet-stream',
      disposition: contentId ? 'inline' : 'attachment',
      ...(contentId ? { contentId } : {}),
      content: Uint8Array.from(content).buffer,
    },
  ];
}

/** The folders below that of a message that are called so. */
function foldersBelow(ole: OleFile, folder: string, called: RegExp): string[] {
  const found = ole.parts.flatMap(({ path }) =>
    path.startsWith(folder) ? (called.exec(path.slice(folder.length))?.[0] ?? []) : [],
  );
  return [...new Set(found)].sort();
}

function textOf(ole: OleFile, folder: string, tag: string, page: number): string | undefined {
  const wide = ole.read(`${folder}__substg1.0_${tag}001F`);
  const narrow = wide ? undefined : ole.read(`${folder}__substg1.0_${tag}001E`);
  const text = wide ? wide.toString('utf16le') : narrow && decodePage(narrow, page);
  return text?.replace(/\0+$/, '').trim() || undefined;
}

/** Properties that have their value beside them, in eight bytes, by their number. */
function fixedProperties(bytes: Buffer | undefined, head: number): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  if (!bytes) return found;
  for (let at = head; at + 16 <= bytes.length; at += 16)
    found.set(bytes.readUInt16LE(at + 2), bytes.subarray(at + 8, at + 16));
  return found;
}

/** When a message was sent, in the time of Greenwich: ten millionths of a second since 1601. */
function sentAt(value: Buffer | undefined): string | undefined {
  if (!value) return undefined;
  const date = new Date(Number(value.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toUTCString();
}

import type { Element, ElementContent, Root } from 'hast';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { cleanCharacters, cleanHtml } from './characters.ts';
import { findDate } from './dates.ts';
import { declaredInHtml } from './declared-encoding.ts';
import { decodeSource } from './decode.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from './format.ts';
import { hideAddresses } from './forwarded-heads.ts';
import { convertFragment } from './html/fragment.ts';
import { parseHtml } from './html/parse.ts';
import { MOST_MEMBERS, refuseMore } from './limits.ts';
import { mendHead } from './mail-head.ts';
import { splitOriginal, splitText } from './press/split.ts';
import { convertText } from './text.ts';

/** Messages that were forwarded within one another are read to this depth. */
const DEEPEST = 8;

/**
 * E-mail (.eml), by postal-mime: its HTML part, or its text, and below it the messages that it forwards; pictures in it
 * come along, other attachments are told. Its bytes are read as those of a text file are: what it declares counts only
 * where the bytes do not contradict.
 */
export const emailFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes, encoding: given } = source;
    return articlesOfMail(await withForwarded(await readMessage(bytes, name, given), name), source);
  },
};

/**
 * The article that a message is, with those that it forwards; the articles of one that a press database sent.
 * @param all the message, and after it those that it forwards.
 * @throws DiagnosticError `body-empty` where it holds no text.
 */
export function articlesOfMail(all: readonly Message[], source: SourceFile): ConvertedArticle[] {
  const { name } = source;
  const [message] = all;
  if (!message) return [];
  const { mail, diagnostics: read } = message;
  const date = dateOf(mail);
  const subject = mail.subject ? cleanCharacters(mail.subject, {}).text : undefined;
  const known: Metadata = {
    ...(subject ? { title: subject } : {}),
    ...(date ? { date } : {}),
    ...(mail.from?.name ? { author: cleanCharacters(mail.from.name, {}).text } : {}),
  };
  const pictures = new Map(
    all.flatMap(({ mail }) =>
      mail.attachments.map((one) => [one.contentId?.replace(/^<|>$/g, '') ?? '', bytesOf(one)]),
    ),
  );
  const asHtml = all.some(({ mail }) => mail.html) || all.length > 1;
  const place = {
    file: name,
    mail: true as const,
    sibling: (path: string) => pictures.get(path.replace(/^cid:/, '')),
  };
  const tree = asHtml ? treeOf(all, name) : undefined;
  const several = tree
    ? splitOriginal(
        { raw: all.map(({ mail }) => mail.html ?? mail.text).join('\n'), tree },
        { ...source, ...place },
        { diagnostics: read },
      )
    : splitText(mail.text ?? '', source, { diagnostics: read });
  if (several) return several;
  const article = tree
    ? convertFragment(tree, known, place)
    : convertText(mail.text ?? '', name, { title: known.title, mail: true });
  hideAddresses(article.tree, addresseesOf(all));
  const unread = all.flatMap(({ mail }) =>
    mail.attachments.filter(
      ({ contentId, disposition, mimeType }) =>
        mimeType !== 'message/rfc822' && !(contentId && disposition !== 'attachment'),
    ),
  );
  refuseMore(unread.length, MOST_MEMBERS, 'attachments', name);
  const told = [...read, ...all.slice(1).flatMap(({ diagnostics }) => diagnostics)];
  return [
    {
      ...article,
      ...known,
      decided: {
        ...article.decided,
        ...(date ? { date: { value: date, source: 'the header Date', certainty: 'certain' as const } } : {}),
        ...(subject ? { title: { value: subject, source: 'the header Subject', certainty: 'certain' as const } } : {}),
      },
      diagnostics: [...told, ...article.diagnostics, ...unread.map((one) => toldOf(one, name))],
    },
  ];
}

/** To whom messages went: the owner of the mailbox is among them. */
function addresseesOf(all: readonly Message[]): ReadonlySet<string> {
  const found = all.flatMap(({ mail }) => [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address }) => address ?? ''));
  const delivered = all.flatMap(({ mail }) => mail.deliveredTo ?? []);
  return new Set([...found, ...delivered].map((one) => one.toLowerCase()).filter((one) => one !== ''));
}

/** What is read of a message. */
export type Mail = Pick<
  Email,
  'to' | 'cc' | 'deliveredTo' | 'subject' | 'from' | 'headers' | 'html' | 'text' | 'attachments'
>;

/** A message, its texts read in the encoding that they are in. */
export interface Message {
  mail: Mail;
  diagnostics: Diagnostic[];
}

/** The part of a message of postal-mime that holds words. */
interface TextPart {
  content: ArrayBuffer | null;
  contentType: { parsed: { value: string; params: Record<string, string> } };
  decodeFlowedText(text: string, delSp: boolean): string;
  getTextContent(): string;
}

/** Reads the texts of a message by their bytes, where postal-mime believes what the message declares. */
class Reader extends PostalMime {
  readonly diagnostics: Diagnostic[] = [];
  private readonly file: string;
  private readonly given: string | undefined;

  constructor(file: string, given: string | undefined) {
    // What it forwards is read by ourselves: the library prints dates in the language and the zone of the machine.
    super({ forceRfc822Attachments: true });
    this.file = file;
    this.given = given;
  }

  isInlineTextNode(node: TextPart): boolean {
    const { value, params } = node.contentType.parsed;
    if (value !== 'text/html' && value !== 'text/plain') return false;
    // biome-ignore lint/suspicious/noExplicitAny: the types of the library do not show the method that it calls here
    if (!(PostalMime.prototype as any).isInlineTextNode.call(this, node)) return false;
    const bytes = new Uint8Array(node.content ?? new ArrayBuffer(0));
    const declared = encodingOf(params.charset) ?? (value === 'text/html' ? declaredInHtml(bytes) : undefined);
    const { text, diagnostics } = decodeSource(bytes, this.file, { declared, given: this.given });
    this.diagnostics.push(...diagnostics);
    const flowed = /^flowed$/i.test(params.format ?? '');
    node.getTextContent = () => (flowed ? node.decodeFlowedText(text, /^yes$/i.test(params.delsp ?? '')) : text);
    return true;
  }
}

/** A charset as a name of the Encoding Standard; nothing for one that says nothing (US-ASCII beyond ASCII). */
function encodingOf(charset: string | undefined): string | undefined {
  if (!charset || /^(?:us-)?ascii$|^unknown|^x-unknown/i.test(charset.trim())) return undefined;
  try {
    return new TextDecoder(charset.trim()).encoding;
  } catch {
    return undefined;
  }
}

async function readMessage(bytes: Uint8Array, file: string, given?: string): Promise<Message> {
  const reader = new Reader(file, given);
  try {
    const mail = await reader.parse(headersAsUtf8(mendHead(bytes), file));
    return { mail, diagnostics: reader.diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    const limit = /maximum (mime nesting depth|header size) of (\d+)/i.exec((error as Error).message);
    if (limit) {
      const [, what = '', most = ''] = limit;
      const count = Number(most).toLocaleString('en');
      const told = /depth/i.test(what)
        ? `its parts stand more than ${count} deep within each other, which is the most that is read`
        : `the heads of its parts hold too much; the most that is read is ${count} bytes`;
      const rule = /depth/i.test(what) ? 'too-deep' : 'too-large';
      throw new DiagnosticError([diagnose(rule, told, { file })]);
    }
    const message = `the e-mail cannot be read: ${(error as Error).message}`;
    throw new DiagnosticError([diagnose('convert-failed', message, { file })]);
  }
}

/** A message whose headers hold bytes beyond ASCII, which no header may, with these as UTF-8. */
function headersAsUtf8(bytes: Uint8Array, file: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = bytes.subarray(0, end);
  if (!head.some((byte) => byte > 0x7f)) return bytes;
  // The body, where it is of the same kind, helps to tell what it is.
  const { encoding } = decodeSource(bytes.subarray(0, end + 4096), file);
  const name = encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
  return Buffer.concat([Buffer.from(new TextDecoder(name).decode(head)), bytes.subarray(end)]);
}

/** A message, and after it those that it forwards. */
async function withForwarded(message: Message, file: string, depth = 0): Promise<Message[]> {
  const inner = message.mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const all = [message];
  if (depth >= DEEPEST) return all;
  for (const one of inner) all.push(...(await withForwarded(await readMessage(bytesOf(one), file), file, depth + 1)));
  return all;
}

/** The messages as one tree: of each that was forwarded, who wrote it (by name, not where to write to them), when and about what, then its text. */
function treeOf(messages: readonly Message[], file: string): Root {
  const children = messages.flatMap(({ mail, diagnostics }, index): ElementContent[] => {
    const html = mail.html ? cleanHtml(mail.html, { file }) : undefined;
    diagnostics.push(...(html?.diagnostics ?? []));
    const body = html
      ? parseHtml(html.text, file).children
      : paragraphs(cleanCharacters(mail.text ?? '', { file }).text);
    return [...(index === 0 ? [] : headOf(mail)), element('div', body as ElementContent[])];
  });
  return { type: 'root', children };
}

function headOf(mail: Mail): ElementContent[] {
  const lines = [mail.from?.name, headerOf(mail, 'date'), mail.subject].filter(
    (line) => line !== undefined && line !== '',
  );
  const words = lines.flatMap((line, index): ElementContent[] => [
    ...(index === 0 ? [] : [element('br', [])]),
    { type: 'text', value: cleanCharacters(line ?? '', {}).text },
  ]);
  return [element('hr', []), element('p', words)];
}

function paragraphs(text: string): ElementContent[] {
  const blocks = text.split(/\r?\n[ \t]*\r?\n/).filter((block) => block.trim() !== '');
  return blocks.map((block) => element('p', [{ type: 'text', value: block.trim() }]));
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function headerOf(mail: Mail, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}

/** The header as it is printed: a day in the sender’s own time zone. */
function dateOf(mail: Mail): string | undefined {
  const printed = headerOf(mail, 'date');
  return printed ? findDate(printed, { lang: 'en' })?.edtf : undefined;
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);
}

function toldOf({ filename, mimeType }: Attachment, file: string): Diagnostic {
  const message = `the attachment ${filename ?? mimeType} was left out: save it, and convert it by itself`;
  return diagnose('part-unread', message, { file });
}

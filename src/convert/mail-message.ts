import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { declaredInHtml } from './declared-encoding.ts';
import { decodeSource } from './decode.ts';
import { mendHead } from './mail-head.ts';

/** Messages that were forwarded within one another are read to this depth. */
const DEEPEST = 8;

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

/**
 * Reads a message.
 * @param given the encoding, where the person says which.
 * @throws DiagnosticError `too-deep`, `too-large` or `convert-failed`.
 */
export async function readMessage(bytes: Uint8Array, file: string, given?: string): Promise<Message> {
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
export async function withForwarded(message: Message, file: string, depth = 0): Promise<Message[]> {
  const inner = message.mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const all = [message];
  if (depth >= DEEPEST) return all;
  for (const one of inner) all.push(...(await withForwarded(await readMessage(bytesOf(one), file), file, depth + 1)));
  return all;
}

/** What is attached, as bytes. */
export function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);
}

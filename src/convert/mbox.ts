import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { emailFormat } from './email.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { convertParts } from './parts-of-one.ts';

/** The line that begins a message: who sent it, and when; a blank line or nothing stands before it. */
const beginning = /(?:^|\r?\n\r?\n)(From \S*[^\r\n]*\d{4}[^\r\n]*\r?\n)(?=[!-9;-~]+:)/g;

/** A mailbox (.mbox): an article a message. */
export const mboxFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const messages = messagesIn(Buffer.from(bytes).toString('latin1'));
    if (messages.length === 0) {
      const message = 'no line “From …” begins a message; it is not a mailbox';
      throw new DiagnosticError([diagnose('convert-failed', message, { file: name, line: 1 })]);
    }
    const parts = messages.map((text, index) => {
      const content = Buffer.from(text, 'latin1');
      const subject = headerOf(text, 'subject');
      return {
        item: headerOf(text, 'message-id')?.replace(/^<|>$/g, ''),
        content,
        called: `message ${index + 1}${subject && /^[ -~]+$/.test(subject) ? ` (“${subject}”)` : ''}`,
        convert: () => emailFormat.convert({ name, bytes: content }),
      };
    });
    return convertParts('the mailbox', parts, source);
  },
};

/** The messages, without the lines that begin them and the marks before lines that look like one. */
function messagesIn(text: string): string[] {
  const starts = Array.from(text.matchAll(beginning), (match) => ({
    at: match.index,
    from: match.index + match[0].length,
  }));
  return starts.map(({ from }, index) => text.slice(from, starts[index + 1]?.at).replace(/^>(>*From )/gm, '$1'));
}

function headerOf(message: string, name: string): string | undefined {
  const head = message.slice(0, /\r?\n\r?\n/.exec(message)?.index ?? message.length).replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'im').exec(head)?.[1];
}

import { articlesOfMail } from '../email.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import type { Message } from '../mail-message.ts';
import { OleFile } from '../ole.ts';
import { readMessage } from './message.ts';

/** A message of Outlook (.msg): its HTML, or its text, and below it the messages that it forwards. */
export const msgFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    return articlesOfMail(withForwarded(new OleFile(bytes, name), name), source);
  },
};

/** Messages that were forwarded within one another are read to this depth. */
const DEEPEST = 8;

/** The message in a folder of the file, and after it those that it forwards. */
function withForwarded(ole: OleFile, file: string, folder = '', depth = 0): Message[] {
  const { message, forwarded } = readMessage(ole, folder, file);
  if (depth >= DEEPEST) return [message];
  return [message, ...forwarded.flatMap((one) => withForwarded(ole, file, one, depth + 1))];
}

import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { LARGEST_FILE, refuseLarger } from '../limits.ts';

/** What every message is taken to begin with before its first byte is read. */
const preset = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

/** How the bytes are kept: compressed, or as they are. */
const [COMPRESSED, PLAIN] = [0x75465a4c, 0x414c454d];

/** Bytes that are looked back into. */
const WINDOW = 4096;

/**
 * The RTF of a message of Outlook, which is compressed in its own way (MS-OXRTFCP).
 * @throws DiagnosticError `convert-failed`, `too-large`.
 */
export function decompressRtf(bytes: Buffer, file: string): Buffer {
  const kind = bytes.length < 16 ? 0 : bytes.readUInt32LE(8);
  if (kind === PLAIN) return bytes.subarray(16);
  if (kind !== COMPRESSED) {
    throw new DiagnosticError([diagnose('convert-failed', 'the text of the message is damaged', { file })]);
  }
  const size = bytes.readUInt32LE(4);
  refuseLarger(size, LARGEST_FILE, 'the text that the message announces', file);
  const window = Buffer.alloc(WINDOW);
  preset.copy(window);
  let write = preset.length;
  const out: number[] = [];
  const put = (byte: number) => {
    out.push(byte);
    window[write] = byte;
    write = (write + 1) % WINDOW;
  };
  for (let at = 16; at < bytes.length && out.length < size; ) {
    const control = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && out.length < size; bit += 1) {
      if (((control >> bit) & 1) === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // Looking at what is to be written next is the end.
      if (from === write) return Buffer.from(out);
      for (let index = 0; index < (reference & 0xf) + 2; index += 1) put(window[(from + index) % WINDOW] ?? 0);
    }
  }
  return Buffer.from(out);
}

import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';

/** Parts of the text, in the order in which they follow one another, by where the header says how long they are. */
const lengths = {
  text: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
};

/** A part of the text. */
export type PartName = keyof typeof lengths;

/** Tables beside the text, by their place in the header. */
const tables = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  endnoteMarks: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
};

/** A table beside the text. */
export type TableName = keyof typeof tables;

const SAVE_ANEW = 'Open it in a word processor and save it as .docx or .odt, or as plain text.';

/** What the header of a Word file says of where things lie. */
export class DocHeader {
  /** Characters of each part, from its first to behind its last. */
  readonly parts: Readonly<Record<PartName, [start: number, end: number]>>;
  /** Name of the part of the file that holds the tables. */
  readonly tableStream: '0Table' | '1Table';
  private readonly bytes: Buffer;
  private readonly file: string;

  /** @throws DiagnosticError `convert-failed` for Word before 97, what has a password, and what is damaged. */
  constructor(bytes: Buffer, file: string) {
    this.bytes = bytes;
    this.file = file;
    const magic = bytes.length > 0x2fa ? bytes.readUInt16LE(0) : 0;
    if (bytes.length > 4 && bytes.readUInt16LE(2) < 0xc0)
      throw this.refused('it was written by a Word older than Word 97');
    if (magic !== 0xa5ec) throw this.refused('the header of its text is damaged');
    const flags = bytes.readUInt16LE(0x0a);
    if (flags & 0x8100) throw this.refused('it is protected by a password');
    this.tableStream = flags & 0x0200 ? '1Table' : '0Table';
    let start = 0;
    const parts = Object.entries(lengths).map(([name, at]) => {
      const end = start + bytes.readUInt32LE(at);
      const part: [string, [number, number]] = [name, [start, end]];
      start = end;
      return part;
    });
    this.parts = Object.fromEntries(parts) as DocHeader['parts'];
  }

  /** A table; what it announces beyond the bytes that there are is missing. */
  table(name: TableName, stream: Buffer): Buffer {
    const [at, length] = this.placeOf(name);
    return stream.subarray(at, at + length);
  }

  /** Where a table lies, and how long it is. */
  placeOf(name: TableName): [at: number, length: number] {
    const place = 0x9a + 8 * tables[name];
    return [this.bytes.readUInt32LE(place), this.bytes.readUInt32LE(place + 4)];
  }

  private refused(what: string): DiagnosticError {
    const message = `the Word file cannot be read: ${what}`;
    return new DiagnosticError([diagnose('convert-failed', message, { file: this.file }, SAVE_ANEW)]);
  }
}

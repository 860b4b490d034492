import type { ElementContent, Root } from 'hast';
import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { DEEPEST, LONGEST_TEXT, refuseMore, tooDeep } from '../limits.ts';
import type { OleFile } from '../ole.ts';
import { element, type Look, wordsOf } from '../story/runs.ts';
import { type ParagraphLook, Story } from '../story/story.ts';
import { type CharacterLook, lookOf, offsetOf, runAt } from './characters.ts';
import { DocHeader, type PartName } from './header.ts';
import { ListTable } from './list-table.ts';
import { type NoteTable, notesIn } from './notes.ts';
import { change, paragraphLook } from './paragraphs.ts';
import { pictureAt } from './pictures.ts';
import { type Piece, piecesIn, textOf } from './pieces.ts';
import { type Changes, characterRuns, numberOf, type PropertyRun, paragraphRuns } from './properties.ts';
import { StyleSheet } from './style-sheet.ts';

/** What a Word file holds. */
export interface DocDocument {
  /** Its blocks as HTML; notes stand in a list at the end. */
  tree: Root;
  /** Its pictures, by the addresses that the tree gives them. */
  pictures: ReadonlyMap<string, Uint8Array>;
  diagnostics: Diagnostic[];
}

/**
 * Reads a Word file of Word 97 to 2003.
 * @throws DiagnosticError `convert-failed` for what is older, damaged, or has a password.
 */
export function readDoc(ole: OleFile, file: string): DocDocument {
  const bytes = ole.read('WordDocument');
  const header = new DocHeader(bytes ?? Buffer.alloc(0), file);
  const tables = ole.read(header.tableStream);
  if (!bytes || !tables) throw new DiagnosticError([diagnose('convert-failed', 'its text is missing', { file })]);
  return new DocReader(header, bytes, tables, ole.read('Data') ?? Buffer.alloc(0), file).read();
}

/** A field that is open: what it does, then what it shows. */
interface Field {
  instruction: string;
  href: string | undefined;
  shows: boolean;
}

class DocReader {
  private readonly header: DocHeader;
  private readonly bytes: Buffer;
  private readonly data: Buffer;
  private readonly pieces: Piece[];
  private readonly characters: PropertyRun[];
  private readonly paragraphs: PropertyRun[];
  private readonly styles: StyleSheet;
  private readonly lists: ListTable;
  private readonly footnotes: NoteTable;
  private readonly endnotes: NoteTable;
  private readonly notes: ElementContent[] = [];
  private readonly pictures = new Map<string, Uint8Array>();
  private readonly hidden: string[] = [];
  private readonly comments: string;
  private fields: Field[] = [];
  private unseenPictures = 0;
  private readonly file: string;
  /** Characters that were read so far; notes may lie in one place. */
  private taken = 0;

  constructor(header: DocHeader, bytes: Buffer, tables: Buffer, data: Buffer, file: string) {
    this.file = file;
    const table = (name: Parameters<DocHeader['table']>[0]) => header.table(name, tables);
    this.header = header;
    this.bytes = bytes;
    this.data = data;
    this.pieces = piecesIn(table('pieces'), bytes.length);
    const byStart = (a: PropertyRun, b: PropertyRun) => a.start - b.start;
    this.characters = characterRuns(table('characterPages'), bytes).sort(byStart);
    this.paragraphs = paragraphRuns(table('paragraphPages'), bytes).sort(byStart);
    this.styles = new StyleSheet(table('styles'));
    const [at, length] = header.placeOf('lists');
    this.lists = new ListTable(tables.subarray(at), length, table('listUses'));
    this.footnotes = notesIn(table('footnoteMarks'), 2, table('footnoteTexts'), header.parts.footnotes[0]);
    this.endnotes = notesIn(table('endnoteMarks'), 2, table('endnoteTexts'), header.parts.endnotes[0]);
    this.comments = wordsOf(this.part('comments'));
  }

  read(): DocDocument {
    const { file } = this;
    const children = [...this.part('text'), ...this.part('boxes')];
    if (this.notes.length > 0) children.push(element('ol', this.notes));
    const told: string[] = [];
    if (this.unseenPictures > 0) told.push(`pictures that browsers do not show were left out (${this.unseenPictures})`);
    if (this.comments !== '') told.push(`the comments were left out: “${this.comments}”`);
    if (this.hidden.length > 0) told.push(`left out words that are hidden in Word: “${this.hidden.join(' … ')}”`);
    const diagnostics = told.map((message) => diagnose('part-unread', message, { file }));
    return { tree: { type: 'root', children }, pictures: this.pictures, diagnostics };
  }

  private part(name: PartName): ElementContent[] {
    const [start, end] = this.header.parts[name];
    return this.story(start, end);
  }

  /** The blocks of a range of characters. */
  private story(start: number, end: number): ElementContent[] {
    const story = new Story();
    const outer = this.fields;
    this.fields = [];
    let look: ParagraphLook = { heading: 0, table: 0 };
    for (const piece of this.pieces) {
      let at = Math.max(start, piece.start);
      const last = Math.min(end, piece.end);
      if (last <= at) continue;
      this.taken += last - at;
      refuseMore(this.taken, LONGEST_TEXT, 'characters of text', this.file);
      const first = at;
      const text = textOf({ ...piece, start: first, end: last, offset: offsetOf(piece, first) }, this.bytes);
      while (at < last) {
        const offset = offsetOf(piece, at);
        const paragraph = runAt(this.paragraphs, offset);
        const characters = runAt(this.characters, offset);
        const bound = Math.min(paragraph?.end ?? offset + 1, characters?.end ?? Number.POSITIVE_INFINITY);
        const next = Math.min(last, Math.max(at + 1, at + Math.ceil((bound - offset) / piece.width)));
        look = paragraphLook(paragraph, this.styles, this.lists);
        const own = lookOf(characters?.changes ?? new Map(), paragraph?.style, this.styles);
        this.take(story, text.slice(at - first, next - first), at, own, look, paragraph?.changes);
        at = next;
      }
    }
    this.fields = outer;
    return story.end({ ...look, table: 0 });
  }

  /** Takes characters of one look. */
  private take(
    story: Story,
    text: string,
    from: number,
    own: CharacterLook,
    paragraph: ParagraphLook,
    changes: Changes | undefined,
  ): void {
    const says = (number: number) => changes !== undefined && numberOf(changes, number) === 1;
    let words = '';
    const flush = () => {
      if (words !== '') this.words(story, words, own);
      words = '';
    };
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 32 && own.sign === undefined) {
        words += text[index];
        continue;
      }
      flush();
      if (code === 7 && says(change.endsRow)) story.endRow(1, undefined);
      else if (code === 7) story.endCell({ ...paragraph, table: 1 });
      else if (code === 13 && says(change.endsInnerRow)) story.endRow(paragraph.table, undefined);
      else if (code === 13 && says(change.endsInnerCell)) story.endCell(paragraph);
      else if (code === 13 || code === 12) story.endParagraph(paragraph);
      else this.sign(story, code, from + index, own);
    }
    flush();
  }

  /** Takes a character that stands for something else. */
  private sign(story: Story, code: number, position: number, own: CharacterLook): void {
    const look = this.shownLook(own);
    if (code === 0x13) this.openField();
    else if (code === 0x14) this.showField();
    else if (code === 0x15) this.fields.pop();
    else if (own.deleted || !this.isShown) return;
    else if (own.sign !== undefined) story.words(signOf(own.sign), look);
    else if (code === 9) story.words(' ', look);
    else if (code === 10 || code === 11) story.thing(element('br', []), look);
    else if (code === 0x1e) story.words('\u2011', look);
    else if (code === 2) this.note(story, position, look);
    else if (code === 1) this.picture(story, own, look);
    else if (code === 8) this.unseenPictures += 1;
  }

  private words(story: Story, text: string, own: CharacterLook): void {
    const field = this.fields.at(-1);
    if (field && !field.shows) field.instruction += text;
    else if (own.deleted || !this.isShown) return;
    else if (own.hidden) this.hidden.push(...(text.trim() === '' ? [] : [text.trim()]));
    else story.words(text, this.shownLook(own));
  }

  private get isShown(): boolean {
    return this.fields.every(({ shows }) => shows);
  }

  private openField(): void {
    if (this.fields.length >= DEEPEST) throw new DiagnosticError([tooDeep({ file: this.file })]);
    this.fields.push({ instruction: '', href: undefined, shows: false });
  }

  private showField(): void {
    const field = this.fields.at(-1);
    if (!field) return;
    field.shows = true;
    field.href = /HYPERLINK\s+(?!\\)"?([^"\s]+)"?/i.exec(field.instruction)?.[1];
  }

  private shownLook({ bold, italic, struck, raised }: CharacterLook): Look {
    return { bold, italic, struck, raised, href: this.fields.findLast(({ href }) => href !== undefined)?.href };
  }

  /** As a page on the web has it: a superscript link to an item that stands at the end. */
  private note(story: Story, position: number, look: Look): void {
    for (const { marks, texts } of [this.footnotes, this.endnotes]) {
      const place = texts[marks.get(position) ?? -1];
      if (!place || position >= this.header.parts.text[1]) continue;
      const id = `note-${this.notes.length + 1}`;
      const item = element('li', [], { id });
      this.notes.push(item);
      item.children = this.story(...place);
      const link = element('a', [{ type: 'text', value: String(this.notes.indexOf(item) + 1) }], { href: `#${id}` });
      story.thing(element('sup', [link]), { ...look, raised: undefined, bold: false, italic: false, href: undefined });
      return;
    }
  }

  private picture(story: Story, own: CharacterLook, look: Look): void {
    const bytes = own.picture === undefined ? undefined : pictureAt(this.data, own.picture);
    if (!bytes) {
      this.unseenPictures += 1;
      return;
    }
    const address = `picture-${this.pictures.size + 1}`;
    this.pictures.set(address, bytes);
    story.thing(element('img', [], { src: address, alt: '' }), { ...look, raised: undefined });
  }
}

/** A character of a font of signs: a bullet, or what it is in Unicode where it is no sign. */
function signOf(code: number): string {
  if (code === 0xf0b7 || code === 0xf0a7) return '•';
  return code >= 0xf000 && code <= 0xf0ff ? '' : String.fromCharCode(code);
}

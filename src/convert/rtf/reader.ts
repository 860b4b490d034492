import type { Root } from 'hast';
import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { DEEPEST } from '../limits.ts';
import { wordsOf } from '../story/runs.ts';
import { characters } from './characters.ts';
import { type Destination, destinationOf, texts } from './destinations.ts';
import { Encoding } from './encoding.ts';
import { Output } from './output.ts';
import { Picture } from './picture.ts';
import { beginText, initialState, innerState, type State, setLook, setParagraph } from './state.ts';
import { Styles } from './styles.ts';
import { lineOf, type Token, tokensOf } from './tokens.ts';

/** What an RTF file holds. */
export interface RtfDocument {
  /** Its blocks as HTML; the first block of a page has the property `dataStartsPage`. Notes stand in a list at the end. */
  tree: Root;
  /** What the file says of itself. */
  title?: string;
  author?: string;
  /** Its pictures, by the addresses that the tree gives them. */
  pictures: ReadonlyMap<string, Uint8Array>;
  diagnostics: Diagnostic[];
}

/**
 * Reads an RTF file.
 * @throws DiagnosticError `too-deep`, or `convert-failed` where it announces more bytes than it holds.
 */
export function readRtf(bytes: Uint8Array, file: string): RtfDocument {
  const reader = new RtfReader();
  for (const token of tokensOf(bytes, file)) {
    reader.take(token);
    if (reader.depth <= DEEPEST) continue;
    const place = { file, line: lineOf(bytes, token.at) };
    throw new DiagnosticError([diagnose('too-deep', `more than ${DEEPEST} groups of RTF within each other`, place)]);
  }
  return reader.end(file);
}

class RtfReader {
  private state = initialState();
  private readonly states: State[] = [];
  private readonly styles = new Styles();
  private readonly output = new Output(this.styles);
  private readonly encoding = new Encoding((what) => texts.includes(this.state.destination) && this.tell(what));
  /** What could not be kept, and how often. */
  private readonly unread = new Map<string, number>();
  private readonly hidden: string[] = [];
  private readonly comments: string[] = [];
  private readonly about: { title?: string; author?: string } = {};
  /** Bytes that are not decoded yet: a character may be of two. */
  private pending: number[] = [];
  /** Characters that are still to be passed over behind a `\u`. */
  private passing = 0;
  /** What is gathered for the group at hand, where it is no text. */
  private gathered = '';
  private picture: Picture | undefined;
  private propertyName = '';

  /** Groups that are open. */
  get depth(): number {
    return this.states.length;
  }

  take(token: Token): void {
    if (token.type === 'open') {
      this.flush();
      this.states.push(this.state);
      this.state = innerState(this.state);
    } else if (token.type === 'close') this.close();
    else if (token.type === 'binary') this.picture?.bytes(token.bytes);
    else if (token.type === 'word') this.word(token.name, token.value);
    else if (token.type === 'symbol') this.symbol(token.name);
    else if (token.type === 'byte') this.bytes(Uint8Array.of(token.value));
    else this.bytes(token.bytes);
  }

  end(file: string): RtfDocument {
    this.flush();
    const isCut = this.depth > 0;
    while (this.depth > 0) this.close();
    const tree = this.output.tree(this.state);
    const told = [...this.unread].map(([what, count]) => (count > 1 ? `${what} (${count})` : what));
    const comments = this.comments.filter((words) => words !== '');
    if (comments.length > 0) told.push(`the comments were left out: “${comments.join('”, “')}”`);
    if (this.hidden.length > 0) told.push(`left out words that are hidden in the file: “${this.hidden.join(' … ')}”`);
    if (isCut) told.push('the file ends within a group; its end may be missing');
    const diagnostics = told.map((message) => diagnose('part-unread', message, { file }));
    return { ...this.about, tree, pictures: this.output.pictures, diagnostics };
  }

  private close(): void {
    this.flush();
    const outer = this.states.pop();
    // A bracket too many closes nothing.
    if (!outer) return;
    if (this.state.owns) this.finish(outer);
    this.state = outer;
  }

  /** Begins what a group is for. */
  private begin(destination: Destination): void {
    const outer = this.states.at(-1)?.destination;
    // What is skipped holds nothing that counts, and an address no text.
    if (outer === 'skipped' || outer === 'address') return;
    Object.assign(this.state, { destination, owns: true });
    if (destination !== 'none') this.gathered = '';
    if (destination === 'picture') this.picture = new Picture();
    if (destination === 'note' || destination === 'box' || destination === 'comment') {
      this.output.begin();
      beginText(this.state);
    }
  }

  /** Does what a group was for. */
  private finish(outer: State): void {
    const { destination } = this.state;
    const gathered = this.gathered;
    if (destination === 'note') this.output.addNote(this.output.end(this.state), outer);
    else if (destination === 'box') this.output.addBox(this.output.end(this.state));
    else if (destination === 'comment') this.comments.push(wordsOf(this.output.end(this.state)));
    else if (destination === 'label') this.output.label = gathered;
    else if (destination === 'picture') this.endPicture(outer);
    else if (destination === 'property-name') this.propertyName = gathered.trim();
    else if (destination === 'property-value') this.property(gathered);
    else if (destination === 'address') {
      const address = /HYPERLINK\s+(?!\\)"?([^"\s]+)"?/i.exec(gathered)?.[1];
      if (address) outer.look.href = address;
    } else if (destination === 'author' || destination === 'title') {
      const words = gathered.replace(/\s+/g, ' ').trim();
      if (words) this.about[destination] = words;
    }
    this.gathered = '';
  }

  private endPicture(outer: State): void {
    const isAdded = !this.picture || outer.destination === 'comment' || this.output.addPicture(this.picture, outer);
    if (!isAdded) this.tell('a picture that browsers do not show (WMF, EMF or a bitmap) was left out');
    this.picture = undefined;
  }

  private property(value: string): void {
    if (this.propertyName === 'wzDescription' && this.picture) this.picture.alt = value.trim();
  }

  private word(name: string, value: number | undefined): void {
    // A word that stands for a character counts among those that are passed over.
    if (this.isPassedOver(name)) return;
    const { isFresh, isStarred } = this.state;
    this.state.isFresh = false;
    this.flush();
    if (name === 'u') {
      this.text(this.encoding.unit(value ?? 0));
      this.passing = this.state.spare;
      return;
    }
    const named = isFresh ? destinationOf(name, isStarred) : undefined;
    const { state } = this;
    if (named) this.begin(named);
    else if (state.destination === 'fonts') this.encoding.fontWord(state, name, value);
    else if (state.destination === 'styles') this.styles.word(state, name, value);
    else if (name in characters) this.text(characters[name] ?? '');
    else if (state.destination === 'picture') this.picture?.word(name);
    else if (state.destination !== 'skipped' && !this.encoding.word(name, value)) {
      if (!setLook(state, name, value) && !setParagraph(state, name, value)) this.layout(name, value);
    }
  }

  private layout(name: string, value: number | undefined): void {
    const { state, output } = this;
    const isText = texts.includes(state.destination);
    if (name === 'row') output.row(state, false);
    else if (name === 'nestrow') output.row(state, true);
    else if (name === 'par' || name === 'page' || name === 'sect') {
      if (!isText || state.deleted) return;
      output.paragraph(state);
      if (name !== 'par') output.startsPage = true;
    } else if (name === 'pagebb') output.startsPage = true;
    else if (name === 'cell' || name === 'nestcell') {
      if (isText) output.cell(state, name === 'nestcell');
    } else output.rowWord(!isText, name, value);
  }

  private symbol(name: string): void {
    if (this.isPassedOver(name)) return;
    if (name === '*') {
      this.state.isStarred = true;
      return;
    }
    if ('{}\\'.includes(name)) {
      this.bytes(Uint8Array.of(name.charCodeAt(0)));
      return;
    }
    this.state.isFresh = false;
    this.flush();
    if (name === '\n' || name === '\r') this.layout('par', undefined);
    else if (name in characters) this.text(characters[name] ?? '');
  }

  private isPassedOver(name: string): boolean {
    const isCharacter = name in characters || '{}\\'.includes(name);
    if (this.passing === 0 || !isCharacter) return false;
    this.passing -= 1;
    return true;
  }

  private bytes(bytes: Uint8Array): void {
    this.state.isFresh = false;
    if (this.state.destination === 'skipped') return;
    if (this.state.destination === 'picture') {
      this.picture?.hexadecimal(bytes);
      return;
    }
    const passed = Math.min(this.passing, bytes.length);
    this.passing -= passed;
    for (const byte of bytes.subarray(passed)) this.pending.push(byte);
  }

  /** Decodes the bytes that wait: something else begins, which ends what is passed over. */
  private flush(): void {
    this.passing = 0;
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.text(this.encoding.decode(bytes, this.state));
  }

  private text(text: string): void {
    const { destination, hidden, deleted } = this.state;
    if (destination === 'styles') this.styles.text(text, this.state);
    else if (destination === 'skipped' || (deleted && texts.includes(destination))) return;
    else if (!texts.includes(destination)) this.gathered += text;
    else if (!hidden) this.output.words(text, this.state);
    else if (text.trim() !== '' && destination !== 'comment') this.hidden.push(text.trim());
  }

  private tell(what: string): void {
    this.unread.set(what, (this.unread.get(what) ?? 0) + 1);
  }
}

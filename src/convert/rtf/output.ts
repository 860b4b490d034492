import type { Element, ElementContent, Root } from 'hast';
import { itemOf } from '../story/lists.ts';
import { element, type Look } from '../story/runs.ts';
import { type ParagraphLook, Story } from '../story/story.ts';
import type { RowShape } from '../story/table.ts';
import type { Picture } from './picture.ts';
import type { State } from './state.ts';
import type { Styles } from './styles.ts';

/** The texts of a file while they are read: the document, and within it a note or a text box. */
export class Output {
  /** The label that a list sets before the paragraph at hand. */
  label: string | undefined;
  /** A page begins with the next paragraph. */
  startsPage = false;
  readonly pictures = new Map<string, Uint8Array>();
  private readonly stories: Story[] = [new Story()];
  private readonly notes: Element[] = [];
  private readonly shapes: RowShape[] = [];
  private readonly styles: Styles;

  constructor(styles: Styles) {
    this.styles = styles;
  }

  /** Adds words; a line within a paragraph ends where they hold the end of one. */
  words(text: string, { look }: State): void {
    const [first = '', ...others] = text.split(/[\n\r\v\u2028\u2029]/);
    if (first) this.story.words(first, look);
    for (const part of others) {
      this.story.thing(element('br', []), look);
      if (part) this.story.words(part, look);
    }
  }

  /** Ends the paragraph at hand. */
  paragraph(state: State): void {
    if (this.story.endParagraph(this.lookOf(state))) this.startsPage = false;
    this.label = undefined;
  }

  /** Ends the cell at hand, of the outermost table or of the one that is open. */
  cell(state: State, isNested: boolean): void {
    this.story.endCell({ ...this.lookOf(state), table: isNested ? depthOf(state) : 1 });
    this.startsPage = false;
    this.label = undefined;
  }

  /** Ends the row at hand. */
  row(state: State, isNested: boolean): void {
    this.story.endRow(isNested ? Math.max(2, depthOf(state)) : 1, this.shapes[isNested ? 1 : 0]);
  }

  /** Takes a word that says of what shape a row is. */
  rowWord(isNested: boolean, name: string, value: number | undefined): void {
    const level = isNested ? 1 : 0;
    if (name === 'trowd') this.shapes[level] = { edges: [], joined: [], heads: false };
    const shape = this.shapes[level];
    if (!shape) return;
    if (name === 'trhdr') shape.heads = true;
    else if (name === 'clmrg') shape.joined[shape.edges.length] = true;
    else if (name === 'cellx' && shape.edges.length < 1000) shape.edges.push(value ?? 0);
  }

  /** Begins a text within the one at hand. */
  begin(): void {
    this.stories.push(new Story());
  }

  /** Ends the text that was begun last, and gives its blocks. */
  end(state: State): ElementContent[] {
    return this.stories.pop()?.end(this.lookOf(state)) ?? [];
  }

  /** As a page on the web has it: a superscript link to an item that stands at the end. */
  addNote(blocks: ElementContent[], { look }: State): void {
    const number = this.notes.length + 1;
    this.notes.push(element('li', blocks, { id: `note-${number}` }));
    const link = element('a', [{ type: 'text', value: String(number) }], { href: `#note-${number}` });
    this.story.thing(element('sup', [link]), { ...bare(look), bold: false, italic: false });
  }

  /** Adds a text box, below the paragraph at hand. */
  addBox(blocks: ElementContent[]): void {
    this.story.box(blocks);
  }

  /** @returns false for a picture that browsers do not show. */
  addPicture(picture: Picture, { look }: State): boolean {
    const bytes = picture.file();
    if (!bytes) return false;
    const address = `picture-${this.pictures.size + 1}`;
    this.pictures.set(address, bytes);
    this.story.thing(element('img', [], { src: address, alt: picture.alt }), { ...look, raised: undefined });
    return true;
  }

  /** All of the document; its notes stand in a list at the end. */
  tree(state: State): Root {
    while (this.stories.length > 1) this.addBox(this.end(state));
    const children = this.end(state);
    if (this.notes.length > 0) children.push(element('ol', this.notes));
    return { type: 'root', children };
  }

  private get story(): Story {
    return this.stories.at(-1) ?? new Story();
  }

  private lookOf(state: State): ParagraphLook {
    return {
      heading: this.styles.headingLevel(state),
      table: state.inTable ? depthOf(state) : 0,
      startsPage: this.startsPage,
      ...(this.label === undefined ? {} : { item: itemOf(this.label, state.indent || state.listLevel * 360) }),
    };
  }
}

function depthOf({ tableDepth }: State): number {
  return Math.max(1, tableDepth);
}

function bare(look: Look): Look {
  return { ...look, raised: undefined, href: undefined };
}

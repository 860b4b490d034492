import type { Element, ElementContent } from 'hast';
import { type ListItem, listsOf } from './lists.ts';
import { element, inlineOf, type Look, plainly, type Run } from './runs.ts';
import { type RowShape, rowsAsTable, type TableRow } from './table.ts';

/** Deepest table within tables that is read; what lies deeper stands in this one. */
const DEEPEST_TABLE = 8;

/** What a paragraph says of itself. */
export interface ParagraphLook {
  /** 1 to 6 for a heading, 0 for text. */
  heading: number;
  /** 0 outside of tables, 1 in a table, 2 in a table within one… */
  table: number;
  /** The label that its list sets before it, and how deep it stands in it. */
  item?: ListItem;
  /** A page begins with it. */
  startsPage?: boolean;
}

/** A block, and whether it is an item of a list. */
interface Block {
  node: Element;
  item?: ListItem | undefined;
}

/** What is open of a table, or of the text around all tables. */
interface Level {
  blocks: Block[];
  cells: ElementContent[][];
  rows: TableRow[];
}

/** A text that is being read: the document’s, that of a note, of a text box. */
export class Story {
  private runs: Run[] = [];
  private readonly levels: Level[] = [newLevel()];
  /** Text boxes that are anchored in the paragraph at hand. */
  private boxes: Element[] = [];

  /** Adds words in a look; words of the same look join. */
  words(text: string, look: Look): void {
    const last = this.runs.at(-1);
    if (last && typeof last.content === 'string' && isSame(last.look, look)) last.content += text;
    else this.runs.push({ content: text, look: { ...look } });
  }

  /** Adds an element among the words. */
  thing(content: Element, look: Look): void {
    this.runs.push({ content, look: { ...look } });
  }

  /** Adds what stands beside the paragraph at hand, below it. */
  box(blocks: readonly ElementContent[]): void {
    this.boxes.push(element('div', [...blocks]));
  }

  /**
   * Ends the paragraph at hand.
   * @returns false for one without words, which is none.
   */
  endParagraph(look: ParagraphLook): boolean {
    const runs = this.runs;
    this.runs = [];
    const boxes = this.boxes;
    this.boxes = [];
    const isEmpty = runs.every(({ content }) => typeof content === 'string' && content.trim() === '');
    if (isEmpty && boxes.length === 0) return false;
    const level = this.levelAt(look.table);
    const properties = look.startsPage ? { dataStartsPage: true } : {};
    if (!isEmpty) {
      const name = look.heading > 0 ? `h${look.heading}` : 'p';
      const children = inlineOf(look.heading > 0 ? plainly(runs) : runs);
      level.blocks.push({ node: element(name, children, properties), item: look.heading > 0 ? undefined : look.item });
    }
    level.blocks.push(...boxes.map((node) => ({ node })));
    return true;
  }

  /** Ends the cell at hand. */
  endCell(look: ParagraphLook): void {
    const table = Math.max(1, look.table);
    this.endParagraph({ ...look, table });
    const level = this.levelAt(table);
    level.cells.push(listsOf(level.blocks));
    level.blocks = [];
  }

  /** Ends the row at hand, of the shape that was last declared. */
  endRow(depth: number, shape: RowShape | undefined): void {
    const table = Math.max(1, depth);
    this.endParagraph({ heading: 0, table });
    const level = this.levelAt(table);
    if (level.blocks.length > 0) {
      level.cells.push(listsOf(level.blocks));
      level.blocks = [];
    }
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
    level.cells = [];
  }

  /** All blocks, what is open ended. */
  end(look: ParagraphLook): ElementContent[] {
    this.endParagraph(look);
    return listsOf(this.levelAt(0).blocks);
  }

  /** The level of a table within tables; deeper ones are closed, those that are missing begun. */
  private levelAt(depth: number): Level {
    const wanted = Math.max(0, Math.min(depth, DEEPEST_TABLE));
    while (this.levels.length - 1 > wanted) {
      this.endRow(this.levels.length - 1, undefined);
      const closed = this.levels.pop();
      if (closed && closed.rows.length > 0) this.levels.at(-1)?.blocks.push({ node: rowsAsTable(closed.rows) });
    }
    while (this.levels.length - 1 < wanted) this.levels.push(newLevel());
    return this.levels[wanted] ?? newLevel();
  }
}

function newLevel(): Level {
  return { blocks: [], cells: [], rows: [] };
}

function isSame(a: Look, b: Look): boolean {
  return (
    a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.raised === b.raised && a.href === b.href
  );
}

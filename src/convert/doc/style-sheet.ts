import { type Changes, changesIn, numberOf } from './properties.ts';

/** Deepest chain of styles that are made of one another. */
const DEEPEST = 16;

/** Number of the built-in style of a document’s title. */
const TITLE = 62;

/** Changes of a paragraph that say how deep a heading it is, 9 for text. */
const OUTLINE = 0x2640;

/** A style: what it is made of, and what it changes. */
interface Style {
  builtIn: number;
  base: number;
  paragraph: Changes;
  characters: Changes;
}

const nothing: Changes = new Map();

/** The styles of a Word file. */
export class StyleSheet {
  private readonly styles: (Style | undefined)[] = [];

  /** @param table as it stands in the file; what is cut is missing. */
  constructor(table: Buffer) {
    if (table.length < 6) return;
    const head = table.readUInt16LE(0);
    const baseLength = table.readUInt16LE(4);
    for (let at = 2 + head; at + 2 <= table.length; ) {
      const length = table.readUInt16LE(at);
      this.styles.push(
        length >= baseLength && length > 10 ? styleIn(table.subarray(at + 2, at + 2 + length), baseLength) : undefined,
      );
      at += 2 + length + (length % 2);
    }
  }

  /** 1 to 6 for a heading (1 for the title of the document too), 0 for text. */
  headingLevel(style: number | undefined, changes: Changes): number {
    const chain = this.chainOf(style);
    const named = chain.find(({ builtIn }) => builtIn === TITLE || (builtIn >= 1 && builtIn <= 9));
    const outline =
      numberOf(changes, OUTLINE) ??
      chain.map(({ paragraph }) => numberOf(paragraph, OUTLINE)).find((value) => value !== undefined);
    if (outline !== undefined && outline < 9) return Math.min(6, outline + 1);
    if (!named || outline === 9) return 0;
    return named.builtIn === TITLE ? 1 : Math.min(6, named.builtIn);
  }

  /** What a style says of characters, or of paragraphs, by the number of the change. */
  numberOf(style: number | undefined, of: 'paragraph' | 'characters', number: number): number | undefined {
    return this.chainOf(style)
      .map((one) => numberOf(one[of], number))
      .find((value) => value !== undefined);
  }

  private chainOf(style: number | undefined): Style[] {
    const chain: Style[] = [];
    let next = style === undefined ? undefined : this.styles[style];
    while (next && chain.length < DEEPEST) {
      chain.push(next);
      next = this.styles[next.base];
    }
    return chain;
  }
}

function styleIn(bytes: Buffer, baseLength: number): Style {
  const kind = bytes.readUInt16LE(2) & 0xf;
  const style: Style = {
    builtIn: bytes.readUInt16LE(0) & 0xfff,
    base: bytes.readUInt16LE(2) >> 4,
    paragraph: nothing,
    characters: nothing,
  };
  // Its name stands before its changes.
  let at = baseLength + 2 + (bytes.length < baseLength + 2 ? 0 : bytes.readUInt16LE(baseLength) * 2) + 2;
  for (const of of kind === 1 ? (['paragraph', 'characters'] as const) : kind === 2 ? (['characters'] as const) : []) {
    if (at + 2 > bytes.length) break;
    const length = bytes.readUInt16LE(at);
    // The changes of a paragraph begin with the number of the style itself.
    const data = bytes.subarray(at + 2 + (of === 'paragraph' ? 2 : 0), at + 2 + length);
    style[of] = changesIn(data);
    at += 2 + length + (length % 2);
  }
  return style;
}

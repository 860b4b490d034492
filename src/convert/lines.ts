import { joinTwo, type KnownWords, wordsIn } from './line-ends.ts';

/** A line of an original. */
export interface Line {
  /** Without the blanks at its edges, which are layout. */
  text: string;
  /** 1-based, in the decoded original. */
  number: number;
  /** How many blanks stood before it, where they were counted. */
  indent?: number;
}

/** Nobody wraps by hand at more than this many characters; so long a line is a paragraph. */
const WIDEST_COLUMN = 120;

/** The lines of a text. */
export function linesIn(text: string): Line[] {
  // Only blanks and tabs: a no-break space is the author’s.
  return text.split(/\r\n|\n|\r/).map((line, index) => {
    const text = line.replace(/^[ \t]+/, '');
    return { text: text.replace(/[ \t]+$/, ''), number: index + 1, indent: line.length - text.length };
  });
}

/** The groups of lines between blank lines. */
export function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/**
 * The paragraphs of a text, as it was laid out: where its lines were wrapped at a column they are joined and words cut
 * at a line’s end mended; where it has a line a paragraph each line is one; short lines (verse, an address) stay lines.
 * @param dossier words that the dossier has already.
 */
export function paragraphsOf(blocks: readonly (readonly Line[])[], dossier?: () => ReadonlySet<string>): Line[][] {
  const lines = blocks.flat();
  let words: ReadonlySet<string> | undefined;
  const known: KnownWords = {
    // Few texts have lines to join.
    get text() {
      words ??= new Set(lines.flatMap(({ text }) => wordsIn(text)));
      return words;
    },
    dossier,
  };
  // What cannot be wrapped, such as an address, says nothing of the column.
  const lengths = lines.filter(({ text }) => !holdsAddress(text)).map(({ text }) => text.length);
  const hasLong = lengths.some((length) => length > WIDEST_COLUMN);
  const width = lengths.reduce((most, length) => (length > WIDEST_COLUMN ? most : Math.max(most, length)), 0);
  return blocks.flatMap((block) => {
    const own = block.filter(({ text }) => !holdsAddress(text));
    if (own.some(({ text }) => text.length > WIDEST_COLUMN)) return block.map((line) => [line]);
    // Beside paragraphs of one line each, lines are wrapped only where one ends in the middle of a sentence.
    const column = hasLong ? block.reduce((most, { text }) => Math.max(most, text.length), 0) : width;
    if (!isWrapped(block, column) || (hasLong && !own.some((line, index) => runsOn(line, own[index + 1])))) {
      return hasLong ? block.map((line) => [line]) : [[...block]];
    }
    return splitWrapped(block, column).map((part) => [{ number: part[0]?.number ?? 1, text: joinLines(part, known) }]);
  });
}

/** A word so long that no column could hold it. */
function holdsAddress(text: string): boolean {
  return hasLongWord(text) || /^<?(?:https?:\/\/|www\.)\S+>?$/.test(text);
}

const LONG_WORD = 60;

/** Looks at every sixtieth sign and the word around it: as a pattern it would try each letter of the text. */
function hasLongWord(text: string): boolean {
  for (let at = LONG_WORD - 1; at < text.length; at += LONG_WORD) {
    let [start, end] = [at, at];
    while (start > 0 && !blank.test(text[start - 1] ?? '')) start -= 1;
    while (end < text.length && !blank.test(text[end] ?? '')) end += 1;
    if (end - start >= LONG_WORD) return true;
  }
  return false;
}

const blank = /\s/;

function runsOn({ text }: Line, next: Line | undefined): boolean {
  return next !== undefined && !/[.!?…:;»”"]$/.test(text) && /^\p{Ll}/u.test(next.text);
}

/** Wrapped at a column: no line could have taken the first word of the next one. */
function isWrapped(block: readonly Line[], width: number): boolean {
  // Words that are cut at the ends of lines prove a column, however narrow.
  const cut = block.filter(({ text }, index) => /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(block[index + 1]?.text ?? ''));
  if (cut.length > 1) return true;
  if (block.length < 2 || width < 40) return false;
  const full = block.slice(0, -1).filter((line, index) => !fits(line, block[index + 1], width)).length;
  return full >= (block.length - 1) * 0.7;
}

/** A line that had room for more ends a paragraph, and so does the end of a sentence before a line that is indented. */
function splitWrapped(block: readonly Line[], width: number): Line[][] {
  const parts: Line[][] = [[]];
  for (const [index, line] of block.entries()) {
    parts.at(-1)?.push(line);
    if (index === block.length - 1) continue;
    if (fits(line, block[index + 1], width) || isIndented(line, block[index + 1], block[index + 2])) parts.push([]);
  }
  return parts;
}

/** The first line of a paragraph, set in from the lines around it; a list hangs its later lines instead. */
function isIndented(before: Line, line: Line | undefined, after: Line | undefined): boolean {
  const indent = (one: Line | undefined) => one?.indent ?? 0;
  const deeper = indent(line) > indent(before) && indent(line) > indent(after ?? before);
  return deeper && /[.!?…:»”"]$/.test(before.text);
}

function fits({ text }: Line, next: Line | undefined, width: number): boolean {
  const word = next?.text.split(/\s/)[0] ?? '';
  // Two characters of grace: columns are ragged where a hyphen was set.
  return text.length + 1 + word.length <= width - 2 && !text.endsWith('-');
}

/** Joins the lines of a paragraph that was wrapped. */
export function joinLines(lines: readonly Pick<Line, 'text'>[], known: KnownWords): string {
  return lines.reduce((text, line) => (text === '' ? line.text : joinTwo(text, line.text, known)), '');
}

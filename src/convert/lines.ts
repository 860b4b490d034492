/** A line of an original. */
export interface Line {
  /** Without the blanks at its edges, which are layout. */
  text: string;
  /** 1-based, in the decoded original. */
  number: number;
}

/** Nobody wraps by hand at more than this many characters; so long a line is a paragraph. */
const WIDEST_COLUMN = 120;

/** What a French hyphen joins to a verb or a pronoun: the hyphen at a line’s end before one of these is spelling. */
const enclitics = /^(?:ci|là|même|mêmes|t-|il|elle|ils|elles|on|je|tu|nous|vous|moi|toi|lui|leur|ce|le|la|les|y|en)\b/u;

/** The lines of a text. */
export function linesIn(text: string): Line[] {
  // Only blanks and tabs: a no-break space is the author’s.
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line.replace(/^[ \t]+|[ \t]+$/g, ''), number: index + 1 }));
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
 */
export function paragraphsOf(blocks: readonly (readonly Line[])[]): Line[][] {
  const lines = blocks.flat();
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > WIDEST_COLUMN) return blocks.flatMap((block) => block.map((line) => [line]));
  const words = new Set(lines.flatMap(({ text }) => text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []));
  return blocks.flatMap((block) =>
    isWrapped(block, longest)
      ? splitWrapped(block, longest).map((part) => [{ number: part[0]?.number ?? 1, text: joinLines(part, words) }])
      : [[...block]],
  );
}

/** Wrapped at a column: no line could have taken the first word of the next one. */
function isWrapped(block: readonly Line[], width: number): boolean {
  if (block.length < 2 || width < 40) return false;
  const full = block.slice(0, -1).filter((line, index) => !fits(line, block[index + 1], width)).length;
  return full >= (block.length - 1) * 0.7;
}

/** A line that had room for more ends a paragraph where it also ends a sentence, or is a date line. */
function splitWrapped(block: readonly Line[], width: number): Line[][] {
  const parts: Line[][] = [[]];
  for (const [index, line] of block.entries()) {
    parts.at(-1)?.push(line);
    if (index < block.length - 1 && fits(line, block[index + 1], width)) parts.push([]);
  }
  return parts;
}

function fits({ text }: Line, next: Line | undefined, width: number): boolean {
  const word = next?.text.split(/\s/)[0] ?? '';
  // Two characters of grace: columns are ragged where a hyphen was set.
  return text.length + 1 + word.length <= width - 2 && !text.endsWith('-');
}

/**
 * Joins the lines of a paragraph that was wrapped.
 * @param words of the whole text: a word that it writes with a hyphen elsewhere keeps it here.
 */
export function joinLines(lines: readonly Pick<Line, 'text'>[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => (text === '' ? line.text : joinTwo(text, line.text, words)), '');
}

/** Joins two lines; a hyphen between two lower-case letters goes, unless the text writes the word with it elsewhere. */
function joinTwo(before: string, after: string, words: ReadonlySet<string>): string {
  const first = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u00AC\u2010]$/u.exec(before)?.[1];
  const second = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u.exec(after)?.[0];
  if (!first || !second) return /[-\u00AC\u2010]$/.test(before) && first ? before + after : `${before} ${after}`;
  const compound = `${first}-${second}`;
  const keeps =
    !/^\p{Ll}/u.test(second) ||
    enclitics.test(second) ||
    (words.has(compound) && !words.has(first + second)) ||
    before.endsWith(` ${first}\u2010`);
  return keeps ? before + after : before.slice(0, -1) + after;
}

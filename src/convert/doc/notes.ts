/** Where the text refers to notes, and where their texts lie, both as characters. */
export interface NoteTable {
  /** By the character that refers to it: the number of the note. */
  marks: ReadonlyMap<number, number>;
  /** From the first character of each to behind its last. */
  texts: readonly [start: number, end: number][];
}

/**
 * The notes of a Word file.
 * @param width bytes that stand beside each mark.
 * @param from the first character of all notes.
 */
export function notesIn(marks: Buffer, width: number, texts: Buffer, from: number): NoteTable {
  const count = Math.max(0, Math.floor((marks.length - 4) / (4 + width)));
  const ends = Array.from({ length: Math.floor(texts.length / 4) }, (_, index) => from + texts.readUInt32LE(index * 4));
  return {
    marks: new Map(Array.from({ length: count }, (_, index) => [marks.readUInt32LE(index * 4), index])),
    texts: ends.slice(0, -1).map((start, index) => [start, ends[index + 1] ?? start]),
  };
}

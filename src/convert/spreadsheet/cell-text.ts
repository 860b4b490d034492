/** Characters that XML cannot hold, and what looks like one that was written for XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is written otherwise
const unwritable = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** Text as a cell of a spreadsheet holds it, where `_x000D_` stands for a character that XML cannot hold. */
export function encodeCell(text: string): string {
  return text.replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The contrary of `encodeCell`. */
export function decodeCell(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** 0 for A, 26 for AA; nothing for what is no reference. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,4})\d+$/.exec(reference ?? '')?.[1];
  if (!letters) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A for 0, AA for 26. */
export function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

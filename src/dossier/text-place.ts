import type { Place } from '../model/diagnostic.ts';

/** Line and column (1-based, in UTF-16 units) of an offset of a file's text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

import { firstIndex } from '../text/ranges.ts';

/** Line and column (1-based, in UTF-16 units) of an offset. */
export interface SourcePoint {
  line: number;
  column: number;
}

/** Tells where offsets of a text stand; what it costs does not grow with the number of questions. */
export function pointsOf(text: string): (offset: number) => SourcePoint {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = firstIndex(starts, (start) => start > offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

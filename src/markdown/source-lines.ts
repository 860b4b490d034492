import type { Range } from '../model/mention.ts';
import { parseMarkdown } from './parse.ts';
import { pointsOf } from './source-point.ts';
import { sourceRange, textBlocks } from './text-blocks.ts';

/**
 * The lines (1-based) of a source on which mentions of its text begin. Readings do not carry them: few are asked for.
 * @param mentions ranges of the text's blocks.
 */
export function linesOf(source: string, mentions: readonly (Range & { block: number })[]): number[] {
  const { blocks } = textBlocks(parseMarkdown(source), source);
  const pointAt = pointsOf(source);
  return mentions.map((mention) => pointAt(sourceRange(blocks[mention.block], mention).start).line);
}

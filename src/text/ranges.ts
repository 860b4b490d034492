import type { Range } from '../model/mention.ts';

/** The same ranges in order, those that overlap or touch made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  if (ranges.length === 0) return [];
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * For questions in reading order: which of the ranges overlap the one asked about. Linear in all where few of the ranges
 * overlap each other.
 */
export function overlapFinder<T extends Range>(ranges: readonly T[]): (range: Range) => T[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  return (range) => {
    while (from < sorted.length && (sorted[from]?.end ?? 0) <= range.start) from += 1;
    const found: T[] = [];
    for (let at = from; at < sorted.length; at += 1) {
      const one = sorted[at];
      if (!one || one.start >= range.end) break;
      if (overlaps(one, range)) found.push(one);
    }
    return found;
  };
}

/** True if two ranges share at least one unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * True if a range shares a unit with one of many.
 * @param ranges sorted, not overlapping.
 */
export function overlapsAny(ranges: readonly Range[], range: Range): boolean {
  const next = ranges[firstIndex(ranges, ({ end }) => end > range.start)];
  return next !== undefined && overlaps(next, range);
}

/** Index of the first of ranges, or of offsets, for which a test holds that holds for all after it; their number if there is none. */
export function firstIndex<T>(ranges: readonly T[], test: (range: T) => boolean): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range !== undefined && test(range)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Whole numbers in few characters, for the filter of an index: `2010-2013 2016`. An entry that every publisher names in
 * every year takes no more than one that is named twice.
 * @returns nothing where there is none.
 */
export function inRanges(numbers: readonly number[] = []): string | undefined {
  const ranges: [number, number][] = [];
  for (const one of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && one <= last[1] + 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ') || undefined;
}

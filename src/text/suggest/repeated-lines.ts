import type { Range } from '../../model/mention.ts';
import type { SuggestBlock, SuggestDocument } from './proposal.ts';

/** Shortest line that is furniture where it stands again, in UTF-16 units: a name alone on its line may well do so. */
const SHORTEST = 25;

/** In so many places a line must stand to be furniture. */
const FEWEST = 3;

/**
 * Where lines stand that stood before, word for word: page furniture, a notice, a line of references. What they name is
 * read once.
 * @returns for each block that has such lines their ranges, half-open UTF-16 into its text.
 */
export function linesAgain(documents: readonly SuggestDocument[]): ReadonlyMap<SuggestBlock, Range[]> {
  const places = new Map<string, { block: SuggestBlock; range: Range }[]>();
  for (const block of documents.flatMap(({ blocks }) => blocks)) {
    for (const { 0: line, index } of block.text.matchAll(/[^\n]+/g)) {
      if (line.length < SHORTEST) continue;
      const place = { block, range: { start: index, end: index + line.length } };
      const same = places.get(line);
      if (same) same.push(place);
      else places.set(line, [place]);
    }
  }
  const again = [...places.values()].filter(({ length }) => length >= FEWEST).flatMap((all) => all.slice(1));
  return new Map(
    [...Map.groupBy(again, ({ block }) => block)].map(([block, all]) => [block, all.map(({ range }) => range)]),
  );
}

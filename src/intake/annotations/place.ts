import type { ReadBlock } from '../../markdown/reading.ts';
import type { Decision } from '../../model/decision.ts';
import type { EntityId, Range } from '../../model/mention.ts';
import { placeDecisions } from '../../text/decisions.ts';
import { overlapsAny } from '../../text/ranges.ts';
import { wholeText } from '../../text/whole-text.ts';
import type { ForeignMention } from './foreign.ts';

/** A mention that has its place in an article. */
export interface PlacedMention extends Range {
  block: number;
  entity: EntityId;
}

/** A foreign mention whose entry is known. */
export interface KnownMention extends ForeignMention {
  entity: EntityId;
}

/** Why a mention has no place. */
export type Unplaced = 'gone' | 'twice' | 'barred' | 'overlap';

/** How much of what stands around is looked for, the most first: where that differs, less of it may not. */
const REACHES: readonly [before: number, after: number][] = [
  [80, 80],
  [24, 24],
  [24, 0],
  [0, 24],
  [8, 8],
  [8, 0],
  [0, 8],
  [0, 0],
];

/** Stands in XML for signs that it cannot hold. */
const LOST = '\ufffd';

/**
 * Finds the places of foreign mentions in an article: where their positions count in its very text, by these; else by their
 * words and what stands around them.
 */
export function placeForeign(
  mentions: readonly KnownMention[],
  blocks: readonly ReadBlock[],
): { placed: PlacedMention[]; unplaced: { mention: KnownMention; why: Unplaced }[] } {
  const found = new Map<KnownMention, (Range & { block: number }) | Unplaced>();
  const positions = positionFinder(blocks);
  for (const mention of mentions) {
    const place = positions(mention);
    if (place) found.set(mention, place);
  }
  for (const [before, after] of REACHES) {
    const open = mentions.filter((mention) => typeof found.get(mention) !== 'object');
    for (const [mention, place] of byQuote(open, blocks, before, after)) {
      // What fits twice with less around it does so with none; what it was first is said.
      if (typeof place === 'object' || !found.has(mention) || found.get(mention) === 'gone') found.set(mention, place);
    }
  }
  const placed: PlacedMention[] = [];
  const unplaced: { mention: KnownMention; why: Unplaced }[] = [];
  for (const mention of mentions) {
    const place = found.get(mention) ?? 'gone';
    if (typeof place === 'string') unplaced.push({ mention, why: place });
    else if (overlapsAny(blocks[place.block]?.barred ?? [], place)) unplaced.push({ mention, why: 'barred' });
    else if (
      placed.some((other) => other.block === place.block && other.start < place.end && place.start < other.end)
    ) {
      const isSame = placed.some(
        ({ block, start, end, entity }) =>
          block === place.block && start === place.start && end === place.end && entity === mention.entity,
      );
      if (!isSame) unplaced.push({ mention, why: 'overlap' });
    } else placed.push({ block: place.block, start: place.start, end: place.end, entity: mention.entity });
  }
  return { placed, unplaced };
}

/** Places by position, where the text there is the very words. */
function positionFinder(blocks: readonly ReadBlock[]) {
  const { text, starts } = wholeText(blocks);
  const offsets = [0];
  for (const sign of text) offsets.push((offsets.at(-1) ?? 0) + sign.length);
  return ({ start, end, exact }: ForeignMention): (Range & { block: number }) | undefined => {
    const [from, to] = [offsets[start ?? -1], offsets[end ?? -1]];
    if (from === undefined || to === undefined || text.slice(from, to) !== exact) return undefined;
    const block = starts.findLastIndex((at) => at <= from);
    const at = starts[block] ?? 0;
    const length = blocks[block]?.text.length ?? 0;
    return to - at <= length && to > from ? { block, start: from - at, end: to - at } : undefined;
  };
}

function byQuote(
  mentions: readonly KnownMention[],
  blocks: readonly ReadBlock[],
  before: number,
  after: number,
): [KnownMention, (Range & { block: number }) | Unplaced][] {
  const quotes = mentions.map(({ exact, prefix = '', suffix = '', entity }): Decision => {
    const [left, right] = [prefix.slice(prefix.lastIndexOf(LOST) + 1), suffix.split(LOST)[0] ?? ''];
    return { exact, prefix: before === 0 ? '' : left.slice(-before), suffix: right.slice(0, after), entity };
  });
  // One call folds the text once; those that have no place are named by their number.
  const { placed, problems } = placeDecisions(
    quotes,
    blocks.map(({ text }) => ({ text })),
    () => true,
  );
  const failed = new Map(problems.map(({ decision, rule }) => [decision, rule]));
  let next = 0;
  return mentions.map((mention, index) => {
    const rule = failed.get(index);
    if (rule !== undefined) return [mention, rule === 'decision-twice' ? 'twice' : 'gone'];
    const place = placed[next];
    next += 1;
    return [mention, place ?? 'gone'];
  });
}

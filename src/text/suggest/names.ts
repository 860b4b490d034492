import type { Language } from '../language.ts';
import type { Chain, Segment } from './chains.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** Words of a block that are taken for a name: `from` to `to`, half-open indexes. */
export interface NameSpan {
  from: number;
  to: number;
}

/** A block's words and the chains read in them. */
export interface ChainedBlock {
  words: readonly Word[];
  chains: readonly Chain[];
}

/**
 * Decides where names begin and end: whether « A de B » is one name or two, and whether three capitals in a row are.
 * What stands alone elsewhere is a name of its own; what is seen again as a whole is one.
 * @returns the names of each block, in the order of the text.
 */
export function cutChains(blocks: readonly ChainedBlock[], lexicon: Lexicon, language: Language): NameSpan[][] {
  const alone = new Map<string, number>();
  const joined = new Map<string, number>();
  for (const { words, chains } of blocks) {
    for (const chain of chains) {
      for (const segment of chain.length === 1 ? chain : []) add(alone, key(words, segment));
      chain.slice(1).forEach((segment, index) => {
        add(joined, key(words, { from: chain[index]?.from ?? 0, to: segment.to }));
      });
    }
  }
  const strong = new Set(language.names.connectors);
  return blocks.map(({ words, chains }) =>
    chains
      .flatMap((chain) => join(words, chain))
      .flatMap((span) => cutRun(words, span))
      .filter((span) => isName(words, span)),
  );

  function join(words: readonly Word[], chain: Chain): Segment[] {
    const spans: Segment[] = [];
    for (const segment of chain) {
      const last = spans.at(-1);
      if (last && isOne(words, last, segment)) last.to = segment.to;
      else spans.push({ ...segment });
    }
    return spans;
  }

  function isOne(words: readonly Word[], left: Segment, right: Segment): boolean {
    const between = words.slice(left.to, right.from);
    const isStrong = between.every(({ lower }) => strong.has(lower));
    if (left.head && isStrong) return true;
    const together = joined.get(key(words, { from: left.from, to: right.to })) ?? 0;
    const [before, after] = [left, right].map((segment) => alone.get(key(words, segment)) ?? 0) as [number, number];
    if (!isStrong) return together >= 3 && Math.min(before, after) === 0;
    if (together >= 2 && together >= Math.min(before, after) / 2) return true;
    return before === 0 && left.to - left.from === 1 && !lexicon.isCommon(words[left.from]?.lower ?? '');
  }

  /** Three capitals or more in a row are cut where both parts are names elsewhere and the whole is not. */
  function cutRun(words: readonly Word[], span: Segment): NameSpan[] {
    const whole = alone.get(key(words, span)) ?? 0;
    for (let cut = span.from + 1; cut < span.to && span.to - span.from > 2; cut += 1) {
      if (/\S/.test(words[cut]?.gap ?? '')) continue;
      const parts = [
        { from: span.from, to: cut },
        { from: cut, to: span.to },
      ];
      const [left = 0, right = 0] = parts.map((part) => alone.get(key(words, part)) ?? 0);
      if (left >= 2 && right >= 2 && whole < Math.min(left, right)) return parts;
      // « l’Américaine Gwen Jorgensen », but not « Marine Le Pen »: the word is an adjective, the rest stands alone.
      const common = cut === span.from + 1 && lexicon.isCommon(words[span.from]?.lower ?? '');
      if (common && right > whole) return parts;
    }
    return [span];
  }

  function isName(words: readonly Word[], { from, to }: NameSpan): boolean {
    const span = words.slice(from, to);
    if (span.every(({ covered }) => covered)) return false;
    const [first] = span;
    return span.length > 1 || (first !== undefined && lexicon.isName(first));
  }
}

function key(words: readonly Word[], { from, to }: NameSpan): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

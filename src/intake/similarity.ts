import { hashText } from '../text/fold.ts';

/** Words in a shingle: long enough that two articles on one event share few. */
const SHINGLE = 4;

/** Shingles that a long text is judged by: those with the smallest digests, the same for the same text. */
const SKETCH = 400;

/** A text as the set of its runs of words. */
export type Shingles = ReadonlySet<number>;

/** The shingles of a text: case, accents as written, punctuation and layout do not count. */
export function shinglesOf(text: string): Shingles {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const length = Math.min(SHINGLE, Math.max(1, words.length));
  const all = new Set<number>();
  for (let at = 0; at + length <= words.length; at += 1) all.add(hashText(words.slice(at, at + length).join(' ')));
  return all.size <= SKETCH ? all : new Set([...all].toSorted((a, b) => a - b).slice(0, SKETCH));
}

/** Share of the shingles of the shorter text that the other one has: 1 for the same text, and for a part of it. */
export function similarity(a: Shingles, b: Shingles): number {
  if (a.size === 0 || b.size === 0) return 0;
  // Sketches hold the smallest digests: only up to the lower of their bounds do both know what they hold.
  const bound = Math.min(boundOf(a), boundOf(b));
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const known = [...small].filter((one) => one <= bound);
  const others = [...large].filter((one) => one <= bound).length;
  const shared = known.filter((one) => large.has(one)).length;
  return shared / Math.max(1, Math.min(known.length, others));
}

function boundOf(shingles: Shingles): number {
  return shingles.size < SKETCH ? Number.POSITIVE_INFINITY : Math.max(...shingles);
}

/** A text by its name, and the share of shingles that it has in common with another. */
export interface Similar {
  name: string;
  share: number;
}

/** Finds, among the texts of a dossier, the one most like another. */
export class SimilarTexts {
  private readonly byShingle = new Map<number, string[]>();
  private readonly shingles = new Map<string, Shingles>();

  add(name: string, text: string): void {
    const shingles = shinglesOf(text);
    this.shingles.set(name, shingles);
    for (const shingle of shingles) {
      const names = this.byShingle.get(shingle);
      if (names) names.push(name);
      else this.byShingle.set(shingle, [name]);
    }
  }

  /** Takes a text out: it is like no other any more. */
  remove(name: string): void {
    this.shingles.delete(name);
  }

  /** The most similar of the texts that count, if its share of shingles is at least so much (0 to 1). */
  nearest(text: string, least: number, counts: (name: string) => boolean = () => true): Similar | undefined {
    const shingles = shinglesOf(text);
    const shared = new Map<string, number>();
    for (const shingle of shingles) {
      for (const name of this.byShingle.get(shingle) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    let best: Similar | undefined;
    for (const [name, count] of shared) {
      const other = this.shingles.get(name);
      if (!other || !counts(name) || count < 3 * least * Math.min(1, shingles.size / 10)) continue;
      const share = similarity(shingles, other);
      if (share >= least && share > (best?.share ?? 0)) best = { name, share };
    }
    return best;
  }
}

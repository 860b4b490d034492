import type { Language } from '../language.ts';
import type { Word } from './words.ts';

/** A word is a name if it follows a cue this often, and in this share of its occurrences. */
const FEWEST = 2;
const SHARE = 0.2;

/**
 * In a script without capitals, the words that repeatedly follow a cue (« the city of », « president ») are taken for
 * names wherever they stand: they are marked as if they had a capital. After a title two words are, name and surname.
 */
export function markCued(blocks: readonly (readonly Word[])[], { names }: Language): void {
  const titles = new Set(names.titles);
  const classes = new Set(Object.values(names.classes).flat());
  const never = new Set([...names.notNames, ...titles, ...classes]);
  const seen = new Map<string, { cued: number; all: number }>();
  for (const words of blocks) {
    words.forEach((word, at) => {
      if (!isCaseless(word) || never.has(word.lower)) return;
      const [cue, farther] = [words[at - 1], words[at - 2]];
      const isCued =
        (cue !== undefined && !word.opens && (titles.has(cue.lower) || classes.has(cue.lower))) ||
        (farther !== undefined && !word.opens && cue?.opens === false && titles.has(farther.lower));
      const counts = seen.get(word.lower) ?? { cued: 0, all: 0 };
      counts.all += 1;
      if (isCued) counts.cued += 1;
      seen.set(word.lower, counts);
    });
  }
  for (const word of blocks.flat()) {
    const { cued, all } = seen.get(word.lower) ?? { cued: 0, all: 1 };
    if (cued < FEWEST || cued < all * SHARE) continue;
    word.capital = true;
    // Where no capital begins a sentence, none is to be distrusted; only a sentence's own end parts two names.
    word.opens = word.opens && /[.!?؟]/.test(word.gap);
  }
}

function isCaseless({ text }: Word): boolean {
  return text.toLowerCase() === text.toUpperCase() && /\p{L}/u.test(text);
}

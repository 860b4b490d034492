import { withoutAccents } from '../fold.ts';
import type { Language } from '../language.ts';
import { wordsOfAll } from '../languages/registry.ts';
import { isJoined, type Word } from './words.ts';

/** An acronym that a text spells out in brackets; the words are lower-case. */
export interface SpeltAcronym {
  acronym: string;
  words: string[];
  /** As printed. */
  full: string;
  /** One of its words has a capital, or it begins as names of bodies do. */
  isName: boolean;
}

/** A text may spell out an acronym of another language. */
const gaps = wordsOfAll(({ acronymGaps }) => acronymGaps);

/** Longest spelling-out, in words. */
const MOST_WORDS = 12;

/** Finds « Organisation mondiale de la santé (OMS) » and « OMS (Organisation mondiale de la santé) ». */
export function spelledOut(text: string, words: readonly Word[], { names }: Language): SpeltAcronym[] {
  const heads = new Set(Object.values(names.heads).flat());
  const small = new Set([...names.connectors, ...names.particles, ...gaps]);
  return words.flatMap((word, at): SpeltAcronym[] => {
    if (!word.acronym) return [];
    const letters = [...withoutAccents(word.text.replace(/[.s\d]/g, '')).toLowerCase()];
    const range = /\($/.test(word.gap.trimEnd())
      ? lettersBefore(words, at, letters, small)
      : lettersAfter(words, at, letters, small);
    if (!range) return [];
    const spelling = words.slice(range.from, range.to);
    const [first, last] = [spelling[0], spelling.at(-1)];
    if (!first || !last || spelling.length < 2 || spelling.some(({ covered }) => covered)) return [];
    // « produit intérieur brut (PIB) » is no name of anybody’s.
    const isName = spelling.some(({ capital }) => capital) || heads.has(first.lower);
    return [
      {
        acronym: word.text,
        words: spelling.map(({ lower }) => lower),
        full: text.slice(first.start, last.end),
        isName,
      },
    ];
  });
}

/** Walks back from the bracket: each letter, the last first, is the first of a word; small words need not count. */
function lettersBefore(words: readonly Word[], at: number, letters: readonly string[], small: ReadonlySet<string>) {
  let letter = letters.length - 1;
  for (let index = at - 1; index >= 0 && at - index <= MOST_WORDS; index -= 1) {
    const [word, next] = [words[index], words[index + 1]];
    if (!word || !next || (index < at - 1 && !isJoined(word, next))) return undefined;
    if (initial(word) === letters[letter]) {
      letter -= 1;
      if (letter < 0) return { from: index, to: at };
    } else if (!small.has(word.lower)) return undefined;
  }
  return undefined;
}

function lettersAfter(words: readonly Word[], at: number, letters: readonly string[], small: ReadonlySet<string>) {
  if (!/^\s?\($/.test(words[at + 1]?.gap ?? '')) return undefined;
  let letter = 0;
  for (let index = at + 1; index < words.length && index - at <= MOST_WORDS; index += 1) {
    const [before, word] = [words[index - 1], words[index]];
    if (!before || !word || (index > at + 1 && !isJoined(before, word))) return undefined;
    if (initial(word) === letters[letter]) {
      letter += 1;
      if (letter === letters.length) return { from: at + 1, to: index + 1 };
    } else if (!small.has(word.lower)) return undefined;
  }
  return undefined;
}

function initial({ lower }: Word): string {
  return withoutAccents(lower).charAt(0);
}

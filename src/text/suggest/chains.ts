import type { Language } from '../language.ts';
import { isTitle } from './capital-nouns.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumbered, type Phrases, phraseAt } from './phrases.ts';
import { isHyphened, isJoined, type Word } from './words.ts';

/** Words of a block that stand together and may be a name: `from` to `to`, half-open indexes of its words. */
export interface Segment {
  from: number;
  to: number;
  /** It begins with a word that names begin with, or is a name found by repetition: what follows belongs to it. */
  head: boolean;
}

/** Segments that small words join: « Université » de « Damas ». */
export type Chain = Segment[];

/** Most titles and openings of sentences that stand in a row before a name. */
const MOST_TITLES = 10;

/** Reads the chains of a block: capitals, and what holds them together. */
export function readChains(
  words: readonly Word[],
  phrases: Phrases,
  numbered: ReadonlySet<string>,
  lexicon: Lexicon,
  language: Language,
): Chain[] {
  const { names } = language;
  const [particles, titles, openers] = [
    new Set([...names.particles, ...names.transliteration.articles]),
    new Set(names.titles),
    new Set(names.openers),
  ];
  const connectors = new Set([...names.connectors, ...names.weakConnectors]);
  const heads = new Set(Object.values(names.heads).flat());
  const smallHeads = new Set(names.smallHeads);
  const prefixes = new Set(language.hyphenPrefixes.filter((prefix) => !language.namingPrefixes.includes(prefix)));
  const possessives = new Set(language.possessives);
  // Articles that are words of their own elsewhere (as, es, an) join only by a hyphen.
  const hyphenOnly = new Set(names.transliteration.articles.filter((article) => !/^[aeu]l$/.test(article)));
  const articles = new Set(language.articles);
  const chains: Chain[] = [];
  let at = 0;
  while (at < words.length) {
    const chain = chainAt(at);
    const last = chain.at(-1);
    if (last) chains.push(chain);
    at = Math.max(at + 1, last?.to ?? 0);
  }
  return chains;

  function chainAt(start: number): Chain {
    const first = segmentAt(start, true);
    if (!first) return [];
    const chain = [first];
    for (;;) {
      const next = afterSmallWords(chain.at(-1)?.to ?? 0, connectors, 3);
      const segment = next > 0 ? segmentAt(next, false) : undefined;
      if (!segment) break;
      chain.push(segment);
    }
    const small = !words[first.from]?.capital;
    return small && chain.length === 1 && first.to - first.from === 1 ? [] : chain;
  }

  function segmentAt(start: number, leading: boolean): Segment | undefined {
    const word = words[start];
    if (!word) return undefined;
    const phrase = phraseAt(phrases, words, start);
    if (phrase > 1 && (word.capital || names.goesOnSmall)) return { from: start, to: start + phrase, head: true };
    if (leading && !word.capital && smallHeads.has(word.lower)) return { from: start, to: start + 1, head: true };
    if (!word.capital) return undefined;
    const from = leading ? firstOf(start) : start;
    if (from < 0) return undefined;
    const to = runFrom(from);
    const before = words[from - 1];
    const prefixed = from > 0 && before && particles.has(before.lower) && isHyphened(words[from] as Word);
    return { from: prefixed ? from - 1 : from, to, head: heads.has(words[from]?.lower ?? '') };
  }

  /** The first word that is part of the name: titles, and words that only begin a sentence, are passed over. */
  function firstOf(start: number): number {
    for (let at = start; at < start + MOST_TITLES; at += 1) {
      const [word, next] = [words[at], words[at + 1]];
      if (!word?.capital) return -1;
      const followed = next?.capital === true && isJoined(word, next);
      const compound = next !== undefined && isHyphened(next) && (next.capital || leadsOn(at + 1));
      const isArticle = articles.has(word.text) && !word.opens && followed;
      const opener = openers.has(word.lower) && followed && !word.opens;
      const isPrefix = prefixes.has(word.lower) && next !== undefined && isHyphened(next);
      const skipped =
        isPrefix ||
        (language.capitalNouns ? isTitle(word.lower, names.titles) : titles.has(word.lower)) ||
        !lexicon.mayBegin(word);
      if (isPrefix && !next.capital) return -1;
      if ((compound && !isPrefix) || isArticle || opener || heads.has(word.lower) || !skipped) return at;
      if (!followed && !isPrefix) return -1;
    }
    return -1;
  }

  /** End of a run of capitals with their hyphens and particles. */
  function runFrom(start: number): number {
    let to = start + 1;
    for (;;) {
      const [before, word] = [words[to - 1], words[to]];
      if (!before || !word) return to;
      if (isNumbered(words, to)) return numbered.has(`${before.lower} ${word.lower}`) ? to + 1 : to;
      if (isHyphened(word) && (word.capital || leadsOn(to))) {
        to += 1;
      } else if (isGenitive(to)) {
        to += 2;
      } else if (
        word.capital &&
        isJoined(before, word) &&
        !titles.has(word.lower) &&
        phraseAt(phrases, words, to) < 2
      ) {
        to += 1;
      } else {
        const next = afterSmallWords(to, particles, 2);
        if (next < 0) return to;
        to = next + 1;
      }
    }
  }

  /** Small parts of a compound that a capital ends, or that are no words: Loir-et-Cher, Ban Ki-moon, but not Kurdish-led. */
  function leadsOn(start: number): boolean {
    for (let at = start; ; at += 1) {
      const word = words[at];
      if (!word || !isHyphened(word)) return false;
      if (word.capital || (at === start && word.lower.length > 2 && !lexicon.isCommon(word.lower))) return true;
    }
  }

  /** « People’s Protection Units »: a common noun whose genitive goes on with a capital. */
  function isGenitive(at: number): boolean {
    const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
    if (!before || !word || !next?.capital || !isJoined(word, next) || !possessives.has(word.lower)) return false;
    return /^['’]$/.test(word.gap) && lexicon.isCommon(before.lower);
  }

  /** Index of the capital after one to `most` small words of a set, or -1. */
  function afterSmallWords(start: number, small: ReadonlySet<string>, most: number): number {
    for (let at = start; at <= start + most; at += 1) {
      const [before, word] = [words[at - 1], words[at]];
      if (!before || !word || !isJoined(before, word)) return -1;
      if (word.capital) return at > start && (isHyphened(word) || !hyphenOnly.has(before.lower)) ? at : -1;
      if (!small.has(word.lower)) return -1;
    }
    return -1;
  }
}

import type { Language } from '../language.ts';
import type { Lexicon } from './lexicon.ts';
import { isJoined, type Word } from './words.ts';

/** Longest name, in words. */
const MOST_WORDS = 8;

/** Names of several words that begin with a capital and go on in small letters, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Finds names such as « Union européenne » or « Organisation mondiale de la santé »: a capital and then small words,
 * repeated. A sequence counts if it stands three times and makes up half of what follows its first words; two times
 * if the first word is one that names begin with (Université, Parti).
 * @param expanded sequences known from acronyms in brackets, as lower-case words.
 */
export function findPhrases(
  blocks: readonly (readonly Word[])[],
  lexicon: Lexicon,
  language: Language,
  expanded: readonly (readonly string[])[],
): Phrases {
  const { names } = language;
  const connectors = new Set([...names.connectors, ...names.particles]);
  const heads = new Set(Object.values(names.heads).flat());
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  if (language.names.goesOnSmall) {
    for (const words of blocks) {
      words.forEach((word, at) => {
        const isHead = heads.has(word.lower);
        if (!word.capital || word.covered || (!isHead && !lexicon.isName(word))) return;
        add(first, word.lower);
        const before = words[at - 1];
        if (!isHead && before?.capital && isJoined(before, word)) return;
        for (const sequence of sequencesFrom(words, at, isHead, connectors, lexicon, names.phrasePart))
          add(counts, sequence);
      });
    }
  }
  const kept = [...counts].flatMap(([sequence, count]) => {
    const words = sequence.split(' ');
    const [lead = ''] = words;
    const isHead = heads.has(lead);
    const enough = isHead ? count >= 2 : count >= 3 && count >= (first.get(lead) ?? 0) / 2;
    // A longer sequence stands in for a shorter one that hardly ever ends where it does.
    const before = longestBefore(words, connectors);
    const shorter = before.length > 1 ? (counts.get(before.join(' ')) ?? 0) : 0;
    return enough && count >= shorter * 0.3 ? [words] : [];
  });
  return Map.groupBy(
    [...kept, ...expanded].toSorted((a, b) => b.length - a.length),
    ([lead = '']) => lead,
  );
}

/** Every sequence from a word on that holds a small word of content and ends with content. */
function sequencesFrom(
  words: readonly Word[],
  at: number,
  isHead: boolean,
  connectors: ReadonlySet<string>,
  lexicon: Lexicon,
  phrasePart: RegExp | undefined,
): string[] {
  const sequences: string[] = [];
  const sofar: string[] = [words[at]?.lower ?? ''];
  let small = false;
  let joiners = 0;
  for (let next = at + 1; next < at + MOST_WORDS; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (!before || !word || !isJoined(before, word) || word.covered) break;
    sofar.push(word.lower);
    if (!word.capital && connectors.has(word.lower)) {
      joiners += 1;
      if (joiners > 2) break;
      continue;
    }
    if (!word.capital && phrasePart && !phrasePart.test(word.lower)) break;
    if (!word.capital && (lexicon.isNotName(word.lower) || word.text.length < 3 || /\d/.test(word.text))) break;
    // A person’s name of two capitals is followed by a verb, not by more of the name.
    if (!word.capital && !isHead && before.capital && next - at > 1) break;
    joiners = 0;
    small ||= !word.capital;
    if (small) sequences.push(sofar.join(' '));
  }
  return sequences;
}

/** How often a capital and its number stand together where they are a name. */
const NUMBERED = 3;

/** Names that end in a number, which is part of them where the same two stand together again and again: « France 2 ». */
export function findNumbered(blocks: readonly (readonly Word[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const words of blocks) {
    words.forEach((word, at) => {
      if (isNumbered(words, at)) add(counts, `${words[at - 1]?.lower} ${word.lower}`);
    });
  }
  return new Set([...counts].filter(([, count]) => count >= NUMBERED).map(([name]) => name));
}

/** A number of at most three digits right after a capital, and no score, decimal or share: « France 2-1 », « 2,5 », « 2 % ». */
export function isNumbered(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before?.capital || !word || !/^\d{1,3}$/.test(word.text) || !/^[ \u00A0]$/.test(word.gap)) return false;
  return !next || (!(/^\s?[-–—,.:/%°€$]\s?/.test(next.gap) && /^\d/.test(next.text)) && !/^\s?[%°€$]/.test(next.gap));
}

function longestBefore(words: readonly string[], connectors: ReadonlySet<string>): readonly string[] {
  let end = words.length - 1;
  while (end > 1 && connectors.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Number of words of the longest phrase that begins at a word, or 0. */
export function phraseAt(phrases: Phrases, words: readonly Word[], at: number): number {
  for (const phrase of phrases.get(words[at]?.lower ?? '') ?? []) {
    const fits = phrase.every((text, index) => {
      const word = words[at + index];
      const before = words[at + index - 1];
      return word?.lower === text && !word.covered && (index === 0 || (before && isJoined(before, word)));
    });
    if (fits) return phrase.length;
  }
  return 0;
}

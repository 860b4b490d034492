import { languages, languageOf as moduleOf } from '../text/languages/registry.ts';

/** The commonest small words of each language. */
const wordSets = languages.flatMap(({ tag, smallWords }): [string, ReadonlySet<string>][] =>
  smallWords.length > 0 ? [[tag, new Set(smallWords)]] : [],
);

/** A sample of this length, in UTF-16 units, tells the language of a text. */
const SAMPLE = 20_000;

/** Share of the words that the small ones have at the least where they are of the language of the text. */
const LEAST_SHARE = 0.08;

/**
 * The language of a text, by its small words; nothing where they do not tell. Words with letters beyond ASCII do not
 * count: they may be misread.
 */
export function languageOf(text: string): string | undefined {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/(?<!\P{ASCII})\b[a-z]+\b(?!\P{ASCII})/gu) ?? [];
  const counts = wordSets.map(([lang, set]): [string, number] => [lang, words.filter((word) => set.has(word)).length]);
  const [first, second] = counts.toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < Math.max(2, words.length * LEAST_SHARE)) return undefined;
  return first[1] > (second?.[1] ?? 0) * 1.3 ? first[0] : undefined;
}

/** The letters beyond ASCII of a language, small and capital; nothing for a language that is not known here. */
export function lettersOf(lang: string | undefined): ReadonlySet<string> | undefined {
  const letters = lang === undefined ? undefined : moduleOf(lang).letters;
  return letters === undefined ? undefined : new Set([...letters, ...letters.toUpperCase()]);
}

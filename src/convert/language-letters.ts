/** The commonest small words of languages, and the letters beyond ASCII that each writes: data of single-byte.ts. */
const languages: Readonly<Record<string, { words: string; letters: string }>> = {
  en: { words: 'the of and to in that was for is with on by he had were have from said which', letters: '' },
  fr: {
    words: 'le la les des et en un une du que qui dans est pour par sur au pas avec son il ne sont ont',
    letters: 'àâæçéèêëîïôœùûü',
  },
  de: { words: 'der die und das den von zu mit sich des auf ist im dem nicht ein eine auch als', letters: 'äöüß' },
  es: { words: 'el los las que y en un una del con por para se su al no es fue como', letters: 'áéíóúñü' },
  it: { words: 'il di che e la per un una del della non con sono nel gli alla', letters: 'àèéìòù' },
  pt: { words: 'o os as que e do da em um uma para com não por dos das no na ao', letters: 'áâãàçéêíóôõú' },
};

const wordSets = Object.entries(languages).map(([lang, { words }]): [string, ReadonlySet<string>] => [
  lang,
  new Set(words.split(' ')),
]);

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
  const letters = lang === undefined ? undefined : languages[lang]?.letters;
  return letters === undefined ? undefined : new Set([...letters, ...letters.toUpperCase()]);
}

/** The name of a language in another: « arabe » for `ar` in French. */
export function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}

/** Scripts that names are looked at for (ISO 15924). */
const scripts = (
  [
    ['Latn', /\p{Script=Latin}/u],
    ['Arab', /\p{Script=Arabic}/u],
    ['Cyrl', /\p{Script=Cyrillic}/u],
    ['Grek', /\p{Script=Greek}/u],
    ['Hebr', /\p{Script=Hebrew}/u],
    ['Syrc', /\p{Script=Syriac}/u],
    ['Armn', /\p{Script=Armenian}/u],
    ['Geor', /\p{Script=Georgian}/u],
    ['Deva', /\p{Script=Devanagari}/u],
    ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
    ['Hani', /\p{Script=Han}/u],
    ['Hang', /\p{Script=Hangul}/u],
  ] as const
).map(([script, letter]) => ({ script, letter }));

/** The script of a name (ISO 15924), if it is one that is known here. */
export function scriptOf(name: string): string | undefined {
  return scripts.find(({ letter }) => letter.test(name))?.script;
}

/** Scripts that Unicode has a name of their own for where a language is written in them. */
const sameLetters: Record<string, string> = { Hans: 'Hani', Hant: 'Hani', Kore: 'Hang' };

/** The script that a language is written in unless its tag says another: `Arab` for `ar`, `Latn` for `ar-Latn`. */
export function usualScriptOf(tag: string): string | undefined {
  const { script } = new Intl.Locale(tag).maximize();
  return script && (sameLetters[script] ?? script);
}

/** The name of a script in a language: « arabe » for `Arab` in French. */
export function scriptName(script: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'script' }).of(script) ?? script;
}

import { buildAutomaton } from './automaton.ts';
import { strictFold, withoutAccents } from './fold.ts';
import { type FormIndex, type WrittenForm, wordHashes } from './form.ts';
import type { Language } from './language.ts';
import type { AnnotatorRule } from './rules.ts';

/** Letters of the longest form that is held against the common words of the language. */
const SHORT_WORD = 4;

/** Letters of the shortest name that is found with an ending whose apostrophe was lost. */
const LONG_ENOUGH = 5;

/** Adds the forms with the spellings and endings of the language, then builds the trie. */
export function buildIndex(
  forms: readonly WrittenForm[],
  language: Language,
  without: ReadonlySet<AnnotatorRule>,
): FormIndex {
  const used = forms.filter((form) => !form.derived || isSurname(form, language, without));
  const spelt = used.flatMap((form) => [form, ...otherSpellings(form, language)]);
  const all = spelt.map((form) => (isWordOf(form, language) ? { ...form, isWord: true } : form));
  for (const form of spelt) {
    // « UNS » is no genitive of UN.
    const isAcronym = form.folded === form.folded.toUpperCase();
    for (const { add, after } of form.exclusion || isAcronym ? [] : language.endings) {
      if (form.after !== '' || !after.test(form.folded)) continue;
      all.push({ ...form, folded: form.folded + add, hashes: wordHashes(form.core + add) });
    }
  }
  if (!without.has('lost-apostrophes')) all.push(...withLostApostrophes(spelt, language));
  const written = without.has('accents') ? all : withFoldedAccents(all, language);
  const hasShort = written.some(({ alias }) => alias.short);
  const automaton = buildAutomaton(written.map(({ hashes }) => hashes));
  return { language, without, forms: written, hasShort, automaton };
}

/** A family name that nobody wrote down counts only where it is no word of the language: « Petit », « Roux ». */
function isSurname(
  { folded }: WrittenForm,
  { commonWords, names }: Language,
  without: ReadonlySet<AnnotatorRule>,
): boolean {
  const lower = folded.toLowerCase();
  return !without.has('surnames') && !commonWords.has(lower) && !names.notNames.includes(lower);
}

/** An acronym or a short name that is also a common word: UN, US, CAR, Est. */
function isWordOf({ before, folded, after }: WrittenForm, { names }: Language): boolean {
  const isShort = folded.length > 1 && folded.length <= SHORT_WORD && before + after === '';
  return isShort && names.notNames.includes(folded.toLowerCase());
}

/** « Syrias army »: places and organisations with the ending of a possessive, where that makes no word. */
function withLostApostrophes(forms: readonly WrittenForm[], language: Language): WrittenForm[] {
  return language.lostPossessives.flatMap((ending) =>
    forms.flatMap((form) => {
      const { exclusion, after, alias, collection, core, folded } = form;
      const isFit = /^\p{Lu}.*\p{Ll}{2}$/u.test(folded) && !folded.endsWith(ending) && folded.length >= LONG_ENOUGH;
      if (!isFit || exclusion || after !== '' || alias.short) return [];
      if (collection === 'actors' && !/ /.test(folded)) return [];
      if (language.commonWords.has(`${folded}${ending}`.toLowerCase())) return [];
      return [{ ...form, folded: folded + ending, hashes: wordHashes(core + ending), lostApostrophe: true }];
    }),
  );
}

/** Marks the long forms of which no other entry has one, and the language no word, that differs by accents alone. */
function withFoldedAccents(forms: readonly WrittenForm[], { commonWords }: Language): WrittenForm[] {
  const bareOf = (form: WrittenForm) => withoutAccents(form.folded).toLowerCase();
  const owners = new Map<string, string | undefined>();
  for (const form of forms) {
    const bare = bareOf(form);
    owners.set(bare, owners.has(bare) && owners.get(bare) !== form.entity ? undefined : form.entity);
  }
  return forms.map((form) => {
    if (!isLongName(form.folded)) return form;
    const bare = bareOf(form);
    return owners.get(bare) === form.entity && !commonWords.has(bare) ? { ...form, foldsAccents: true } : form;
  });
}

/** Six letters with a capital, or five in a script that has none. */
function isLongName(folded: string): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '');
  return /^\p{Lu}/u.test(letters) ? letters.length >= 6 : /^\p{Script=Arabic}{5}/u.test(letters);
}

function otherSpellings(form: WrittenForm, { spellings, fusions }: Language): WrittenForm[] {
  const written = form.core.normalize('NFC');
  const others = [
    ...spellings.map((letters) => ({ core: letters.reduce((text, { from, to }) => text.replace(from, to), written) })),
    ...(form.person ? [] : fusions).map(({ after, from, to }) => ({
      core: written.replace(from, to),
      onlyAfter: after,
    })),
  ];
  return others.flatMap((other) => {
    const folded = strictFold(other.core);
    return folded === form.folded ? [] : [{ ...form, ...other, folded, hashes: wordHashes(other.core) }];
  });
}

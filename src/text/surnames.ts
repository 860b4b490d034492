import type { AliasObject } from '../model/alias.ts';
import { anyOf, wordsOfAll } from './languages/registry.ts';
import { familyName } from './sort-key.ts';

/** Fewest letters of a family name that stands for its bearer: « Wu » is found only where it is written down. */
const FEWEST = 3;

/** Right before a family name, and part of what one calls a person by: « de Gaulle », « von Papen ». */
const PARTICLE = new RegExp(`(?<=\\s)(?:(?:${anyOf(wordsOfAll(({ people }) => people.called))})\\s+)+$`, 'iu');

/** Longest article that is written onto a name, with its hyphen or apostrophe, in UTF-16 units. */
const LONGEST_ARTICLE = 40;

/**
 * The names by which a text may call a person whose full name it gives, where nobody wrote them down: the family name,
 * with its particle if it has one.
 * @param names the name and the aliases of a person.
 */
export function surnamesOf(names: readonly AliasObject[]): AliasObject[] {
  const known = new Set(names.map(({ form }) => form));
  return names.flatMap(({ form, lang, short, metonym, when }): AliasObject[] => {
    if (short || metonym || when) return [];
    const family = familyName({ name: form, kind: 'person' });
    if (family === undefined || !isName(family)) return [];
    const at = form.lastIndexOf(family);
    const [particle = ''] = PARTICLE.exec(form.slice(0, at)) ?? [];
    const article = form.slice(0, at).endsWith(' ')
      ? ''
      : (/[\p{L}]+[’'-]$/u.exec(form.slice(Math.max(0, at - LONGEST_ARTICLE), at))?.[0] ?? '');
    // « Jean d’Orléans » is not Orléans, but « Bachar al-Assad » is Assad.
    const elided = /[’']$/.test(article);
    const called =
      particle !== '' || elided ? [particle + article + family] : article ? [article + family, family] : [family];
    return called.flatMap((surname) => {
      if (known.has(surname)) return [];
      known.add(surname);
      return [{ form: surname, short: true as const, ...(lang ? { lang } : {}) }];
    });
  });
}

/** Words with a capital, of letters alone: neither « V » nor what follows a comma. */
function isName(family: string): boolean {
  const letters = family.replace(/[^\p{L}]/gu, '');
  if (letters.length < FEWEST || !/^[\p{L}\p{M}’' -]+$/u.test(family)) return false;
  return !/^\p{Ll}/u.test(family) && family !== family.toUpperCase();
}

import type { EntityData } from '../model/entity.ts';
import { anyOf, languages, wordsOfAll } from './languages/registry.ts';

/** What belongs to the family name that follows: « Ben Laden », « Abdel Rahmane », « Le Drian », « De Croo ». */
const KEPT = new RegExp(`^(?:${anyOf(wordsOfAll(({ people }) => people.family))})$`, 'iu');
/** The same in small letters is left behind: « de Gaulle » is under G, « van Gogh » under G too. */
const LEFT_BEHIND = new Set(wordsOfAll(({ people }) => people.small));
/** Written on to the family name, and no letter to sort by: « al-Assad » is under A. */
const ARTICLE = new RegExp(`^(?:${languages.flatMap(({ people }) => people.article ?? []).join('|')})`, 'u');
/** « Louis XIV », « Jean-Paul II »: no family name. */
const ORDINAL = new RegExp(`^(?:[IVX]+|${anyOf(wordsOfAll(({ people }) => people.numbers))})$`);
/** After a family name: « Martin Luther King Jr. ». */
const AFTER = new Set(wordsOfAll(({ people }) => people.after));
/** « Kim Jong-un », « Tsai Ing-wen »: here the family name stands first. */
const FAMILY_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u;

/**
 * By what an entry is sorted in an index: what its editor says (`sortAs`), a person's family name and then the given
 * ones, or the name as it is. The names of people follow many customs; where it is not plain, the name stands as it is.
 */
export function sortKey({ name, kind, sortAs }: Pick<EntityData, 'name' | 'kind' | 'sortAs'>): string {
  if (sortAs !== undefined) return sortAs;
  return kind === 'person' ? familyFirst(name) : name;
}

/** The family name of a person without its article, where the name says plainly which part it is. */
export function familyName({ name, kind }: Pick<EntityData, 'name' | 'kind'>): string | undefined {
  const key = kind === 'person' ? familyFirst(name) : name;
  const at = key === name ? -1 : key.lastIndexOf(` ${name.split(/\s+/)[0]}`);
  return at > 0 ? key.slice(0, at) : undefined;
}

function familyFirst(name: string): string {
  const [called = ''] = name.split(/[(,]/, 1);
  const words = called.trim().split(/\s+/);
  if (words.length > 2 && AFTER.has(words.at(-1) ?? '')) words.pop();
  if (words.length < 2 || ORDINAL.test(words.at(-1) ?? '') || FAMILY_FIRST.test(name)) return name;
  let start = words.length - 1;
  while (start > 1 && isKept(words[start - 1] ?? '')) start -= 1;
  const family = words.slice(start).join(' ').replace(ARTICLE, '');
  return `${family} ${words.slice(0, start).join(' ')}`;
}

function isKept(word: string): boolean {
  return KEPT.test(word) && !LEFT_BEHIND.has(word);
}

import { languageOf } from '../../text/languages/registry.ts';
import { familyName } from '../../text/sort-key.ts';

/** A name as references hold it: in parts where it plainly is a person's, else as it is. */
export type CitedName = { family: string; given: string } | { literal: string };

/**
 * A name of a byline. « Dupont, Jean » says which part is which; of « Jean Dupont » the family name is taken as an index
 * takes it. An agency, a paper and « La rédaction » stay whole: references would put their words in another order.
 * @param lang language of the byline (BCP 47).
 */
export function citedName(name: string, lang: string): CitedName {
  const [family, given, ...more] = name.split(/[,،]\s*/);
  if (family && given && more.length === 0) return { family, given };
  if (!isOfPerson(name, lang)) return { literal: name };
  const last = familyName({ name, kind: 'person' });
  if (last === undefined || !name.endsWith(last)) return { literal: name };
  return { family: last, given: name.slice(0, -last.length).trim() };
}

/** Is a name a person's? Two to four words, each with a capital or one that belongs to names in its language. */
export function isOfPerson(name: string, lang: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const { particles, connectors } = languageOf(lang).names;
  const small = new Set([...particles, ...connectors]);
  return words.every((word, at) => !/^\p{Ll}/u.test(word) || (at > 0 && small.has(word)));
}

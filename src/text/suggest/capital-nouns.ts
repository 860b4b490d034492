import { looseKey } from '../folded-names.ts';
import type { Language } from '../language.ts';
import { allGivenNames } from '../languages/given-names.ts';
import { countriesOf } from './countries.ts';
import { isJoined, type Word } from './words.ts';

/** What the dossier says of words with a capital. */
export interface Evidence {
  /** It may be a name by itself. */
  isName(word: Word): boolean;
  /** It is a common noun. */
  isNoun(lower: string): boolean;
}

/** What is counted of a word that is printed with a capital within a sentence. */
interface Uses {
  all: number;
  /** After a word that only common nouns take: ein, keine, jeder, zwei; or after an adjective. */
  asNoun: number;
  /** After a definite article. */
  determined: number;
  /** After a bare preposition of place, a title, a word that tells its kind, a first name. */
  asName: number;
}

/** Shortest noun that is known as the end of a longer one, in UTF-16 units. */
const SHORTEST = 4;

/** Ends of nouns that are made of other words. */
const nounEnd =
  /(?:ung|heit|keit|schaft|tion|sion|ität|ismus|nis|nisse|tum|chen|lein|ling|linge|ment|mente|ungen|heiten|keiten|schaften|tionen|sionen|itäten)s?$/;

/** Where a name of a place ends as a noun does. */
const placeEnd = /(?:burg|stadt|dorf|berg|feld|haus|hausen|heim|bach|furt|tal|land|see|hafen|au)s?$/;

/**
 * In a language whose nouns all have a capital, tells names from nouns by how the dossier uses them: nouns take
 * indefinite articles, numbers and adjectives, and are ends of longer nouns; names stand after bare prepositions of
 * place, titles and first names.
 */
export function evidenceOf(blocks: readonly (readonly Word[])[], language: Language): Evidence {
  const common = new Set(language.names.commonNouns);
  const [uses, nouns] = [countUses(blocks, language), new Set<string>()];
  const countries = countriesOf(language.tag);
  for (const [word, { all, asNoun }] of uses) {
    const inflected = ['e', 'en', 'er', 'n'].some((ending) => uses.has(word + ending));
    if (asNoun > 0 && asNoun >= all * 0.05) nouns.add(word);
    else if (nounEnd.test(word) || (inflected && word.length > 3 && !allGivenNames.has(word))) nouns.add(word);
  }
  const ends = new Set([...nouns].filter(({ length }) => length >= SHORTEST));
  const isCompound = (word: string) => {
    for (let at = 3; at <= word.length - SHORTEST; at += 1) if (ends.has(word.slice(at))) return true;
    return false;
  };
  const isNoun = (lower: string) => {
    const base = uses.has(lower) ? lower : lower.replace(/s$/, '');
    if (countries.has(looseKey(lower)) || allGivenNames.has(lower)) return common.has(lower);
    return common.has(lower) || nouns.has(base) || nounEnd.test(base) || (isCompound(base) && !placeEnd.test(base));
  };
  const isName = ({ lower }: Word) => {
    if (common.has(lower)) return false;
    if (countries.has(looseKey(lower))) return true;
    const base = uses.get(lower) ? lower : lower.replace(/s$/, '');
    const { all, asName, determined } = uses.get(base) ?? { all: 0, asName: 0, determined: 0 };
    if (asName < Math.max(1, all * 0.1) || all < 2 || nouns.has(base) || determined > all * 0.3) return false;
    return placeEnd.test(base) ? determined === 0 : !isCompound(base);
  };
  return { isName, isNoun };
}

function countUses(blocks: readonly (readonly Word[])[], { names }: Language): Map<string, Uses> {
  const determiners = new Set(names.determiners);
  const [indefinites, plurals] = [new Set(names.indefinites), new Set(names.plurals)];
  const prepositions = new Set(names.placeBefore);
  const classes = new Set(Object.values(names.classes).flat());
  const uses = new Map<string, Uses>();
  for (const words of blocks) {
    words.forEach((word, at) => {
      const [before, farther] = [words[at - 1], words[at - 2]];
      if (!word.capital || word.opens || word.acronym || !before) return;
      const one = uses.get(word.lower) ?? { all: 0, asNoun: 0, determined: 0, asName: 0 };
      uses.set(word.lower, one);
      one.all += 1;
      if (!isJoined(before, word)) return;
      const isAdjective =
        !before.capital &&
        /(?:e|en|em|er|es)$/.test(before.lower) &&
        farther !== undefined &&
        isJoined(farther, before) &&
        [determiners, indefinites, plurals, prepositions].some((set) => set.has(farther.lower));
      if (determiners.has(before.lower)) one.determined += 1;
      else if (/^\d/.test(before.text) || indefinites.has(before.lower) || plurals.has(before.lower) || isAdjective)
        one.asNoun += 1;
      else if (prepositions.has(before.lower) || classes.has(before.lower)) one.asName += 1;
      else if (before.capital && (allGivenNames.has(before.lower) || isTitle(before.lower, names.titles)))
        one.asName += 1;
    });
  }
  return uses;
}

/** A title, or a word that ends in one: Außenminister. */
export function isTitle(lower: string, titles: readonly string[]): boolean {
  return titles.some((title) => lower === title || (title.length > 4 && lower.endsWith(title)));
}

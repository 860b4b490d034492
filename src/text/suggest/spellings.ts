import type { Transliteration } from '../language.ts';
import { allGivenNames } from '../languages/given-names.ts';
import { languageOf } from '../languages/registry.ts';
import { countriesOf } from './countries.ts';
import type { NameGroup } from './name-group.ts';

/** Shortest key by which two spellings may be one name. */
const SHORTEST = 4;

/** Groups the spellings of one name that come from another script: Deir ez-Zor, Deir al-Zor, Dayr az-Zawr. */
export function joinSpellings(groups: Map<string, NameGroup>): void {
  const families = Map.groupBy(groups.values(), familyOf);
  for (const [family, spellings] of families) {
    const [most, ...others] = spellings.toSorted((a, b) => b.sightings.length - a.sightings.length);
    if (family === '' || !most) continue;
    for (const other of others) {
      most.sightings.push(...other.sightings);
      groups.delete(other.key);
    }
  }
}

/** What the spellings of one name share; nothing for a name that no rule of transliteration is about. */
function familyOf({ key, sightings: [first] }: NameGroup): string {
  if (!first || first.acronym || countriesOf(first.lang).has(key) || allGivenNames.has(key)) return '';
  return transliterationKey(key, languageOf(first.lang).names.transliteration);
}

/** @param key of a name in small letters without accents. */
export function transliterationKey(key: string, { articles, letters, families }: Transliteration): string {
  const words = key.split(/[\s-]+/).filter((word) => !articles.includes(word));
  const folded = words.map((word) => {
    const family = families.find((spellings) => spellings.includes(word));
    return letters.reduce((text, { from, to }) => text.replace(from, to), family?.[0] ?? word);
  });
  return folded.join('').length < SHORTEST ? '' : folded.join(' ');
}

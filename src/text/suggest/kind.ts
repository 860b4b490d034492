import { type Collection, collectionOf, type Kind } from '../../model/collections.ts';
import { looseKey } from '../folded-names.ts';
import { arabicArticles } from '../languages/arabic-names.ts';
import { countriesOf } from './countries.ts';
import type { NameGroup } from './name-group.ts';
import type { Sighting } from './sightings.ts';

/** A likely kind, and what speaks for it. */
export interface KindGuess {
  collection: Collection;
  kind: Kind;
  reason: string;
}

/** Said where nothing speaks for a kind. */
export const NO_REASON = 'a guess';

/** Which kind a name of the glossary has, by its loose key: the dossier's own gazetteer. */
export type KindsOfHeads = ReadonlyMap<string, Kind>;

/**
 * Guesses what a name is, from the surest sign to the weakest: the list of countries; its own first word; a word before
 * it that tells; a title; a preposition of place; its shape.
 * @param heads first words of the glossary's names, with the kind of those entries.
 */
export function guessKind(
  { sightings, short, expanded }: NameGroup,
  isCommon: (one: Sighting) => boolean,
  heads: KindsOfHeads,
): KindGuess {
  const total = sightings.length;
  const share = (test: (one: Sighting) => unknown) => sightings.filter(test).length / total;
  const listed = most(sightings.map(({ form, lang }) => countriesOf(lang).get(looseKey(form))));
  if (listed) return guess(listed, 'a name of Unicode CLDR');
  const [titled, placed, determined] = [
    share((one) => one.titled),
    share((one) => one.placed),
    share((one) => one.determined),
  ];
  const words = Math.max(...sightings.map((one) => one.words.filter((word) => !arabicArticles.has(word)).length));
  const head = most(
    sightings.map((one) => one.head ?? (one.words.length > 1 ? heads.get(one.words[0] ?? '') : undefined)),
  );
  if (head) return guess(head, 'its own words');
  if (words > 1 && sightings.some((one) => one.given)) return guess('person', 'a first name');
  const before = most(sightings.map((one) => one.class));
  const classed = share((one) => one.class);
  if (before && classed >= 0.15 && classed >= titled) return guess(before, 'the word beside it');
  if (titled > 0.05 && titled >= placed) return guess('person', 'a title before it');
  if (isPeople(sightings, share, isCommon)) return guess('people', 'a plural that is also an adjective');
  if (share((one) => one.acronym) > 0.5 || expanded) return guess('organisation', 'an acronym');
  // What is a place stands after « in » without an article far more often than people and bodies do.
  if (placed > 0.12 && !(determined > 0.5 && words > 1)) return guess('city', 'a preposition of place before it');
  if (share((one) => one.shaped) > 0.5) return guess('city', 'its shape');
  if (share((one) => one.bracketed) > 0.3) return guess('region', 'the brackets around it');
  if (words > 1 && sightings.some((one) => one.sided)) return guess('region', 'its first word');
  if (determined > 0.4 && placed < 0.05) return guess('organisation', 'the article before it');
  if (short.size > 0 && words < 5) return guess('person', 'a surname that stands alone');
  if (words > 1 && words < 4 && determined < 0.2) return guess('person', 'its shape');
  return placed > 0 ? guess('city', 'a preposition of place before it') : guess('organisation', NO_REASON);
}

/** « les Turcs », « turc »: a people, and seldom an entry. */
function isPeople(
  sightings: readonly Sighting[],
  share: (test: (one: Sighting) => unknown) => number,
  isCommon: (one: Sighting) => boolean,
): boolean {
  return (
    share(({ words, form }) => words.length === 1 && /[sx]$/.test(form)) > 0.5 &&
    share((one) => one.plural) > 0.4 &&
    sightings.some(isCommon)
  );
}

function guess(kind: Kind, reason: string): KindGuess {
  return { collection: collectionOf(kind), kind, reason };
}

function most(kinds: readonly (Kind | undefined)[]): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

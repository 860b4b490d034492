import { type Collection, collectionOf, type Kind } from '../../model/collections.ts';
import { looseKey } from '../folded-names.ts';
import { countriesOf } from './countries.ts';
import type { NameGroup } from './groups.ts';
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
  { sightings }: NameGroup,
  isCommon: (one: Sighting) => boolean,
  heads: KindsOfHeads,
): KindGuess {
  const total = sightings.length;
  const share = (test: (one: Sighting) => unknown) => sightings.filter(test).length / total;
  const listed = most(sightings.map(({ form, lang }) => countriesOf(lang).get(looseKey(form))));
  if (listed) return guess(listed, 'a name of Unicode CLDR');
  const titled = share((one) => one.titled);
  const placed = share((one) => one.placed);
  const head = most(
    sightings.map((one) => one.head ?? (one.words.length > 1 ? heads.get(one.words[0] ?? '') : undefined)),
  );
  if (head) return guess(head, 'its first word');
  const before = most(sightings.map((one) => one.class));
  const classed = share((one) => one.class);
  if (before && classed >= 0.15 && classed >= titled) return guess(before, 'the word before it');
  if (titled > 0.05 && titled >= placed) return guess('person', 'a title before it');
  if (isPeople(sightings, share, isCommon)) return guess('people', 'a plural that is also an adjective');
  const acronym = sightings.some((one) => one.acronym);
  if (acronym) return guess('organisation', 'an acronym');
  if (placed > 0.12) return guess('city', 'a preposition of place before it');
  const words = Math.max(...sightings.map((one) => one.words.length));
  if (words > 1 && words < 5) return guess('person', 'its shape');
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

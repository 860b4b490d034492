import { looseKey } from '../folded-names.ts';
import { arabicArticles } from '../languages/arabic-names.ts';
import { allGivenNames } from '../languages/given-names.ts';
import { countriesOf } from './countries.ts';
import type { NameGroup } from './name-group.ts';
import type { Sighting, Sightings } from './sightings.ts';
import { joinSpellings } from './spellings.ts';

/** A surname goes with a full name if this share of its occurrences stands in a document that has the full name. */
const SURNAME_SHARE = 0.6;

/** Groups what is seen: spellings of one form, acronyms with what they stand for, surnames with full names. */
export function groupNames({ all, acronyms }: Sightings): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const [key, sightings] of Map.groupBy(all, ({ form }) => looseKey(form))) {
    groups.set(key, { key, sightings, short: new Set(), expanded: false });
  }
  joinSpellings(groups);
  joinAcronyms(groups, acronyms);
  joinSurnames(groups);
  return [...groups.values()];
}

/** An acronym goes with the one name that the texts spell it out by. */
function joinAcronyms(groups: Map<string, NameGroup>, acronyms: Sightings['acronyms']): void {
  for (const [key, uses] of Map.groupBy(acronyms, ({ acronym }) => looseKey(acronym))) {
    const counts = [...Map.groupBy(uses, ({ full }) => looseKey(full))].toSorted((a, b) => b[1].length - a[1].length);
    const [full] = counts[0] ?? [];
    const others = counts.slice(1).reduce((sum, [, { length }]) => sum + length, 0);
    if (full === undefined || others > (counts[0]?.[1].length ?? 0) / 2 || full === key) continue;
    const [short, long] = [groups.get(key), groups.get(full)];
    if (!short || !long) continue;
    long.sightings.push(...short.sightings);
    long.expanded = true;
    groups.delete(key);
  }
}

/**
 * A surname goes with the full name that stands in the same document. Where several do, or none, it stays a name of
 * its own, unless it has but one full name in all the documents and hardly ever stands without it.
 */
function joinSurnames(groups: Map<string, NameGroup>): void {
  const fullNames = new Map<string, NameGroup[]>();
  for (const group of groups.values()) {
    for (const tail of tailsOf(group)) fullNames.set(tail, [...(fullNames.get(tail) ?? []), group]);
  }
  const documents = new Map(
    [...groups].map(([key, { sightings }]) => [key, new Set(sightings.map(({ document }) => document))]),
  );
  for (const [key, group] of [...groups]) {
    const [initial = '', surname = ''] = key.split(' ');
    const isInitial = /^\p{L}$/u.test(initial) && key === `${initial} ${surname}`;
    const bearers = fullNames
      .get(isInitial ? surname : key)
      ?.filter((full) => !isInitial || full.key.startsWith(initial));
    const fulls = shortest(
      bearers?.filter((full) => full !== group && groups.has(full.key) && mayBear(full, key)) ?? [],
    );
    if (fulls.length === 0 || !mayBeSurname(group)) continue;
    const inDocument = (document: string) => fulls.filter((full) => documents.get(full.key)?.has(document));
    const beside = group.sightings.filter(({ document }) => inDocument(document).length > 0).length;
    if (beside < group.sightings.length * SURNAME_SHARE) continue;
    const rest: Sighting[] = [];
    for (const sighting of group.sightings) {
      const there = inDocument(sighting.document);
      const [owner, other] = there.length > 0 ? there : fulls;
      if (owner && !other) {
        owner.sightings.push(sighting);
        owner.short.add(key);
      } else rest.push(sighting);
    }
    if (rest.length === 0) groups.delete(key);
    else group.sightings = rest;
  }
}

/** « Gwen Jorgensen » alone, of that and « Américaine Gwen Jorgensen ». */
function shortest(groups: readonly NameGroup[]): NameGroup[] {
  return groups.filter(({ key }) => !groups.some((other) => key.endsWith(` ${other.key}`)));
}

/** Longest particle of a surname: le, van, ben. */
const PARTICLE = 3;

/** A first name is the surname of one who has another first name: Jean Martin, but not Fedayeen Saddam. */
function mayBear({ sightings: [first] }: NameGroup, key: string): boolean {
  return first?.given === true || !allGivenNames.has(key);
}

/** A name that stands in places, or is a country’s, is no surname, whatever full name ends with it. */
function mayBeSurname({ key, sightings }: NameGroup): boolean {
  const [first] = sightings;
  if (!first || first.acronym || countriesOf(first.lang).has(key)) return false;
  const count = (test: (one: Sighting) => unknown) => sightings.filter(test).length;
  const placed = count((one) => one.placed);
  return placed <= sightings.length * 0.1 || placed < count((one) => one.titled);
}

/** What a person of that name may be called by: the last word, or from a particle on. Names that tell a kind have none. */
function tailsOf({ key, sightings }: NameGroup): string[] {
  const [first] = sightings;
  const { words = [] } = first ?? {};
  if (words.length < 2 || words.length > 5 || first?.head || first?.acronym) return [];
  // « à Jean Martin » once says nothing; « à New York » each time does. Bodies have an article, people have none.
  const count = (test: (one: Sighting) => unknown) => sightings.filter(test).length;
  const placed = count((one) => one.placed);
  if (placed >= 3 && placed > sightings.length / 2) return [];
  if (!first?.given && count((one) => one.determined) > sightings.length / 3) return [];
  const parts = key.split(' ');
  if (parts.includes('of') || parts.filter((part) => !arabicArticles.has(part)).length < 2) return [];
  return parts.flatMap((part, index) => {
    const isTail = index > 0 && (index === parts.length - 1 || part.length <= PARTICLE);
    return isTail ? [parts.slice(index).join(' ')] : [];
  });
}

import { looseKey, skeleton } from '../folded-names.ts';
import type { SpeltAcronym } from './acronyms.ts';
import type { NameGroup } from './name-group.ts';
import type { KnownEntry, Proposal } from './proposal.ts';

export type VariantOf = NonNullable<Proposal['variantOf']>;

/**
 * Whose variant a name may be among the entries that are there. What fits several entries is nobody's.
 * @returns a function from a group of forms to the entry and what speaks for it.
 */
export function compileVariants(entries: readonly KnownEntry[], acronyms: readonly SpeltAcronym[]) {
  const spellings = index(entries, looseKey);
  const transcriptions = index(entries, skeleton);
  const surnames = index(
    entries.filter(({ kind }) => kind === 'person'),
    (form) => {
      const key = looseKey(form);
      return key.includes(' ') ? (key.split(' ').at(-1) ?? '') : '';
    },
  );
  const spelt = new Map<string, string>();
  for (const { acronym, full } of acronyms) {
    spelt.set(looseKey(acronym), looseKey(full));
    spelt.set(looseKey(full), looseKey(acronym));
  }
  return function variantOf({ key, sightings }: NameGroup): VariantOf | undefined {
    const told = (entry: KnownEntry | undefined, why: VariantOf['why']) =>
      entry ? { id: entry.id, name: entry.name, why } : undefined;
    const form = sightings[0]?.form ?? '';
    return (
      told(only(spellings.get(key)), 'spelling') ??
      told(only(spellings.get(spelt.get(key) ?? '')), 'acronym') ??
      told(only(surnames.get(key)), 'surname') ??
      told(only(transcriptions.get(skeleton(form))), 'transcription')
    );
  };
}

function index(entries: readonly KnownEntry[], keyOf: (form: string) => string): Map<string, Set<KnownEntry>> {
  const found = new Map<string, Set<KnownEntry>>();
  for (const entry of entries) {
    for (const form of [entry.name, ...entry.aliases]) {
      const key = keyOf(form);
      if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(entry));
    }
  }
  return found;
}

function only(entries: ReadonlySet<KnownEntry> | undefined): KnownEntry | undefined {
  return entries?.size === 1 ? [...entries][0] : undefined;
}

import type { Kind } from '../../model/collections.ts';
import { keywordInContext } from '../concordance.ts';
import { looseKey } from '../folded-names.ts';
import { groupNames } from './groups.ts';
import { mentionsInside } from './inside.ts';
import { guessKind, type KindsOfHeads, NO_REASON } from './kind.ts';
import type { NameGroup } from './name-group.ts';
import type { KnownEntry, Proposal, ProposalContext, ProposedForm, SuggestDocument } from './proposal.ts';
import { readSightings, type Sighting } from './sightings.ts';
import { compileVariants } from './variants.ts';

export interface SuggestOptions {
  /** Entries that the glossary has: what looks like a variant of one is proposed as its alias. */
  entries?: readonly KnownEntry[];
  /** Contexts of each proposal. Default 3. */
  contexts?: number;
}

/** What each sign of a weak guess is worth against an occurrence of a sure name. */
const PEOPLE_WEIGHT = 0.15;
const BARE_WEIGHT = 0.5;

/**
 * Finds the names that no entry covers, most promising first: by how often they stand, in how many documents, and how
 * sure it is that they are names. The same documents give the same proposals, in whatever order they come.
 */
export function suggestNames(documents: readonly SuggestDocument[], options: SuggestOptions = {}): Proposal[] {
  const { entries = [], contexts = 3 } = options;
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const sightings = readSightings(sorted);
  const variantOf = compileVariants(entries, sightings.acronyms);
  const heads = headsOf(entries);
  const isCommon = ({ lang, words }: Sighting) => {
    const stem = words[0] ?? '';
    return [stem, stem.replace(/s$/, ''), stem.replace(/s$/, 'e'), `${stem}e`].some((form) =>
      sightings.isCommon(lang, form),
    );
  };
  const settled = new Map(entries.map(({ id, inclusions = [] }) => [id, new Set(inclusions.map(looseKey))]));
  const ranked = groupNames(sightings).flatMap((group) => {
    const inside = mentionsInside(group.sightings);
    // The editor has said that the entry is rightly linked within this name.
    if (inside.some(({ entity }) => settled.get(entity)?.has(group.key))) return [];
    const forms = formsOf(group);
    const variant = variantOf(group);
    const proposal: Proposal = {
      name: preferredForm(group, forms),
      ...guessKind(group, isCommon, heads),
      count: group.sightings.length,
      documents: new Set(group.sightings.map(({ document }) => document)).size,
      forms,
      contexts: contextsOf(group, contexts),
      ...(inside.length > 0 ? { inside } : {}),
      ...(variant ? { variantOf: variant } : {}),
    };
    return [{ proposal, score: scoreOf(proposal) }];
  });
  return ranked
    .toSorted((a, b) => b.score - a.score || (a.proposal.name < b.proposal.name ? -1 : 1))
    .map(({ proposal }) => proposal);
}

function scoreOf({ count, documents, kind, reason }: Proposal): number {
  const weight = kind === 'people' ? PEOPLE_WEIGHT : reason === NO_REASON ? BARE_WEIGHT : 1;
  return weight * (count + Math.sqrt(documents));
}

function formsOf({ sightings, short }: NameGroup): ProposedForm[] {
  return [...Map.groupBy(sightings, ({ form }) => form.replace(/\s+/g, ' '))]
    .map(([form, { length }]): ProposedForm => {
      return { form, count: length, ...(short.has(looseKey(form)) ? { short: true } : {}) };
    })
    .toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
}

/** The full form that is printed most often: no surname, and no acronym where the texts spell it out. */
function preferredForm({ sightings, expanded }: NameGroup, forms: readonly ProposedForm[]): string {
  const shouted = sightings.filter(({ acronym, form }) => acronym && (expanded || form.length > 4));
  const isMostly = !expanded && shouted.length > sightings.length / 2;
  const acronyms = new Set(isMostly ? [] : shouted.map(({ form }) => form));
  const full = forms.find(({ form, short }) => !short && !acronyms.has(form));
  return (full ?? forms[0])?.form ?? '';
}

/** Contexts from different documents first. */
function contextsOf({ sightings }: NameGroup, most: number): ProposalContext[] {
  const firsts = [...Map.groupBy(sightings, ({ document }) => document).values()];
  const spread = [...firsts.map(([first]) => first), ...firsts.flatMap((list) => list.slice(1))];
  return spread.slice(0, most).flatMap((one) => {
    return one ? [{ document: one.document, ...keywordInContext(one.block.text, one) }] : [];
  });
}

/** First words of the glossary's names of several words, where all entries that have it are of one kind. */
function headsOf(entries: readonly KnownEntry[]): KindsOfHeads {
  const kinds = new Map<string, Set<Kind>>();
  for (const { name, kind } of entries) {
    const [head = '', ...others] = name.toLowerCase().split(' ');
    if (others.length > 0 && kind !== 'person') kinds.set(head, (kinds.get(head) ?? new Set()).add(kind));
  }
  return new Map([...kinds].flatMap(([head, set]) => (set.size === 1 ? [[head, [...set][0] as Kind]] : [])));
}

import { hasDefinition } from '../../content/entries.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { isOfFacts } from '../../model/entity.ts';
import type { Dossier, Entity } from '../dossier.ts';
import type { Check } from './check.ts';

/** How many entries a remark names; the others it counts. */
const MOST_NAMED = 50;

/** What entries may still owe their readers, and the entries that do. Drafts owe nothing yet. */
const debts = {
  'owed-definition': { what: 'no definition', owes: (entity) => !hasDefinition(entity) },
  'owed-summary': { what: 'no summary', owes: ({ data }) => data.summary === undefined },
  'owed-sources': {
    what: 'a definition and no source',
    owes: (entity) => hasDefinition(entity) && entity.data.sources.every(isOfFacts),
  },
  'owed-date': { what: 'a definition and no date', owes: (entity) => hasDefinition(entity) && !entity.data.updated },
} as const satisfies Record<string, { what: string; owes: (entity: Entity) => boolean }>;

type Debt = keyof typeof debts;

/** The entries that owe something, by what they owe. */
export function owedIn({ entities }: Dossier): { debt: Debt; entities: Entity[] }[] {
  const published = entities.filter(({ data }) => !data.draft);
  return (Object.keys(debts) as Debt[])
    .map((debt) => ({ debt, entities: published.filter((entity) => debts[debt].owes(entity)) }))
    .filter(({ entities: some }) => some.length > 0);
}

/** One remark for each kind of thing owed, with a list: a glossary may be written from its names on. */
export const checkOwed: Check = ({ dossier }) => owedIn(dossier).map(({ debt, entities }) => remark(debt, entities));

function remark(debt: Debt, entities: readonly Entity[]): Diagnostic {
  const [first] = entities;
  const ids = entities.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = entities.length - ids.length;
  const list = ids.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const count = entities.length === 1 ? '1 entry has' : `${entities.length} entries have`;
  const place = first ? { file: first.file, ...first.fields.place(['name']) } : {};
  return diagnose(debt, `${count} ${debts[debt].what}: ${list}`, place);
}

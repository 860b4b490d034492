import type { Kind } from '../../model/collections.ts';
import type { ListedEntity } from '../../views/dossier-data.ts';

/** The heading of all names that begin with a figure. */
const FIGURES = '0–9';
/** Letters that sort as two. */
const LIGATURES: Record<string, string> = { œ: 'O', Œ: 'O', æ: 'A', Æ: 'A' };

export interface InitialGroup {
  initial: string;
  /** Anchor of the group. */
  id: string;
  entities: ListedEntity[];
}

/** Entries by the first letter of what they are sorted by, in the order given; accents do not make a letter of their own. */
export function byInitial(entities: readonly ListedEntity[], lang: string): InitialGroup[] {
  const groups = new Map<string, InitialGroup>();
  for (const entity of entities) {
    const initial = initialOf(entity.sortKey, lang);
    const group = groups.get(initial) ?? { initial, id: initial === FIGURES ? 's-0' : `s-${initial}`, entities: [] };
    group.entities.push(entity);
    groups.set(initial, group);
  }
  return [...groups.values()];
}

function initialOf(key: string, lang: string): string {
  const sign = /[\p{L}\p{N}]/u.exec(key.normalize('NFD'))?.[0] ?? '#';
  if (/\p{N}/u.test(sign)) return FIGURES;
  return LIGATURES[sign] ?? sign.toLocaleUpperCase(lang);
}

/** Entries by kind: the kind with most entries first, of two with as many the first by name. */
export function byKind(entities: readonly ListedEntity[], nameOf: (kind: Kind) => string) {
  const groups = new Map<Kind, ListedEntity[]>();
  for (const entity of entities) {
    const group = groups.get(entity.kind);
    if (group) group.push(entity);
    else groups.set(entity.kind, [entity]);
  }
  return [...groups]
    .map(([kind, some]) => ({ kind, name: nameOf(kind), entities: some }))
    .sort((a, b) => b.entities.length - a.entities.length || a.name.localeCompare(b.name));
}

/** The entries named most, at most a number; those that no article names are not among them. */
export function mostNamed(entities: readonly ListedEntity[], most: number): ListedEntity[] {
  return entities
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most);
}

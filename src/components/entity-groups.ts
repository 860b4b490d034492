import type { CountedEntity } from '../dossier/page-data.ts';
import type { Kind } from '../model/collections.ts';

/** Entries by the first letter of their names, in the order given; accents do not make a letter of their own. */
export function byInitial(entities: readonly CountedEntity[], lang: string) {
  const groups: { initial: string; entities: CountedEntity[] }[] = [];
  for (const entity of entities) {
    const letter = /\p{L}|\p{N}/u.exec(entity.name.normalize('NFD'))?.[0] ?? '#';
    const initial = letter.toLocaleUpperCase(lang);
    const group = groups.find((one) => one.initial === initial);
    if (group) group.entities.push(entity);
    else groups.push({ initial, entities: [entity] });
  }
  return groups;
}

/** Entries by kind, the most frequent kind first. */
export function byKind(entities: readonly CountedEntity[]) {
  const groups = new Map<Kind, CountedEntity[]>();
  for (const entity of entities) groups.set(entity.kind, [...(groups.get(entity.kind) ?? []), entity]);
  return [...groups]
    .map(([kind, some]) => ({ kind, entities: some }))
    .sort((a, b) => b.entities.length - a.entities.length);
}

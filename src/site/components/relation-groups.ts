import type { Relation } from '../../views/dossier-data.ts';
import type { EntityRef } from '../../views/page-data.ts';

/** Pairs under their first entry, in the order of the pairs given. */
export function byFirst(pairs: readonly Relation[]): { entity: EntityRef; pairs: Relation[] }[] {
  const groups = new Map<string, { entity: EntityRef; pairs: Relation[] }>();
  for (const pair of pairs) {
    const group = groups.get(pair.a.id);
    if (group) group.pairs.push(pair);
    else groups.set(pair.a.id, { entity: pair.a, pairs: [pair] });
  }
  return [...groups.values()];
}

/** The id of the passages of a pair on the page of relations. */
export function pairId({ a, b }: Relation): string {
  return `r-${a.id}--${b.id}`;
}

/** How strong a tie is beside the strongest, from 1 to 4: by powers, since few pairs have most of the paragraphs. */
export function strengthOf(count: number, most: number): number {
  return most === 1 ? 1 : 1 + Math.round((3 * Math.log(count)) / Math.log(most));
}

import type { EntityId } from '../model/mention.ts';
import { passages } from './co-mentions.ts';
import type { Dossier, SharedParagraph } from './dossier.ts';
import type { Relation, Relations } from './page-data.ts';
import { entityRef } from './refs.ts';

/** How many pairs the page shows, besides those of its table. */
const MOST_PAIRS = 300;
/** How many entries the table holds. */
const MOST_CENTRAL = 18;

interface Pair {
  a: EntityId;
  b: EntityId;
  shared: readonly SharedParagraph[];
}

/**
 * Who is named with whom. Entries are ranked by the paragraphs that they share with any other; a pair is told once,
 * under the entry of the higher rank.
 */
export function relations(dossier: Dossier): Relations {
  const ranked = ranking(dossier);
  const rank = new Map(ranked.map((id, index) => [id, index]));
  const rankOf = (id: EntityId) => rank.get(id) ?? ranked.length;
  const pairs = [...dossier.coMentions].flatMap(([a, others]) =>
    [...others].filter(([b]) => rankOf(a) < rankOf(b)).map(([b, shared]): Pair => ({ a, b, shared })),
  );
  pairs.sort((x, y) => y.shared.length - x.shared.length || rankOf(x.a) - rankOf(y.a) || rankOf(x.b) - rankOf(y.b));
  const isCentral = ({ a, b }: Pair) => rankOf(a) < MOST_CENTRAL && rankOf(b) < MOST_CENTRAL;
  const shown = pairs.filter((pair, index) => index < MOST_PAIRS || isCentral(pair));
  const entity = (id: EntityId) => dossier.entityById.get(id);
  const told = shown.flatMap(({ a, b, shared }): Relation[] => {
    const [one, other] = [entity(a), entity(b)];
    if (!one || !other) return [];
    return [{ a: entityRef(one), b: entityRef(other), count: shared.length, passages: passages(shared, a, b) }];
  });
  const central = ranked.slice(0, MOST_CENTRAL).flatMap((id) => entity(id) ?? []);
  return { total: pairs.length, pairs: told, central: central.map(entityRef) };
}

/** All entries that are named with another, those that share most paragraphs first. */
function ranking(dossier: Dossier): EntityId[] {
  const weights = [...dossier.coMentions].map(([id, others]): [EntityId, number] => [
    id,
    [...others.values()].reduce((sum, shared) => sum + shared.length, 0),
  ]);
  return weights.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}

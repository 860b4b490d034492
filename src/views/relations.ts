import type { Dossier, SharedParagraph } from '../dossier/dossier.ts';
import type { EntityId } from '../model/mention.ts';
import { MOST_PASSAGES, passages } from './co-mentions.ts';
import type { Relation, Relations } from './dossier-data.ts';
import { entityRef } from './refs.ts';

/** How many pairs the page shows where that is all of them, and else, besides those of its table. */
const ALL_PAIRS = 300;
const MOST_PAIRS = 200;
/** How many passages it quotes: with many pairs, fewer of each. */
const PASSAGES = 300;
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
  const most = pairs.length <= ALL_PAIRS ? ALL_PAIRS : MOST_PAIRS;
  const shown = pairs.filter((pair, index) => index < most || isCentral(pair));
  const each = passagesOfEach(shown);
  const entity = (id: EntityId) => dossier.entityById.get(id);
  const told = shown.flatMap(({ a, b, shared }): Relation[] => {
    const [one, other] = [entity(a), entity(b)];
    if (!one || !other) return [];
    return [{ a: entityRef(one), b: entityRef(other), count: shared.length, passages: passages(shared, a, b, each) }];
  });
  const central = ranked.slice(0, MOST_CENTRAL).flatMap((id) => entity(id) ?? []);
  return { total: pairs.length, pairs: told, central: central.map(entityRef) };
}

/** How many passages of each pair make no more than the page quotes, and at least one. */
function passagesOfEach(pairs: readonly Pair[]): number {
  const quoted = (most: number) => pairs.reduce((sum, { shared }) => sum + Math.min(shared.length, most), 0);
  let most = MOST_PASSAGES;
  while (most > 1 && quoted(most) > PASSAGES) most -= 1;
  return most;
}

/** All entries that are named with another, those that share most paragraphs first. */
function ranking(dossier: Dossier): EntityId[] {
  const weights = [...dossier.coMentions].map(([id, others]): [EntityId, number] => [
    id,
    [...others.values()].reduce((sum, shared) => sum + shared.length, 0),
  ]);
  return weights.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}

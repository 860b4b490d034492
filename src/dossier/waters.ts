import { normaliseAlias } from '../model/alias.ts';
import type { Coordinates, EntityData } from '../model/entity.ts';
import { wordsOf } from '../text/search-fold.ts';
import waters from './waters.json' with { type: 'json' };

/** A river or a lake of Natural Earth: bench/map-data.ts makes the list. */
interface Water {
  names: string[];
  wikidata?: string;
  /** Latitude and longitude: of a river a point that is far from other rivers, of a lake its middle. */
  at: number[];
}

/** Which of them an entry of a kind may be; the Dead Sea is a lake to geographers. */
const byKind: Partial<Record<EntityData['kind'], readonly Water[]>> = {
  river: waters.rivers,
  lake: waters.lakes,
  sea: waters.lakes,
};

/** Words that say what a water is, and may stand before its name or not. */
const SORT = new Set(['lac', 'lake', 'fleuve', 'riviere', 'river', 'mer', 'oued', 'نهر', 'بحيرة']);

/**
 * Where a river, a lake or an inland sea is that Natural Earth has: by its item of Wikidata, else by one of its full names,
 * unless two waters have that name.
 */
export function waterOf({ kind, name, aliases, sameAs }: EntityData): Coordinates | undefined {
  const all = byKind[kind];
  if (!all) return undefined;
  const { items, names } = known(all);
  const forms = [name, ...aliases.map(normaliseAlias).flatMap((alias) => (alias.short ? [] : [alias.form]))];
  const named = forms.flatMap((form) => names.get(keyOf(form)) ?? []);
  const found = sameAs.wikidata === undefined ? undefined : items.get(sameAs.wikidata);
  const [water] = found ? [found] : new Set(named).size === 1 ? named : [];
  const [lat, lon] = water?.at ?? [];
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function keyOf(name: string): string {
  const words = wordsOf(name);
  return (words.length > 1 && SORT.has(words[0] ?? '') ? words.slice(1) : words).join(' ');
}

interface Index {
  items: ReadonlyMap<string, Water>;
  names: ReadonlyMap<string, Water[]>;
}

const indexes = new WeakMap<readonly Water[], Index>();

function known(all: readonly Water[]): Index {
  const made = indexes.get(all);
  if (made) return made;
  const names = new Map<string, Water[]>();
  for (const water of all) {
    for (const key of new Set(water.names.map(keyOf))) names.set(key, [...(names.get(key) ?? []), water]);
  }
  const items = new Map(all.flatMap((water) => (water.wikidata ? [[water.wikidata, water] as const] : [])));
  indexes.set(all, { items, names });
  return { items, names };
}

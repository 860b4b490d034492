import { useEffect, useRef, useState } from 'preact/hooks';
import type { Part } from '../paging.ts';
import { ask, type Query } from './api.ts';
import { useRevision } from './events.ts';

/** Items that are asked for at once. */
const PAGE = 60;

/** Items that are asked for at once where all of them are wanted, and the most of these: an action takes no more. */
const [LARGE_PAGE, MOST_CHECKED] = [200, 2000];

/** A long list of which only the parts that are looked at are here. */
export interface List<T, P extends Part<T> = Part<T>> {
  /** Undefined until the first part is there. */
  total: number | undefined;
  /** The last part that came, with what it says of the whole. */
  part: P | undefined;
  error: string | undefined;
  at(index: number): T | undefined;
  /** Asks for what is not here yet. */
  need(from: number, to: number): void;
  keyOf(item: T): string;
  active: number;
  setActive(index: number): void;
  /** What has been ticked, by key. */
  checked: ReadonlyMap<string, T>;
  toggle(index: number): void;
  check(from: number, to: number): void;
  /** Ticks all of the list, those that are not here yet too. */
  checkAll(): Promise<void>;
  uncheck(): void;
  /** What an action is about: what is ticked, else the active item. */
  chosen(): T[];
  /** What an action has dealt with: shown as such until the list is read anew. */
  done: ReadonlySet<string>;
  finish(items: readonly T[]): void;
  /** It was not done after all. */
  unfinish(items: readonly T[]): void;
}

export function useList<T, P extends Part<T> = Part<T>>(
  view: string,
  query: Query,
  keyOf: (item: T) => string,
  work = false,
): List<T, P> {
  const revision = useRevision(work);
  const key = JSON.stringify([view, query]);
  const pages = useRef(new Map<number, T[]>());
  const asked = useRef(new Set<number>());
  const wanted = useRef(new Set([0]));
  const generation = useRef(0);
  const [part, setPart] = useState<P>();
  const [error, setError] = useState<string>();
  const [active, setActiveIndex] = useState(0);
  const activeKey = useRef<string | undefined>(undefined);
  const [checked, setChecked] = useState<ReadonlyMap<string, T>>(new Map());
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const last = useRef(key);

  const at = (index: number) => pages.current.get(Math.floor(index / PAGE))?.[index % PAGE];

  const load = async (number: number) => {
    if (asked.current.has(number)) return;
    asked.current.add(number);
    const mine = generation.current;
    try {
      const fresh = await ask<P>(view, { ...query, from: number * PAGE, most: PAGE });
      if (mine !== generation.current) return;
      pages.current.set(number, fresh.items);
      setError(undefined);
      setPart(fresh);
      setDone((before) => (before.size === 0 ? before : new Set()));
      settle(fresh.total);
    } catch (failure) {
      if (mine === generation.current) setError((failure as Error).message);
    }
  };

  /** The active item keeps its place in the list, wherever that is now. */
  const settle = (total: number) => {
    setActiveIndex((before) => {
      const isKey = (index: number) => {
        const item = at(index);
        return item !== undefined && keyOf(item) === activeKey.current;
      };
      if (isKey(before)) return before;
      for (let step = 1; step <= PAGE; step += 1) {
        if (isKey(before - step)) return before - step;
        if (isKey(before + step)) return before + step;
      }
      return Math.max(0, Math.min(before, total - 1));
    });
  };

  useEffect(() => {
    generation.current += 1;
    asked.current = new Set();
    if (last.current !== key) {
      last.current = key;
      pages.current = new Map();
      wanted.current = new Set([0]);
      activeKey.current = undefined;
      setActiveIndex(0);
      setChecked(new Map());
    }
    for (const number of wanted.current) void load(number);
  }, [key, revision]);

  const setActive = (index: number) => {
    const total = part?.total ?? 0;
    const to = Math.max(0, Math.min(index, total - 1));
    const item = at(to);
    activeKey.current = item && keyOf(item);
    setActiveIndex(to);
  };
  const check = (from: number, to: number) => {
    const more = new Map(checked);
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
      const item = at(index);
      if (item) more.set(keyOf(item), item);
    }
    setChecked(more);
  };
  return {
    total: part?.total,
    part,
    error,
    at,
    need(from, to) {
      const first = Math.floor(from / PAGE);
      const end = Math.floor(to / PAGE);
      wanted.current = new Set(Array.from({ length: end - first + 1 }, (_, index) => first + index));
      for (const number of wanted.current) void load(number);
    },
    keyOf,
    active,
    setActive,
    checked,
    toggle(index) {
      const item = at(index);
      if (!item) return;
      const after = new Map(checked);
      if (!after.delete(keyOf(item))) after.set(keyOf(item), item);
      setChecked(after);
    },
    check,
    async checkAll() {
      const asked = last.current;
      const all = new Map<string, T>();
      for (let from = 0; from < Math.min(part?.total ?? 0, MOST_CHECKED); from += LARGE_PAGE) {
        const { items } = await ask<P>(view, { ...query, from, most: LARGE_PAGE });
        for (const item of items) all.set(keyOf(item), item);
      }
      if (asked === last.current) setChecked(all);
    },
    uncheck: () => setChecked(new Map()),
    chosen() {
      if (checked.size > 0) return [...checked.values()];
      const item = at(active);
      return item ? [item] : [];
    },
    done,
    finish(items) {
      setDone((before) => new Set([...before, ...items.map(keyOf)]));
      setChecked(new Map());
      const keys = new Set(items.map(keyOf));
      let next = active;
      for (let item = at(next); item && keys.has(keyOf(item)); item = at(next)) next += 1;
      if (at(next)) setActive(next);
    },
    unfinish(items) {
      const keys = new Set(items.map(keyOf));
      setDone((before) => new Set([...before].filter((one) => !keys.has(one))));
    },
  };
}

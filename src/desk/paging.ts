import { z } from 'zod';
import { bareLetters } from '../text/fold.ts';

/** Most items that one answer holds. */
const MOST = 200;

/** Which part of a list is asked for. */
export const page = {
  from: z.coerce.number().int().nonnegative().default(0),
  most: z.coerce.number().int().positive().max(MOST).default(60),
};

/** A part of a list, and how long the whole is. */
export interface Part<T> {
  total: number;
  from: number;
  items: T[];
}

/** Cuts the part that is asked for, and makes what is shown of each item of it. */
export function partOf<T, S>(
  list: readonly T[],
  { from, most }: { from: number; most: number },
  show: (item: T) => S,
): Part<S> {
  return { total: list.length, from, items: list.slice(from, from + most).map(show) };
}

/** Does a text hold all words of a query? */
export function matches(query: string): (text: string) => boolean {
  const words = bareLetters(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const all = words.length === 0 ? '' : bareLetters(text);
    return words.every((word) => all.includes(word));
  };
}

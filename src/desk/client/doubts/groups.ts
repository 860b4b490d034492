import type { ReviewItem, ReviewKind } from '../../doubts/items.ts';

/** Which items are shown. */
export interface Filter {
  kind: ReviewKind | 'all';
  /** Part of a form or a title, in any case. */
  text: string;
}

/** Items of one form that can be decided in one go: the same kind and the same possible entries. */
export interface Group {
  form: string;
  kind: ReviewKind;
  items: ReviewItem[];
}

/** The items that pass a filter, by form; forms with most items first. */
export function groupItems(items: readonly ReviewItem[], { kind, text }: Filter): Group[] {
  const wanted = text.trim().toLowerCase();
  const shown = items.filter(
    (item) =>
      (kind === 'all' || item.kind === kind) &&
      (item.form.toLowerCase().includes(wanted) || item.article.title.toLowerCase().includes(wanted)),
  );
  const groups = Map.groupBy(shown, ({ form, kind, readings }) =>
    JSON.stringify([form, kind, readings.map(({ id }) => id).toSorted()]),
  );
  return [...groups.values()]
    .map((items): Group => ({ form: items[0]?.form ?? '', kind: items[0]?.kind ?? 'ambiguous', items }))
    .toSorted((a, b) => b.items.length - a.items.length || a.form.localeCompare(b.form));
}

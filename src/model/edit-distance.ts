/** Levenshtein distance, or `most + 1` if it is greater than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** The one of some names that a misspelt one is for, if one is near enough: at most a change and a third of its letters. */
export function nearestOf(misspelt: string, names: readonly string[]): string | undefined {
  const most = 1 + Math.floor(misspelt.length / 3);
  const ranked = names
    .map((known) => ({ known, distance: editDistance(misspelt.toLowerCase(), known.toLowerCase(), most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.known;
}

/** `; did you mean X?` after a message about a misspelt name; nothing where no known name is near. */
export function didYouMean(misspelt: string, names: readonly string[]): string {
  const meant = nearestOf(misspelt, names);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

/** Phrases of a beginning and an end, all of one with all of the other: « gouvernement de », « régime de ». */
export function each(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning} ${end}`));
}

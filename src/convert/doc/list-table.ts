/** How the items of a level are numbered: by bullets, or not at all. */
const [BULLET, NONE] = [23, 255];

/** The lists of a Word file: which of their levels are numbered. */
export class ListTable {
  private readonly levels = new Map<number, number[]>();
  private readonly uses: number[] = [];

  /**
   * @param lists the table of lists, and behind it, of no stated length, their levels.
   * @param length of the table of lists alone.
   * @param uses the table of their uses in the text.
   */
  constructor(lists: Buffer, length: number, uses: Buffer) {
    const count = lists.length < 2 ? 0 : lists.readUInt16LE(0);
    let at = length;
    for (let index = 0; index < count && 2 + index * 28 + 28 <= length; index += 1) {
      const entry = 2 + index * 28;
      const levels: number[] = [];
      for (let level = 0; level < ((lists[entry + 26] ?? 0) & 1 ? 1 : 9) && at + 30 <= lists.length; level += 1) {
        levels.push(lists[at + 4] ?? BULLET);
        at += 28 + (lists[at + 24] ?? 0) + (lists[at + 25] ?? 0);
        if (at + 2 > lists.length) break;
        at += 2 + lists.readUInt16LE(at) * 2;
      }
      this.levels.set(lists.readInt32LE(entry), levels);
    }
    const used = uses.length < 4 ? 0 : uses.readUInt32LE(0);
    for (let index = 0; index < used && 4 + index * 16 + 16 <= uses.length; index += 1) {
      this.uses.push(uses.readInt32LE(4 + index * 16));
    }
  }

  /** True for numbers and letters, false for bullets; nothing for a list without marks, which is none to a reader. */
  isOrdered(use: number, level: number): boolean | undefined {
    const kind = this.levels.get(this.uses[use - 1] ?? Number.NaN)?.[level];
    return kind === NONE ? undefined : kind !== undefined && kind !== BULLET;
  }
}
